package de.beschlusslauf.refusal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;

import de.beschlusslauf.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every failure of {@code /api} with problem details (RFC 9457) whose detail is one German sentence. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    /** PostgreSQL's state for a violated unique constraint. */
    private static final String UNIQUE = "23505";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        ProblemDetail problem = problem(status(refusal.kind()), refusal.sentence());
        Optional.ofNullable(refusal.field()).ifPresent(field -> problem.setProperty("field", field));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail overtaken(ConcurrencyFailureException e) {
        return problem(HttpStatus.CONFLICT, "Jemand anderes war schneller. Bitte neu laden und noch einmal versuchen.");
    }

    @ExceptionHandler
    ProblemDetail unstorable(DataIntegrityViolationException e) {
        if (e.getMostSpecificCause() instanceof SQLException cause && UNIQUE.equals(cause.getSQLState())) {
            return problem(HttpStatus.CONFLICT,
                    "Das gibt es schon, oder jemand anderes war schneller. Bitte neu laden und noch einmal versuchen.");
        }
        return problem(HttpStatus.UNPROCESSABLE_ENTITY,
                "Ein Wert lässt sich so nicht speichern; er ist zu lang oder enthält unerlaubte Zeichen.");
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e) {
        for (Throwable cause = e; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal);
            }
        }
        LOG.error("Unexpected failure", e);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "Unerwarteter Fehler. Es wurde nichts gespeichert. "
                + "Bitte noch einmal versuchen oder die Systembetreuung verständigen.");
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        FieldError error = e.getBindingResult().getFieldErrors().get(0);
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY,
                "„" + error.getField() + "“: " + error.getDefaultMessage());
        problem.setProperty("field", error.getField());
        return ResponseEntity.unprocessableEntity().body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST,
                "Die Anfrage ist kein lesbares JSON oder enthält einen Wert in falscher Form."));
    }

    /** What the framework refuses by itself, such as an address that does not exist, in our words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception e, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, switch (status.value()) {
            case 404 -> "Diese Adresse gibt es nicht.";
            case 405 -> "Diese Adresse nimmt andere Methoden an; siehe Kopfzeile Allow.";
            case 406, 415 -> "Dieses Format wird hier nicht gesprochen; bitte JSON verwenden.";
            default -> status.is4xxClientError()
                    ? "Die Anfrage ist unvollständig oder enthält einen Wert in falscher Form."
                    : "Unerwarteter Fehler. Bitte noch einmal versuchen oder die Systembetreuung verständigen.";
        });
        return super.handleExceptionInternal(e, problem, headers, status, request);
    }

    /** Programs get a problem, people the error page. */
    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletResponse response = ((ServletWebRequest) request).getResponse();
        if (response == null || e.getResourcePath().startsWith("api/")) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).body(problem(HttpStatus.NOT_FOUND,
                    "Diese Adresse gibt es nicht."));
        }
        try {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }

    private static ProblemDetail problem(HttpStatus status, String sentence) {
        return ProblemDetail.forStatusAndDetail(status, sentence);
    }
}
