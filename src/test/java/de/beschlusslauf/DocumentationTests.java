package de.beschlusslauf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.security.Roles;
import org.junit.jupiter.api.Test;

/** Documentation names only what exists: links, labels of forms and models, modules, roles and profiles. */
class DocumentationTests {

    /** Words of the task list, Cockpit, the start page and the saved filters; they stand in no form and no model. */
    private static final Set<String> WEB_APPS = Set.of("Neuer Vorgang", "Vorlage anlegen", "Sitzung planen", "Absenden",
            "Aufgabe übernehmen", "Aufgabe zurückgeben", "Abschließen", "Speichern", "Diagramm", "Beschreibung",
            "Wiedervorlage", "Aufgaben suchen", "Aufgaben", "Prozesse", "Handbuch", "Kalender", "Meine Aufgaben",
            "Mir zugewiesen", "Meine Ämter und Rollen", "Heute fällig", "Überfällig", "Kriterien hinzufügen", "Aktenzeichen",
            "Aufgerufene Prozessinstanzen", "Zwischenfälle");

    /** Words. */
    private static final int A_SCREEN = 480;

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);

    private static final Pattern JSON_LABEL = Pattern.compile("\"(?:label|dateLabel)\"\\s*:\\s*\"([^\"]*)\"");

    private static final Pattern HTML_LABEL = Pattern.compile("<(?:label|legend|option)\\b[^>]*>\\s*([^<]+)"
            + "|<label><input[^>]*>([^<]+)|data-(?:row-)?label=\"([^\"]+)\"");

    private static final Pattern SCRIPTED_BUTTON = Pattern.compile("\\bbutton\\('([^']+)'");

    private static final Pattern BUTTON = Pattern.compile("<button\\b[^>]*>\\s*([^<]+)");

    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");

    @Test
    void everyRelativeLinkLeadsToAFile() {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            found(LINK, page).filter(link -> !link.matches("[a-z]+:.*"))
                    .filter(link -> !Files.exists(parent(page).resolve(link)))
                    .forEach(link -> broken.add(page + " -> " + link));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theHandbookNamesTasksAndFieldsAsTheScreenDoes() {
        Set<String> known = onTheScreen();
        Set<String> invented = new TreeSet<>();
        for (Path page : files(Path.of("docs/handbuch"), ".md")) {
            found(BOLD, page).filter(word -> !known.contains(word))
                    .forEach(word -> invented.add(page.getFileName() + ": " + word));
        }
        assertThat(invented).isEmpty();
    }

    @Test
    void theHandbookNamesEveryTaskOfTheModels() {
        Pattern task = Pattern.compile("<bpmn:userTask\\b[^>]*\\bname=\"([^\"]+)\"");
        Set<String> tasks = files(Path.of("bpmn"), ".bpmn").stream().flatMap(model -> found(task, model))
                .collect(Collectors.toSet());
        Set<String> explained = files(Path.of("docs/handbuch"), ".md").stream().flatMap(page -> found(BOLD, page))
                .collect(Collectors.toSet());
        assertThat(tasks).isNotEmpty();
        assertThat(explained).containsAll(tasks);
    }

    @Test
    void thePageAboutTheModelsNamesEveryModelAndEachOfItsEnds() {
        Pattern end = Pattern.compile("<bpmn:endEvent\\b[^>]*\\bname=\"([^\"]+)\"");
        String page = read(Path.of("docs/models.md"));
        for (Path model : files(Path.of("bpmn"), ".bpmn")) {
            String id = "`" + model.getFileName().toString().replace(".bpmn", "") + "`";
            String ends = page.lines().filter(line -> line.startsWith("| " + id) && line.contains("„"))
                    .collect(Collectors.joining());
            assertThat(found(end, model)).as(id).isNotEmpty().allMatch(name -> ends.contains("„" + name + "“"));
        }
    }

    @Test
    void theArchitecturePageNamesEveryModule() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/de/beschlusslauf"))) {
            List<String> modules = folders.filter(Files::isDirectory)
                    .map(folder -> "`" + folder.getFileName() + "`").toList();
            assertThat(read(Path.of("docs/architecture.md"))).contains(modules);
        }
    }

    @Test
    void theGlossaryExplainsEveryRole() {
        assertThat(read(Path.of("docs/glossary.md")))
                .contains(Roles.ALL.stream().map(role -> "`" + role + "`").toList());
    }

    @Test
    void everyDecisionFitsOnAScreenSaysHowItIsCheckedAndStandsInTheList() {
        String list = read(Path.of("docs/adr/README.md"));
        List<String> faults = new ArrayList<>();
        for (Path page : files(Path.of("docs/adr"), ".md")) {
            if (page.endsWith("README.md")) {
                continue;
            }
            String text = read(page);
            if (text.split("\\s+").length > A_SCREEN) {
                faults.add(page + " is longer than a screen");
            }
            if (!text.contains("**Checked by**")) {
                faults.add(page + " does not say how it is checked");
            }
            if (!list.contains("(" + page.getFileName() + ")")) {
                faults.add(page + " is not in the list");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyProfileThatTheReadmeNamesExists() {
        Set<String> profiles = found(Pattern.compile("<profile>\\s*<id>([^<]+)</id>"), Path.of("pom.xml"))
                .collect(Collectors.toSet());
        assertThat(found(Pattern.compile("mvn [^`]*-P(\\w+)"), Path.of("README.md")))
                .isNotEmpty().isSubsetOf(profiles);
    }

    private static Set<String> onTheScreen() {
        Set<String> words = new TreeSet<>(WEB_APPS);
        files(Path.of("forms"), ".form").forEach(form -> found(JSON_LABEL, form).forEach(words::add));
        files(Path.of("forms"), ".html").forEach(form -> found(HTML_LABEL, form).forEach(words::add));
        files(Path.of("src/main/resources/static/forms"), ".js").forEach(script -> found(SCRIPTED_BUTTON, script)
                .forEach(words::add));
        files(Path.of("src/main/resources/templates"), ".html").forEach(page -> {
            found(HTML_LABEL, page).forEach(words::add);
            found(BUTTON, page).forEach(words::add);
        });
        files(Path.of("bpmn"), ".bpmn").forEach(model -> found(NAME, model).forEach(words::add));
        return words;
    }

    private static List<Path> pages() {
        return Stream.concat(Stream.of(Path.of("README.md")), files(Path.of("docs"), ".md").stream()).toList();
    }

    private static Path parent(Path page) {
        Path parent = page.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        return pattern.matcher(read(file)).results().map(DocumentationTests::firstGroup);
    }

    private static String firstGroup(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null && !match.group(group).isBlank()) {
                return match.group(group).strip().replaceAll("\\s+", " ");
            }
        }
        return "";
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
