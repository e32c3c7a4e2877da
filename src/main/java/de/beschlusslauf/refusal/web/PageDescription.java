package de.beschlusslauf.refusal.web;

import java.math.BigDecimal;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the page and its size, which mean the same in every list of the API. */
@Component
class PageDescription implements OperationCustomizer {

    private static final int LARGEST_PAGE = 200;

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(PageDescription::describe);
        }
        return operation;
    }

    private static void describe(Parameter parameter) {
        switch (parameter.getName()) {
            case "page" -> {
                parameter.description("Number of the page, from 0.");
                parameter.schema(number(0, null, 0));
            }
            case "size" -> {
                parameter.description("Entries of a page.");
                parameter.schema(number(1, LARGEST_PAGE, 50));
            }
            default -> { }
        }
    }

    private static IntegerSchema number(int least, @Nullable Integer most, int normal) {
        IntegerSchema schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.valueOf(least));
        if (most != null) {
            schema.setMaximum(BigDecimal.valueOf(most));
        }
        schema.setDefault(normal);
        return schema;
    }
}
