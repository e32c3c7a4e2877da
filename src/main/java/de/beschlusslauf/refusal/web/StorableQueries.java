package de.beschlusslauf.refusal.web;

import java.io.IOException;
import java.util.regex.Pattern;

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

    /** Control characters other than tab and line breaks, as an address writes them. */
    private static final Pattern CONTROL = Pattern.compile("%(0[0-8bcef]|1[0-9a-f])", Pattern.CASE_INSENSITIVE);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || !CONTROL.matcher(query).find() || !ProblemWriter.isForPrograms(ProblemWriter.pathOf(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ProblemWriter.write(ProblemWriter.pathOf(request), response, HttpStatus.UNPROCESSABLE_ENTITY,
                Storable.refusal().sentence());
    }
}
