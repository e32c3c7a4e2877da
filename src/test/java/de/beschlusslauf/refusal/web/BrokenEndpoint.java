package de.beschlusslauf.refusal.web;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

/** Fails in a controller and in a filter as nobody foresaw. */
@RestController
@TestComponent
public class BrokenEndpoint extends OncePerRequestFilter {

    @Operation(description = "Fails; for tests only.")
    @GetMapping("/api/broken")
    String inside() {
        throw new IllegalStateException("Geheimnis");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals("/api/broken/filter")) {
            throw new IllegalStateException("Geheimnis");
        }
        chain.doFilter(request, response);
    }
}
