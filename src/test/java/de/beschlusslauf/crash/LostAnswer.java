package de.beschlusslauf.crash;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Ends the JVM on the spot when a call that asks for it has been done, before anybody hears of it. */
@Component
@ConditionalOnProperty("crash.now")
@Order(Ordered.HIGHEST_PRECEDENCE)
class LostAnswer extends OncePerRequestFilter {

    static final String HEADER = "Dies-Before-Answer";

    private static final int KILLED = 137;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new ContentCachingResponseWrapper(response));
        Runtime.getRuntime().halt(KILLED);
    }
}
