package de.beschlusslauf.models;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** The names that staff and managers read in a diagram are those on one list; whoever renames an element does so on purpose. */
final class PinnedNames {

    private static final Path LIST = Path.of("src/test/resources/models/names.properties");

    private PinnedNames() {
    }

    static List<String> findings(Model model) {
        Map<String, String> pinned = pinned(model.id());
        List<String> findings = new ArrayList<>();
        named(model).forEach((id, name) -> {
            String expected = pinned.remove(id);
            if (!name.equals(expected)) {
                findings.add(model.fileName() + ": " + id + " is called „" + name + "“, " + (expected == null
                        ? "and is not on the list in " + LIST : "not „" + expected + "“ as on the list in " + LIST));
            }
        });
        pinned.forEach((id, name) -> findings.add(model.fileName() + ": " + id + " („" + name + "“) has no name any more"));
        return findings;
    }

    private static Map<String, String> named(Model model) {
        Map<String, String> names = new TreeMap<>();
        Stream.of(Stream.of(model.process()), model.nodes().stream(), model.flows().stream()).flatMap(all -> all)
                .map(BaseElement.class::cast).forEach(element -> {
                    String name = element.getAttributeValue("name");
                    if (name != null) {
                        names.put(element.getId(), String.join(" ", name.strip().split("\\s+")));
                    }
                });
        return names;
    }

    private static Map<String, String> pinned(String model) {
        Properties list = new Properties();
        try (Reader reader = Files.newBufferedReader(LIST, StandardCharsets.UTF_8)) {
            list.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> names = new TreeMap<>();
        list.stringPropertyNames().stream().filter(key -> key.startsWith(model + "/"))
                .forEach(key -> names.put(key.substring(model.length() + 1), list.getProperty(key)));
        return names;
    }
}
