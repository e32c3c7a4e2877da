package de.beschlusslauf.models;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.assertj.core.api.Condition;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * A model is played through by a class of its own that every build runs, that deploys the model, and that fails when
 * an element or a flow of it was never taken.
 */
final class TraceRules {

    private TraceRules() {
    }

    static List<String> findings(Model model) {
        try {
            String name = TraceRules.class.getPackageName() + '.' + Names.ofProcess(model.id()) + "TraceTests";
            return findings(model, Class.forName(name));
        } catch (ClassNotFoundException e) {
            return List.of(model.fileName() + ": nobody plays it through, there is no " + e.getMessage());
        }
    }

    static List<String> findings(Model model, Class<?> traces) {
        List<String> findings = new ArrayList<>();
        if (isLeftOut(traces) || Arrays.stream(traces.getDeclaredMethods()).noneMatch(TraceRules::runsAlways)) {
            findings.add("has no test that every build runs");
        }
        Deployment deployment = traces.getAnnotation(Deployment.class);
        if (deployment == null || !List.of(deployment.resources()).contains("bpmn/" + model.fileName())) {
            findings.add("does not deploy it");
        }
        List<ProcessEngineCoverageExtension> demanding = Arrays.stream(traces.getDeclaredFields())
                .filter(TraceRules::isRegistered).map(TraceRules::extension).filter(TraceRules::demandsEverything)
                .toList();
        if (demanding.isEmpty()) {
            findings.add("does not demand that every element and every flow is taken");
        } else if (demanding.stream().anyMatch(extension -> excluded(extension).contains(model.id()))) {
            findings.add("leaves it out of what it demands");
        }
        return findings.stream().map(finding -> model.fileName() + ": " + traces.getSimpleName() + ' ' + finding)
                .toList();
    }

    private static boolean runsAlways(AnnotatedElement method) {
        return method.isAnnotationPresent(Test.class) && !isLeftOut(method);
    }

    private static boolean isLeftOut(AnnotatedElement element) {
        return element.getAnnotationsByType(Tag.class).length > 0 || element.isAnnotationPresent(Disabled.class);
    }

    private static boolean isRegistered(Field field) {
        return field.isAnnotationPresent(RegisterExtension.class) && Modifier.isStatic(field.getModifiers())
                && field.getType() == ProcessEngineCoverageExtension.class;
    }

    private static ProcessEngineCoverageExtension extension(Field field) {
        field.setAccessible(true);
        try {
            return (ProcessEngineCoverageExtension) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static boolean demandsEverything(ProcessEngineCoverageExtension extension) {
        var conditions = (List<Condition<Double>>) ReflectionTestUtils.getField(extension,
                "classCoverageAssertionConditions");
        return conditions.stream()
                .anyMatch(condition -> condition.matches(1.0) && !condition.matches(Math.nextDown(1.0)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> excluded(ProcessEngineCoverageExtension extension) {
        return (List<String>) ReflectionTestUtils.getField(extension, "excludedProcessDefinitionKeys");
    }
}
