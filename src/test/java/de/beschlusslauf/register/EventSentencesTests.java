package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever any module writes into the ledger, people read a German sentence about it. */
class EventSentencesTests {

    /** Thing, and past participle. */
    private static final Pattern EVENT = Pattern.compile("\"([a-z-]+\\.[a-zA-Z-]+)\"");

    /** Texts of the same form that are none: settings, places in profiles, names of files. */
    private static final Pattern OTHER = Pattern.compile("beschlusslauf\\..*|numbering\\.pattern|organizations\\.functions"
            + "|.*\\.(html|json|log|sig|pem|zip|pdf|xml|java)");

    /** Rooms that write no ledger, but speak of files and people with a point in their names. */
    private static final Pattern ELSEWHERE = Pattern.compile(".*/(database|demo|register)/.*");

    /** A read that is recorded, and what was looked at in one word. */
    private static final Pattern READ = Pattern.compile("\\b(?:(?:log|access|list)\\.read|(?:reads|visible)\\.(?:note|found|paper|"
            + "shown|overspendings)|= visible|^ +visible)\\([^;{]*?\"([a-z-]+)\"", Pattern.MULTILINE);

    private final EventSentences sentences = new EventSentences();

    @Test
    void everyEventHasItsSentence() throws IOException {
        Set<String> silent = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !ELSEWHERE.matcher(each.toString()).matches()).toList()) {
                EVENT.matcher(Files.readString(file)).results().map(match -> match.group(1))
                        .filter(event -> !OTHER.matcher(event).matches() && !sentences.known().contains(event))
                        .forEach(event -> silent.add(event + " in " + file));
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyKindOfReadHasItsName() throws IOException {
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                READ.matcher(Files.readString(file)).results().forEach(match -> kinds.add(match.group(1)));
            }
        }
        assertThat(kinds).hasSizeGreaterThan(12).allSatisfy(kind -> assertThat(ReadLabels.ALL).containsKey(kind));
    }

    @Test
    void factsStandInWordsAndAMissingFactTakesItsPartAlong() {
        assertThat(told("consultation.result-confirmed", "{\"organizationId\":\"rat\",\"outcome\":\"REJECTED\",\"yes\":3,"
                + "\"no\":12,\"abstained\":2,\"present\":17,\"textVersion\":2}")).isEqualTo("Der Vorsitz hat das Ergebnis"
                        + " bestätigt, Gremium: Rat der Stadt, Ergebnis: abgelehnt; Ja: 3, Nein: 12, Enthaltungen: 2,"
                        + " anwesend: 17; abgestimmt wurde über Fassung 2.");
        assertThat(told("deadline.set", "{\"dueOn\":\"2021-06-16\",\"kind\":\"ORDER_DUE\"}"))
                .isEqualTo("Frist gesetzt: Frist des Ausführungsauftrags bis 16.06.2021.");
        assertThat(told("path.planned", "{\"stations\":[\"1 rat DECISION\"]}"))
                .isEqualTo("Die Beratungsfolge wurde geplant: 1. Rat der Stadt (Entscheidung).");
        assertThat(told("paper.submitted", "{}")).isEqualTo("Der Entwurf wurde vorgelegt.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            paper.progressed | {"status":"NOTED"} | Die Vorlage hat einen neuen Stand: Zur Kenntnis genommen.
            deadline.settled | {"kind":"CONTROL_WINDOW_COUNCIL","dueOn":"2027-01-11","status":"MET"} | Frist beendet: Widerspruchsfrist nach § 54 Abs. 1 GO NRW bis 11.01.2027.
            deadline.settled | {"kind":"ORDER_DUE","dueOn":"2027-01-11","status":"MET"} | Frist beendet: Frist des Ausführungsauftrags bis 11.01.2027, Ergebnis: eingehalten.
            consultation.settled | {"acceptedParts":"[1]","droppedParts":"[2, 3]"} | Die Beratung ist abgeschlossen; beschlossene Teile: 1; nicht beschlossene Teile: 2, 3.
            consultation.settled | {"acceptedParts":"[1]","droppedParts":"[]"} | Die Beratung ist abgeschlossen; beschlossene Teile: 1.
            roadmap.entryEnded | {"status":"OBSOLETE","type":"REPORT"} | Ein Eintrag der Roadmap ist beendet: Bericht oder Folgevorlage, gegenstandslos.
            deadline.set | {"kind":"SUPERVISION"} | Frist gesetzt: Wiedervorlage der Anfrage bei der Aufsicht.
            resolution.window-opened | {"windowKind":"NONE"} | Die Frist vor dem Vollzug hat begonnen: keine Frist.
            roadmap.progressReported | {"pace":"DELAYED","type":"MEASURE"} | Zu einer Maßnahme wurde der Sachstand gemeldet: läuft verzögert.
            roadmap.resolutionPublished | {"channel":"NONE"} | Der Beschluss wurde bekannt gemacht, Weg: keine Bekanntmachung, weil das Gremium es so beschlossen hat.
            """)
    void aConstantOfSeveralListsIsCalledAsInTheListOfItsEntry(String event, String facts, String sentence) {
        assertThat(told(event, facts)).isEqualTo(sentence);
    }

    @Test
    void everyConstantInASentenceIsOfAListThatIsKnown() throws IOException {
        Pattern constant = Pattern.compile("\\{(status|kind|outcome|decision|step|end|windowKind|channel|type|role)}");
        Properties sentencesOfAll = new Properties();
        sentencesOfAll.load(getClass().getResourceAsStream("/register/events.properties"));
        sentencesOfAll.stringPropertyNames().forEach(event -> constant.matcher(sentencesOfAll.getProperty(event)).results()
                .forEach(fact -> assertThat(FactLabels.isConstant(event, fact.group(1))).as(event + " " + fact.group(1))
                        .isTrue()));
    }

    @Test
    void everySentenceEndsAndHasNoHoles() {
        for (String event : sentences.known()) {
            assertThat(told(event, "{}")).as(event).endsWith(".").doesNotContain("{", "[", "  ");
        }
    }

    private String told(String event, String facts) {
        return sentences.of(new LedgerEntry(new Chain("paper", "x"), 1, event, facts, "", Instant.EPOCH, "", ""),
                new FactWords(Map.of("rat", "Rat der Stadt")));
    }
}
