package de.beschlusslauf.models;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import de.beschlusslauf.workflow.StartForm;
import de.beschlusslauf.workflow.StartFormHandler;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/** The classes behind the models, found by their annotations; those of tests do not count. */
final class Handlers {

    /**
     * Behind one form.
     *
     * @param name of the form: {@code co-sign}, or {@code start}
     */
    record Handler(String processId, String name, Class<?> type, Class<?> shown, Class<?> answer) {
    }

    static final List<Handler> TASKS = classes(new AnnotationTypeFilter(UserTask.class))
            .map(type -> of(type.getAnnotation(UserTask.class).value(), Names.kebab("_" + type.getSimpleName())
                    .replaceFirst("^-", ""), type, UserTaskHandler.class)).toList();

    static final List<Handler> STARTS = classes(new AnnotationTypeFilter(StartForm.class))
            .map(type -> of(type.getAnnotation(StartForm.class).value(), "start", type, StartFormHandler.class))
            .toList();

    static final List<? extends Class<?>> DELEGATES = classes(new AssignableTypeFilter(JavaDelegate.class)).toList();

    private Handlers() {
    }

    static Stream<Handler> of(String processId) {
        return all().filter(handler -> handler.processId().equals(processId));
    }

    static Stream<Handler> all() {
        return Stream.concat(TASKS.stream(), STARTS.stream());
    }

    /** The part of the house in which a class lives: {@code paper} for {@code paper.process.CoSign}. */
    static String module(Class<?> type) {
        return type.getPackageName().split("\\.")[2];
    }

    private static Handler of(String processId, String name, Class<?> type, Class<?> contract) {
        ResolvableType records = ResolvableType.forClass(type).as(contract);
        return new Handler(processId, name, type, records.getGeneric(0).toClass(), records.getGeneric(1).toClass());
    }

    static Stream<Class<?>> classes(TypeFilter filter) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        Predicate<Class<?>> ofTheProgram = type -> !type.getProtectionDomain().getCodeSource().getLocation().getPath()
                .contains("test-classes");
        return scanner.findCandidateComponents("de.beschlusslauf").stream()
                .<Class<?>>map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null)).filter(ofTheProgram);
    }
}
