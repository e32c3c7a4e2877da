package de.beschlusslauf.demo.web;

import java.io.IOException;

import de.beschlusslauf.demo.DemoTime;
import de.beschlusslauf.demo.OnDemonstration;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Tells the pages of Tasklist and Cockpit how far the demonstration's clock was moved on: they call by the browser's clock what is
 * due today and what is late.
 */
@Component
@OnDemonstration
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class MovedClock extends OncePerRequestFilter {

    /** Its value is in seconds. */
    static final String COOKIE = "UHR-VORGESTELLT";

    private final DemoTime time;

    MovedClock(DemoTime time) {
        this.time = time;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.contains("/camunda/app/") || !path.endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String ahead = String.valueOf(time.ahead().toSeconds());
        Cookie known = WebUtils.getCookie(request, COOKIE);
        if (!ahead.equals(known == null ? "0" : known.getValue())) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, ahead)
                    .path(request.getContextPath() + "/").sameSite("Lax").secure(request.isSecure()).build().toString());
        }
        chain.doFilter(request, response);
    }
}
