package de.beschlusslauf;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;

/**
 * Names every bean after its class. Spring would take the value of {@code @UserTask("paper-drafting")} for a bean name,
 * and the second handler of a process would collide with the first.
 */
class HandlerNames extends AnnotationBeanNameGenerator {

    private static final String WORKFLOW = "de.beschlusslauf.workflow.";

    @Override
    protected boolean isStereotypeWithNameValue(String annotation, Set<String> metaAnnotations,
            Map<String, @Nullable Object> attributes) {
        return !annotation.startsWith(WORKFLOW)
                && super.isStereotypeWithNameValue(annotation, metaAnnotations, attributes);
    }
}
