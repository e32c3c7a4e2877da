package de.beschlusslauf.refusal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.refusal.ProblemWriter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/**
 * What failed: problem details for programs, a page for people. The page says what a rule of ours has said; whatever else went
 * wrong is not told in the words of some library.
 */
@Controller
class ErrorPages extends BasicErrorController {

    /** Attribute of the request: the sentence of the rule that said no. */
    static final String REFUSAL = ErrorPages.class.getName() + ".refusal";

    ErrorPages(ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> views) {
        super(attributes, server.getError(), views);
    }

    @Override
    public @Nullable ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        if (!ProblemWriter.speaksProblems(path(request))) {
            ModelAndView page = super.errorHtml(request, response);
            return page == null ? null : page.addObject("refusal", request.getAttribute(REFUSAL));
        }
        HttpStatus status = getStatus(request);
        try {
            ProblemWriter.write(path(request), response, status, Sentences.of(status));
            return null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        if (!ProblemWriter.speaksProblems(path(request))) {
            return super.error(request);
        }
        HttpStatus status = getStatus(request);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemWriter.problem(status, Sentences.of(status), path(request)));
    }

    private static String path(HttpServletRequest request) {
        String uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return uri.substring(Math.min(uri.length(), request.getContextPath().length()));
    }
}
