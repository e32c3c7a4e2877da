package de.beschlusslauf.models;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import de.beschlusslauf.workflow.NoDeadline;
import de.beschlusslauf.workflow.UserTaskHandler;

/** Each user task names the deadline by which it is due, or says why it has none; not both. */
final class DueRules {

    private DueRules() {
    }

    static List<String> findings(Model model) {
        return Handlers.TASKS.stream().filter(handler -> handler.processId().equals(model.id()))
                .flatMap(handler -> finding(handler.type()).map(finding -> model.fileName() + ": " + finding)).toList();
    }

    static Stream<String> finding(Class<?> handler) {
        NoDeadline reason = handler.getAnnotation(NoDeadline.class);
        boolean named = Stream.<Class<?>>iterate(handler, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .anyMatch(method -> method.getName().equals("deadline"));
        if (reason == null) {
            return named ? Stream.empty()
                    : Stream.of(handler.getSimpleName() + " is never due and does not say why");
        }
        if (named) {
            return Stream.of(handler.getSimpleName() + " names a deadline and says that it has none");
        }
        return reason.value().isBlank() ? Stream.of(handler.getSimpleName() + " gives no reason for having no deadline")
                : Stream.empty();
    }
}
