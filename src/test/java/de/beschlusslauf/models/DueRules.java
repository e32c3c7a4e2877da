package de.beschlusslauf.models;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.beschlusslauf.workflow.TaskDeadline;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Each user task of each model has a handler that names the deadline by which it is due, without exception. Whoever sees
 * the day reads in the form of the task why it is that one.
 */
final class DueRules {

    private static final Pattern ANSWER = Pattern.compile("data-shown=\"why\"|\\{\\{#loop why}}<p>\\{\\{sentence}}");

    private DueRules() {
    }

    static List<String> findings(Model model) {
        Stream<String> days = model.every(UserTask.class).stream().filter(task -> handlers(model)
                .filter(handler -> handler.name().equals(Names.kebab(task.getId())))
                .noneMatch(handler -> namesDeadline(handler.type())))
                .map(task -> task.getId() + " has nobody who says by when it is due");
        Stream<String> reasons = handlers(model).flatMap(handler -> explanation(handler.name(),
                FormFile.text(handler.processId(), handler.name())));
        return Stream.concat(days, reasons).map(finding -> model.fileName() + ": " + finding).toList();
    }

    private static Stream<Handlers.Handler> handlers(Model model) {
        return Handlers.TASKS.stream().filter(handler -> handler.processId().equals(model.id()));
    }

    static Stream<String> explanation(String form, String text) {
        int question = text.indexOf("Warum dieses Datum?");
        return question >= 0 && ANSWER.matcher(text.substring(question)).find() ? Stream.empty()
                : Stream.of(form + " does not say why its task is due on that day");
    }

    static boolean namesDeadline(Class<?> handler) {
        return Stream.<Class<?>>iterate(handler, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .anyMatch(method -> method.getName().equals("deadline")
                        && method.getReturnType().equals(TaskDeadline.class));
    }
}
