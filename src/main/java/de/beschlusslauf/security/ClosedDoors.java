package de.beschlusslauf.security;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Doors of the engine that do not exist here: its set-up pages, which create an administrator without a log-in
 * (CVE-2026-77226), the web apps' own log-in, where passwords could be tried past {@link LogInBrake}, and web apps that
 * nobody wrote, at whose names the engine breaks.
 */
class ClosedDoors extends OncePerRequestFilter {

    private static final Pattern UNKNOWN_APP = Pattern.compile("/camunda/app/(?!(admin|cockpit|tasklist|welcome)(/|$)).*");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        if (path.startsWith("/camunda/api/admin/setup")
                || path.startsWith("/camunda/app/admin/") && path.contains("/setup")
                || path.startsWith("/camunda/api/admin/auth/user/") && path.contains("/login")
                || UNKNOWN_APP.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
