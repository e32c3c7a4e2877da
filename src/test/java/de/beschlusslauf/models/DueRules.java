package de.beschlusslauf.models;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.beschlusslauf.workflow.NoDeadline;
import de.beschlusslauf.workflow.UserTaskHandler;

/**
 * Each user task names the deadline by which it is due, or says why it has none; not both. Whoever sees the day reads in
 * the form of the task why it is that one.
 */
final class DueRules {

    private static final Pattern ANSWER = Pattern.compile("data-shown=\"why\"|\\{\\{#loop why}}<p>\\{\\{sentence}}");

    private DueRules() {
    }

    static List<String> findings(Model model) {
        return Handlers.TASKS.stream().filter(handler -> handler.processId().equals(model.id()))
                .flatMap(handler -> Stream.concat(finding(handler.type()), explanation(handler))
                        .map(finding -> model.fileName() + ": " + finding)).toList();
    }

    private static Stream<String> explanation(Handlers.Handler handler) {
        return handler.type().isAnnotationPresent(NoDeadline.class) ? Stream.empty()
                : explanation(handler.name(), FormFile.text(handler.processId(), handler.name()));
    }

    static Stream<String> explanation(String form, String text) {
        int question = text.indexOf("Warum dieses Datum?");
        return question >= 0 && ANSWER.matcher(text.substring(question)).find() ? Stream.empty()
                : Stream.of(form + " does not say why its task is due on that day");
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
