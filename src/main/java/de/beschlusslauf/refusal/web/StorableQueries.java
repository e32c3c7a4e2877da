package de.beschlusslauf.refusal.web;

import java.io.IOException;

import de.beschlusslauf.refusal.ProblemWriter;
import de.beschlusslauf.refusal.Storable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what a program asks for by a text that nothing can hold. Pages say so beside their fields, or find nothing. */
@Component
class StorableQueries extends OncePerRequestFilter {

    private static final String NUL = "%00";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || !query.contains(NUL) || !ProblemWriter.isForPrograms(ProblemWriter.pathOf(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ProblemWriter.write(ProblemWriter.pathOf(request), response, HttpStatus.UNPROCESSABLE_ENTITY,
                Storable.refusal(null).sentence());
    }
}
