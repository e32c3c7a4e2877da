package de.beschlusslauf.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Every English text that the shipped web apps and their forms could show, read from what they ship: the English values of
 * their language files that differ from the German ones, and the messages of form-js that our skin translates.
 */
final class ShippedEnglish {

    private static final String WEB_APPS = "/META-INF/resources/webjars/camunda/";

    private static final List<String> APPS = List.of("tasklist", "welcome", "cockpit", "admin");

    private static final Pattern GAP = Pattern.compile("\\{\\{[^}]*}}|%[sd]");

    /** {@code 'English': 'German'} and {@code [/^English$/, 'German']} in the skin. */
    private static final Pattern EXACT = Pattern.compile("(?m)^ {2}'([^']+)':\\s");
    private static final Pattern SHAPE = Pattern.compile("\\[/(\\^.*\\$)/s?,");

    /** Messages of the forms' validation as they stand in the library. */
    private static final Pattern MESSAGE = Pattern.compile("push\\([\"`]((?:Field|Value|Please)[^\"`]*[.)])[\"`]\\)");

    private static final Set<String> TEXTS = new HashSet<>();
    private static final Set<Shape> SHAPES = new LinkedHashSet<>();

    /** @param words that every text of the shape has, which is quicker to see than that it matches */
    private record Shape(String words, Pattern pattern) {

        boolean has(String text) {
            return text.contains(words) && pattern.matcher(text).matches();
        }
    }

    static {
        webApps();
        skin();
    }

    private ShippedEnglish() {
    }

    /** Whether the whole text is English that something shipped could have shown. */
    static boolean has(String text) {
        return TEXTS.contains(text) || SHAPES.stream().anyMatch(shape -> shape.has(text));
    }

    static int size() {
        return TEXTS.size() + SHAPES.size();
    }

    /** Messages of the forms' validation, with a number where each has a value. */
    static Set<String> messagesOfForms() {
        Set<String> messages = new LinkedHashSet<>();
        MESSAGE.matcher(text(WEB_APPS + "lib/deps.js")).results()
                .forEach(message -> messages.add(message.group(1).replaceAll("\\$\\{[^}]*}", "1")));
        return messages;
    }

    private static void webApps() {
        Set<String> german = new HashSet<>();
        for (String app : APPS) {
            Map<String, String> english = values(app, "en");
            Map<String, String> translated = values(app, "de");
            german.addAll(translated.values());
            english.forEach((key, value) -> {
                if (!value.equals(translated.get(key))) {
                    take(value);
                }
            });
        }
        TEXTS.removeAll(german);
    }

    private static void take(String english) {
        String text = english.replaceAll("\\s+", " ").trim();
        if (!GAP.matcher(text).find()) {
            TEXTS.add(text);
        } else if (GAP.matcher(text).replaceAll("").replaceAll("[^A-Za-z]", "").length() > 4) {
            List<String> parts = List.of(GAP.split(text, -1));
            SHAPES.add(new Shape(Collections.max(parts, Comparator.comparingInt(String::length)), Pattern.compile(
                    parts.stream().map(Pattern::quote).collect(Collectors.joining(".*")), Pattern.DOTALL)));
        }
    }

    private static void skin() {
        String skin = text("/static/skin/form-js-german.js");
        EXACT.matcher(skin).results().forEach(exact -> TEXTS.add(exact.group(1)));
        SHAPE.matcher(skin).results().forEach(shape -> SHAPES.add(new Shape("", Pattern.compile(shape.group(1), Pattern.DOTALL))));
    }

    private static Map<String, String> values(String app, String language) {
        Map<String, String> values = new TreeMap<>();
        try (InputStream file = open(WEB_APPS + "app/" + app + "/locales/" + language + ".json")) {
            collect("", new ObjectMapper().readTree(file), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    private static void collect(String key, JsonNode node, Map<String, String> values) {
        if (node.isTextual() && !node.asText().isBlank()) {
            values.put(key, node.asText());
        }
        node.properties().forEach(each -> collect(key + '.' + each.getKey(), each.getValue(), values));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(key + '.' + i, node.get(i), values);
        }
    }

    private static String text(String resource) {
        try (InputStream file = open(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(ShippedEnglish.class.getResourceAsStream(resource), resource);
    }
}
