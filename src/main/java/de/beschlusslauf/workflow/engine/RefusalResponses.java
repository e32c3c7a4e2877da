package de.beschlusslauf.workflow.engine;

import java.util.Map;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.refusal.Storable;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;

/** Lets a refusal reach Tasklist and {@code /engine-rest} as its own sentence instead of an engine message. */
final class RefusalResponses {

    private RefusalResponses() {
    }

    private static Response response(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
        };
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", "Refusal", "message", refusal.sentence())).build();
    }

    private static Response responseTo(Exception thrown) {
        Refusal refusal = refusalIn(thrown);
        if (refusal != null) {
            return response(refusal);
        }
        Response said = ExceptionHandlerHelper.getInstance().getResponse(thrown);
        return said.getStatus() == Response.Status.INTERNAL_SERVER_ERROR.getStatusCode() && missesSomething(thrown)
                ? Response.fromResponse(said).status(Response.Status.BAD_REQUEST).build() : said;
    }

    /** The engine counts it as a fault of its own if nobody gave it what it needs, or an id that leads nowhere. */
    private static boolean missesSomething(Throwable thrown) {
        for (Throwable cause = thrown; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof NullValueException || cause instanceof NotFoundException) {
                return true;
            }
        }
        return false;
    }

    static @Nullable Refusal refusalIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        if (Storable.isRefusedByDatabase(thrown)) {
            return Storable.refusal();
        }
        if (speaksOfAnotherTown(thrown)) {
            return Refusal.notFound(EngineRefusals.UNKNOWN);
        }
        return Overtaken.causes(thrown) ? Refusal.conflict("Jemand anderes war schneller. Bitte die Aufgabenliste aktualisieren.")
                : null;
    }

    /** Whoever is not of that town is told as of what does not exist. */
    private static boolean speaksOfAnotherTown(Throwable thrown) {
        for (Throwable cause = thrown; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains("belongs to no authenticated tenant")) {
                return true;
            }
        }
        return false;
    }

    /** A refusal that travelled unwrapped. */
    @Priority(1)
    public static final class OfRefusal implements ExceptionMapper<Refusal> {

        @Override
        public Response toResponse(Refusal refusal) {
            return response(refusal);
        }
    }

    /** A refusal that the engine wrapped, or one of the database. */
    @Priority(1)
    public static final class OfRestException implements ExceptionMapper<RestException> {

        @Override
        public Response toResponse(RestException thrown) {
            return responseTo(thrown);
        }
    }

    /** The same where the engine's address has not wrapped it once more, as in lists. */
    @Priority(1)
    public static final class OfEngineException implements ExceptionMapper<ProcessEngineException> {

        @Override
        public Response toResponse(ProcessEngineException thrown) {
            return responseTo(thrown);
        }
    }

    /** What is no JSON. */
    @Priority(1)
    public static final class OfUnreadable implements ExceptionMapper<JsonParseException> {

        @Override
        public Response toResponse(JsonParseException thrown) {
            return responseTo(new InvalidRequestException(Response.Status.BAD_REQUEST, thrown, thrown.getOriginalMessage()));
        }
    }

    /** JSON that says something else than what is asked for. */
    @Priority(1)
    public static final class OfMisfit implements ExceptionMapper<JsonMappingException> {

        @Override
        public Response toResponse(JsonMappingException thrown) {
            return responseTo(new InvalidRequestException(Response.Status.BAD_REQUEST, thrown, thrown.getOriginalMessage()));
        }
    }
    /** No body where the engine's address reads one, or a field of it that is missing. */
    @Priority(1)
    public static final class OfNothing implements ExceptionMapper<NullPointerException> {

        private static final String ADDRESSES = "org.camunda.bpm.engine.rest.";

        @Override
        public Response toResponse(NullPointerException thrown) {
            StackTraceElement[] trace = thrown.getStackTrace();
            return responseTo(trace.length > 0 && trace[0].getClassName().startsWith(ADDRESSES)
                    ? new InvalidRequestException(Response.Status.BAD_REQUEST, thrown, "The body or a field of it is missing")
                    : thrown);
        }
    }
}
