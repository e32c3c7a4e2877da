package de.beschlusslauf.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Each form is opened in Chromium by a test, which names the task or the beginning as people read it. Tasks of different
 * models that share a name need as many tests.
 */
final class OpenedForms {

    private static final Pattern OPENING = Pattern.compile("\\b(?:open|opens|looksAt|start)\\(([^;]*?)\\)");

    private static final Pattern WORDS = Pattern.compile("\"([^\":]*)[^\"]*\"");

    /** What is opened, and the files that do it. */
    private static final Map<String, Set<Path>> OPENED = opened();

    private static final Map<String, Long> SHARING = Model.all().stream()
            .flatMap(model -> model.every(UserTask.class).stream())
            .collect(Collectors.groupingBy(UserTask::getName, Collectors.counting()));

    private OpenedForms() {
    }

    static List<String> findings(Model model) {
        Stream<FlowNode> tasks = model.every(UserTask.class).stream()
                .filter(task -> openings(task.getName()) < SHARING.getOrDefault(task.getName(), 1L))
                .map(FlowNode.class::cast);
        Stream<FlowNode> beginnings = model.every(StartEvent.class).stream()
                .filter(start -> start.getCamundaFormKey() != null && openings(start.getName()) == 0
                        && openings(model.process().getName()) == 0).map(FlowNode.class::cast);
        return Stream.concat(tasks, beginnings).map(node -> model.fileName() + ": no test opens the form of " + node.getId()
                + " („" + node.getName() + "“) in the browser").toList();
    }

    private static int openings(String name) {
        return OPENED.getOrDefault(name, Set.of()).size();
    }

    private static Map<String, Set<Path>> opened() {
        Map<String, Set<Path>> opened = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                if (file.getParent().endsWith("browser") || text.contains("@BrowserTest")) {
                    OPENING.matcher(text).results().flatMap(call -> WORDS.matcher(call.group(1)).results())
                            .forEach(words -> opened.computeIfAbsent(words.group(1), key -> new HashSet<>()).add(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return opened;
    }
}
