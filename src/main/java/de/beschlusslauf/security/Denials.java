package de.beschlusslauf.security;

import java.io.IOException;

import de.beschlusslauf.refusal.ProblemWriter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;

/** Says no to programs and to scripts of the web apps in German, before any controller is reached. */
final class Denials {

    /** The log-in page again, under an address where nobody logs in. */
    static final String WAIT = "/login/wait";

    private Denials() {
    }

    /** Programs are asked for user and password; a script is not, since the browser would open a window of its own. */
    static void challenge(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Beschlusslauf\", charset=\"UTF-8\"");
        unauthenticated(request, response, e);
    }

    static void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            ProblemWriter.write(ProblemWriter.pathOf(request), response, HttpStatus.TOO_MANY_REQUESTS,
                    tooMany.getMessage());
            return;
        }
        ProblemWriter.write(ProblemWriter.pathOf(request), response, HttpStatus.UNAUTHORIZED,
                e instanceof BadCredentialsException ? "Benutzername oder Passwort stimmt nicht." : "Bitte anmelden.");
    }

    /** People see the log-in page again, and there what was wrong. */
    static void logInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        if (e instanceof TooManyAttempts tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            request.setAttribute("tooManyAttempts", tooMany.getMessage());
            request.getRequestDispatcher(WAIT).forward(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?error");
        }
    }

    /** Whoever is not logged in hears that, not that a token is missing. */
    static void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            ProblemWriter.write(ProblemWriter.pathOf(request), response, HttpStatus.UNAUTHORIZED, "Bitte anmelden.");
            return;
        }
        ProblemWriter.write(ProblemWriter.pathOf(request), response, HttpStatus.FORBIDDEN, e instanceof CsrfException
                ? "Die Seite ist veraltet; bitte neu laden und noch einmal versuchen."
                : "Das dürfen Sie nicht; bitte an die Systembetreuung wenden, wenn es zu Ihren Aufgaben gehört.");
    }
}
