package de.beschlusslauf.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a form asks and what it shows, whether it is written as {@code .form} or as {@code .html}.
 *
 * @param shown keys that the form reads, each with the keys it reads from the elements if it is a list of objects
 * @param whole those of them that it shows as they are, whatever is in them
 */
record FormFile(List<Field> inputs, Map<String, Set<String>> shown, Set<String> whole) {

    /**
     * One input.
     *
     * @param options static values to choose from; null if there are none
     * @param list key of the shown list to choose from; null if there is none
     * @param columns inputs of each row of a table
     */
    record Field(String key, @Nullable String label, @Nullable Set<String> options, @Nullable String list,
            boolean required, boolean hidden, List<Field> columns) {
    }

    static FormFile empty() {
        return new FormFile(new ArrayList<>(), new LinkedHashMap<>(), new TreeSet<>());
    }

    /** Null if there is neither {@code <name>.form} nor {@code <name>.html}. */
    static @Nullable FormFile find(String processId, String name) {
        Path folder = Path.of("forms", processId);
        if (Files.exists(folder.resolve(name + ".form"))) {
            return JsonForm.parse(read(folder.resolve(name + ".form")));
        }
        return Files.exists(folder.resolve(name + ".html")) ? HtmlForm.parse(read(folder.resolve(name + ".html"))) : null;
    }

    /** As it is written, whichever of the two it is; empty if there is neither. */
    static String text(String processId, String name) {
        return Stream.of(".form", ".html").map(ending -> Path.of("forms", processId, name + ending))
                .filter(Files::exists).map(FormFile::read).findFirst().orElse("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show(String key) {
        shown.computeIfAbsent(key, any -> new TreeSet<>());
    }

    void showWhole(String key) {
        show(key);
        whole.add(key);
    }

    void show(Map<String, Set<String>> references) {
        references.forEach((key, inner) -> shown.computeIfAbsent(key, any -> new TreeSet<>()).addAll(inner));
    }
}
