package de.beschlusslauf.refusal.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Adds to every operation of the API's description how it may fail. */
@Component
class ProblemResponses implements OpenApiCustomizer {

    private static final String SCHEMA = "Problem";

    private static final Map<Integer, String> MEANING = Map.of(
            400, "A value has the wrong form, a required one is missing, or the body is no JSON.",
            401, "Nobody is logged in, or the password is wrong.",
            403, "The actor may not do this, or a page's request lacks its token.",
            404, "It does not exist, or not for the actor.",
            409, "Somebody else was faster, what was shown is stale, or the key was used for another call.",
            413, "The file is bigger than allowed.",
            415, "The body has a format that is not taken here.",
            422, "A rule says no; nothing was stored.",
            429, "Too many wrong passwords; the header Retry-After says how many seconds to wait.",
            500, "An unexpected failure; nothing was stored.");

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(SCHEMA, problem());
        api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) ->
                statuses(path, method, operation).forEach(status ->
                        operation.getResponses().addApiResponse(String.valueOf(status), response(status)))));
    }

    private static Set<Integer> statuses(String path, HttpMethod method, Operation operation) {
        Set<Integer> statuses = new TreeSet<>(Set.of(401, 403, 429, 500));
        boolean takes = operation.getRequestBody() != null;
        boolean asks = operation.getParameters() != null && !operation.getParameters().isEmpty();
        if (takes || asks) {
            statuses.addAll(Set.of(400, 404, 422));
        }
        if (takes) {
            statuses.add(415);
        }
        if (method != HttpMethod.GET) {
            statuses.add(409);
        }
        if (path.equals("/api/files")) {
            statuses.add(413);
        }
        return statuses;
    }

    private static ApiResponse response(int status) {
        return new ApiResponse().description(MEANING.get(status)).content(new Content().addMediaType(
                "application/problem+json", new MediaType().schema(new Schema<>().$ref(SCHEMA))));
    }

    private static Schema<?> problem() {
        Schema<?> problem = new Schema<>();
        problem.setTypes(Set.of("object"));
        return problem.description("Problem details (RFC 9457).")
                .addProperty("type", described(new StringSchema(), "Always about:blank: the status says which kind."))
                .addProperty("title", described(new StringSchema(), "Name of the status."))
                .addProperty("status", described(new IntegerSchema(), "Status of the answer."))
                .addProperty("detail", described(new StringSchema(),
                        "One German sentence: what is wrong and what to do."))
                .addProperty("instance", described(new StringSchema(), "Address that was asked."))
                .addProperty("field", described(new StringSchema(),
                        "Key or path of the value that is wrong; absent if it is not about one."))
                .addRequiredItem("type").addRequiredItem("title").addRequiredItem("status").addRequiredItem("detail");
    }

    private static Schema<?> described(Schema<?> schema, String description) {
        return schema.description(description);
    }
}
