package de.beschlusslauf.refusal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import de.beschlusslauf.refusal.ProblemWriter;
import de.beschlusslauf.refusal.LostRace;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.refusal.Storable;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers every failure of a controller: programs get problem details (RFC 9457) whose detail is one German sentence,
 * people the error page.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    /** PostgreSQL's state for a violated unique constraint. */
    private static final String UNIQUE = "23505";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    @Nullable ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
        request.setAttribute(ErrorPages.REFUSAL, refusal.sentence(), RequestAttributes.SCOPE_REQUEST);
        return answer(status(refusal.kind()), refusal.sentence(), refusal.field(), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> overtaken(ConcurrencyFailureException e, WebRequest request) {
        return overtaken(request);
    }

    private @Nullable ResponseEntity<Object> overtaken(WebRequest request) {
        return answer(HttpStatus.CONFLICT, "Jemand anderes war schneller. Bitte neu laden und noch einmal versuchen.",
                null, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unstorable(DataIntegrityViolationException e, WebRequest request) {
        if (e.getMostSpecificCause() instanceof SQLException cause && UNIQUE.equals(cause.getSQLState())) {
            return answer(HttpStatus.CONFLICT, "Das gibt es schon, oder jemand anderes war schneller. "
                    + "Bitte neu laden und noch einmal versuchen.", null, request);
        }
        if (Storable.isRefusedByDatabase(e)) {
            return refused(Storable.refusal(), request);
        }
        return answer(HttpStatus.UNPROCESSABLE_ENTITY,
                "Ein Wert lässt sich so nicht speichern; er ist zu lang oder enthält unerlaubte Zeichen.", null, request);
    }

    /** Anything else is a fault of the program, except that somebody has hung up and reads no answer any more. */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> unexpected(Exception e, WebRequest request) {
        for (Throwable cause = e; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal, request);
            }
            if (cause instanceof ClientAbortException) {
                return null;
            }
        }
        if (LostRace.isIn(e)) {
            return overtaken(request);
        }
        if (Storable.isRefusedByDatabase(e)) {
            return refused(Storable.refusal(), request);
        }
        LOG.error("Unexpected failure", e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, Sentences.UNEXPECTED, null, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        FieldError error = e.getBindingResult().getFieldErrors().get(0);
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, "„" + error.getField() + "“: " + error.getDefaultMessage(),
                error.getField(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getCause() instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            String field = JsonPath.of(wrong.getPath());
            if (wrong.getCause() instanceof Refusal unstorable) {
                return refused(Refusal.of(field, unstorable.sentence()), request);
            }
            return answer(HttpStatus.BAD_REQUEST, wrong instanceof UnrecognizedPropertyException
                    ? "Das Feld „" + field + "“ gibt es hier nicht; bitte die Beschreibung der Schnittstelle ansehen."
                    : "Das Feld „" + field + "“ enthält einen Wert in falscher Form.", field, request);
        }
        return answer(HttpStatus.BAD_REQUEST, "Die Anfrage ist kein lesbares JSON.", null, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException e, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException mismatch ? mismatch.getName()
                : e.getPropertyName();
        return name == null ? handleExceptionInternal(e, null, headers, status, request)
                : answer(HttpStatus.BAD_REQUEST, "Die Angabe „" + name + "“ hat eine falsche Form.", name, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return missing(e.getParameterName(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(MissingServletRequestPartException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return missing(e.getRequestPartName(), request);
    }

    private static @Nullable ResponseEntity<Object> missing(String name, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "Die Angabe „" + name + "“ fehlt.", name, request);
    }

    /** What the framework refuses by itself, such as an address that does not exist, in our words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception e, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.error("Unexpected failure", e);
        }
        ResponseEntity<Object> answer = answer(HttpStatus.valueOf(status.value()), Sentences.of(status), null, request);
        return answer == null ? null
                : ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(answer.getBody());
    }

    private static @Nullable ResponseEntity<Object> answer(HttpStatus status, String sentence, @Nullable String field,
            WebRequest request) {
        ServletWebRequest servlet = (ServletWebRequest) request;
        HttpServletResponse response = servlet.getResponse();
        if (response != null && !ProblemWriter.speaksProblems(ProblemWriter.pathOf(servlet.getRequest()))) {
            return page(response, status, sentence);
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        if (field != null) {
            problem.setProperty("field", field);
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static @Nullable ResponseEntity<Object> page(HttpServletResponse response, HttpStatus status,
            String sentence) {
        try {
            response.sendError(status.value(), sentence);
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
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
        };
    }
}
