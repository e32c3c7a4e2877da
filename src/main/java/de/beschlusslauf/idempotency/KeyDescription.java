package de.beschlusslauf.idempotency;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says in the API's description what the header {@code Idempotency-Key} is for, wherever a call takes it. */
@Component
class KeyDescription implements OperationCustomizer {

    private final Retention retention;

    KeyDescription(Retention retention) {
        this.retention = retention;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(parameter -> parameter.getName().equals("Idempotency-Key"))
                    .forEach(parameter -> parameter.schema(new StringSchema().minLength(1).maxLength(Once.LONGEST_KEY))
                            .description("The caller's own name for this call. Repeated with the same key and content, "
                                    + "it is not done again and gives the first answer; with other content it is "
                                    + "refused. Remembered for " + retention.length() + " (ISO 8601), then new again."));
        }
        return operation;
    }
}
