package de.beschlusslauf.models;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which variables a text with <code>{{...}}</code> or a condition of a form reads. */
final class Template {

    private static final Pattern MARK = Pattern.compile(
            "\\{\\{\\s*(#loop|#if|/loop|/if)?\\s*(.*?)\\s*}}", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*(?!\\w|\\s*\\()");

    /** Functions whose names are several words. */
    private static final String FUNCTIONS = "(list contains|string length|upper case|lower case|starts with|ends with"
            + "|distinct values|index of|is defined|date and time)\\s*\\(";

    private static final Set<String> WORDS = Set.of("if", "then", "else", "and", "or", "not", "null", "true", "false",
            "in", "for", "return", "some", "every", "satisfies", "between", "this", "parent");

    private final Map<String, Set<String>> references = new LinkedHashMap<>();

    private final Deque<String> loops = new ArrayDeque<>();

    private Template() {
    }

    /** Keys read at the top, each with the keys read inside its loop. */
    static Map<String, Set<String>> references(String text) {
        Template template = new Template();
        Matcher marks = MARK.matcher(text);
        while (marks.find()) {
            template.read(marks.group(1) == null ? "" : marks.group(1), marks.group(2));
        }
        return template.references;
    }

    /** Names that a condition reads, each with the keys that it reads of it: {@code part.heading}. */
    static Map<String, Set<String>> reads(String expression) {
        Map<String, Set<String>> reads = new LinkedHashMap<>();
        names(expression).forEach(name -> reads.put(name, inner(name, expression)));
        return reads;
    }

    private static Set<String> inner(String name, String expression) {
        return Pattern.compile("(?<![.\\w])" + name + "\\.(\\w+)").matcher(expression.replaceAll("\"[^\"]*\"", ""))
                .results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names that a condition such as <code>=decision != "RETURNED"</code> compares. */
    static Set<String> names(String expression) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(expression.replaceAll("\"[^\"]*\"", "").replaceAll(FUNCTIONS, "f("));
        while (matcher.find()) {
            if (!WORDS.contains(matcher.group())) {
                names.add(matcher.group());
            }
        }
        return names;
    }

    private void read(String command, String expression) {
        switch (command) {
            case "/loop" -> loops.pop();
            case "/if" -> { }
            case "#loop" -> {
                if (!loops.isEmpty()) {
                    throw new IllegalArgumentException("No rule looks into a loop inside a loop: " + expression);
                }
                note(expression);
                loops.push(names(expression).iterator().next());
            }
            default -> note(expression);
        }
    }

    private void note(String expression) {
        for (String name : names(expression)) {
            if (loops.isEmpty()) {
                references.computeIfAbsent(name, any -> new TreeSet<>()).addAll(inner(name, expression));
            } else {
                references.get(loops.peek()).add(name);
            }
        }
    }
}
