package de.beschlusslauf.paper.web;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import de.beschlusslauf.paper.PaperSection;
import de.beschlusslauf.paper.ReadablePart;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.BridgeMethodResolver;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Describes in the API's description what other modules add to a paper, by the types that they return. */
@Component
class SectionSchemas implements OpenApiCustomizer {

    private final Collection<PaperSection> sections;

    SectionSchemas(Collection<PaperSection> sections) {
        this.sections = List.copyOf(sections);
    }

    @Override
    public void customise(OpenAPI api) {
        Schema<?> view = api.getComponents().getSchemas().get("View");
        view.getProperties().remove("sections");
        sections.forEach(section -> {
            ResolvedSchema resolved = ModelConverters.getInstance(true)
                    .resolveAsResolvedSchema(new AnnotatedType(type(section)).resolveAsRef(true));
            resolved.referencedSchemas.forEach(api.getComponents().getSchemas()::putIfAbsent);
            view.addProperty(section.name(), resolved.schema.description(meaning(api, resolved.schema)));
            view.addRequiredItem(section.name());
        });
    }

    /** What it means, or its entries if it is a list. */
    private static String meaning(OpenAPI api, Schema<?> section) {
        String reference = (section.getItems() == null ? section : section.getItems()).get$ref();
        return api.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1))
                .getDescription();
    }

    private static Type type(PaperSection section) {
        Method content = ReflectionUtils.findMethod(AopUtils.getTargetClass(section), "content", ReadablePart.class);
        return ResolvableType.forMethodReturnType(
                BridgeMethodResolver.findBridgedMethod(Objects.requireNonNull(content))).getType();
    }
}
