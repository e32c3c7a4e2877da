package de.beschlusslauf.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Erasure;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;

/** A dossier says what was erased lawfully, by entries of its own; a state from before cannot be had any more. */
@Staged
class ErasedDossierTests {

    private static final String GROUND = "Art. 17 Abs. 1 DSGVO, Antrag liegt vor.";

    private static final LocalDate DAY = LocalDate.of(2051, 3, 9);

    private final String person = "person-" + UUID.randomUUID();

    @Autowired
    Deliberation deliberation;
    @Autowired
    Dossiers dossiers;
    @Autowired
    MeetingDirectory meetings;
    @Autowired
    Erasure erasure;
    @Autowired
    Ledger ledger;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    DrivableClock clock;

    private Chain session;
    private LedgerEntry said;
    private int before;

    @BeforeEach
    void somebodyAddedToASession() {
        clock.travelTo(Instant.parse("2050-12-02T08:00:00Z"));
        session = transaction.execute(status -> Chain.meeting(deliberation.session("rat", freeDay()).value()));
        append("agenda.arranged", Map.of("reason", "Frau Beispiel ist verhindert."), person);
        List<LedgerEntry> entries = ledger.entries(session);
        said = entries.get(entries.size() - 1);
        before = dossiers.state(session);
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void anErasedRecordIsCalledErasedByTheChainAndEarlierStatesAreGone() throws Exception {
        String record = said.factsByName().get("record").toString();
        assertThat(new DossierFile(dossier(before)).names()).contains("belege/" + record + ".json");

        erasure.record(record, GROUND, "admin");
        append("agenda.arranged", Map.of("reason", "Es geht weiter."), Deliberation.OFFICE);
        int after = dossiers.state(session);

        assertThatThrownBy(() -> dossiers.require(session, before)).isInstanceOf(Refusal.class).hasMessage("Den Stand " + before
                + " gibt es nicht mehr, weil seither etwas daraus rechtmäßig gelöscht wurde; der erste Stand, den Sie danach bekommen,"
                + " ist " + after + ".").extracting("kind").isEqualTo(Refusal.Kind.CONFLICT);
        assertThatThrownBy(() -> dossier(before)).isInstanceOf(Refusal.class);
        Path dossier = dossier(after);
        assertThat(Verifier.run(dossier)).startsWith("0 Das Dossier ist unverändert.").contains("wurde gelöscht. Das bezeugt Eintrag", GROUND);
        assertThat(new DossierFile(dossier).text("dossier.json")).contains("\"erased\":[\"" + record + "\"]");
        assertThat(new DossierFile(dossier).names()).doesNotContain("belege/" + record + ".json");
        append("agenda.arranged", Map.of("reason", "Und weiter."), Deliberation.OFFICE);
        assertThat(dossier(after)).as("same state, same bytes").hasSameBinaryContentAs(dossier);
    }

    @Test
    void theFirstStateThatCanBeHadIsSealedWhenSomebodyAsksForAnEarlierOne() throws Exception {
        erasure.record(said.factsByName().get("record").toString(), GROUND, "admin");

        assertThatThrownBy(() -> dossiers.require(session, before)).hasMessageContaining("danach bekommen, ist ");

        assertThat(Verifier.run(dossier(dossiers.state(session)))).startsWith("0 Das Dossier ist unverändert.");
    }

    @Test
    void aStateInWhichALaterErasedRecordStoodIsPassedOver() {
        erasure.record(said.factsByName().get("record").toString(), GROUND, "admin");
        append("agenda.arranged", Map.of("reason", "Herr Muster fehlt."), Deliberation.OFFICE);
        int between = dossiers.state(session);
        List<LedgerEntry> entries = ledger.entries(session);
        erasure.record(entries.get(entries.size() - 1).factsByName().get("record").toString(), GROUND, "admin");
        int after = dossiers.state(session);

        assertThat(after).isGreaterThan(between);
        assertThatThrownBy(() -> dossiers.require(session, before)).hasMessageContaining("danach bekommen, ist " + after + ".");
    }

    @Test
    void anErasedPersonIsNamedNowhereAndTheChainOfTheTownSaysWhy() throws Exception {
        assertThat(new DossierFile(dossier(before)).text("personen.json")).contains(person);

        erasure.person(person, GROUND, "admin");

        assertThatThrownBy(() -> dossiers.require(session, before)).isInstanceOf(Refusal.class);
        DossierFile file = new DossierFile(dossier(dossiers.state(session)));
        assertThat(file.text("personen.json")).doesNotContain(person);
        assertThat(file.text("deckblatt.html")).contains("gelöschte Person").doesNotContain(person);
        assertThat(Verifier.run(dossier(dossiers.state(session)))).startsWith("0 Das Dossier ist unverändert.").contains("ist nicht mehr benannt", GROUND);
    }

    @Test
    void whatIsTakenAwayWithoutAnEntryIsFound() throws Exception {
        Verifier verifier = new Verifier();
        DossierFile sound = new DossierFile(dossier(before));
        Path forged = Files.createTempFile("forged", ".zip");
        DossierFile nothingWritten = sound.copy();
        List<String> records = sound.names().stream().filter(name -> name.startsWith("belege/")).toList();
        records.forEach(nothingWritten::remove);
        nothingWritten.change("dossier.json", "\"erased\":\\[\\]", "\"erased\":[" + String.join(",", records.stream()
                .map(name -> name.replaceAll("belege/(.*)\\.json", "\"$1\"")).toList()) + "]");

        assertThat(verifier.faultOf(nothingWritten.listed().save(forged))).as("all records called erased")
                .contains("kein Eintrag der Kette bezeugt, dass er gelöscht wurde");
        String named = "\\{\"pseudonym\":\"[0-9a-f]*\",\"salt\":\"[0-9a-f]*\",\"userId\":\"" + person + "\"\\}";
        assertThat(verifier.faultOf(sound.copy().change("personen.json", "," + named + "|" + named + ",?", "").listed().save(forged)))
                .as("a person removed").contains("kein Eintrag bezeugt, dass sie gelöscht wurde");
    }

    /** On which the council does not meet yet. */
    private LocalDate freeDay() {
        return DAY.plusDays(7L * meetings.between("meerbusch", List.of("rat"), Zones.startOf(DAY), Zones.startOf(DAY.plusYears(1)),
                Limit.of(50)).size());
    }

    private void append(String event, Object content, String actor) {
        transaction.executeWithoutResult(status -> ledger.append(session, event, Map.of(), content, actor));
    }

    private Path dossier(int state) throws IOException {
        Path file = Files.createTempFile("erased", ".zip");
        try (OutputStream target = Files.newOutputStream(file)) {
            dossiers.write(session, state, target);
        }
        return file;
    }
}
