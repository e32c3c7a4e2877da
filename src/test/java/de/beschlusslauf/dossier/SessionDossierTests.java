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
import java.util.stream.Collectors;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.consultation.PlannedStation;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.MeetingClosing;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MinutesBook;
import de.beschlusslauf.meeting.MinutesDraft;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;

/** A session alone is a dossier, too: agenda, invitation and minutes, and whoever has a JDK can prove it. */
@Staged
class SessionDossierTests {

    private static final LocalDate DAY = LocalDate.of(2048, 3, 5);

    @Autowired
    Deliberation deliberation;
    @Autowired
    Dossiers dossiers;
    @Autowired
    MeetingDirectory meetings;
    @Autowired
    MeetingClosing closing;
    @Autowired
    MinutesBook minutes;
    @Autowired
    Ledger ledger;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    DrivableClock clock;

    private MeetingId session;

    @BeforeEach
    void theCouncilHasMetAndItsMinutesAreSigned() {
        clock.travelTo(Instant.parse("2047-12-02T08:00:00Z"));
        transaction.executeWithoutResult(status -> {
            ConsultationId station = deliberation.plan(deliberation.paper("Der Rat baut die Brücke."),
                    PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1)).get(0);
            session = deliberation.session("rat", freeDay());
            deliberation.put(station, session);
            deliberation.resolve(station, Deliberation.accepted());
        });
        closing.close(session, Deliberation.CHAIR);
        Map<UUID, String> texts = meetings.agenda(session).stream().map(AgendaItem::id)
                .collect(Collectors.toMap(id -> id.value(), id -> "Der Rat hat zugestimmt."));
        minutes.write(session, new MinutesDraft(clock.instant(), clock.instant().plusSeconds(3600), "Mitglied CDU", null, null,
                "Es regnete.", texts, List.of()), Deliberation.MINUTES);
        minutes.sign(session, Deliberation.MINUTES);
        minutes.countersign(session, Deliberation.CHAIR);
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void itHoldsAgendaInvitationAndMinutesAndIsAccepted() throws Exception {
        Path dossier = dossier(dossiers.state(Chain.meeting(session.value())));

        assertThat(Verifier.run(dossier)).startsWith("0 Das Dossier ist unverändert.").contains("Sitzung: " + session.value(),
                "2 Protokollketten");
        DossierFile file = new DossierFile(dossier);
        assertThat(file.names()).contains("ketten/meeting-" + session.value() + ".jsonl", "ketten/body-meerbusch.jsonl")
                .noneMatch(name -> name.startsWith("ketten/paper-"));
        assertThat(file.text("deckblatt.html")).contains("Dossier zur Sitzung Rat", "Fassung 1, festgesetzt am", "Visionsgrundsätze",
                "Einladung und Nachträge", "Amtsblatt", "Der Rat hat zugestimmt.", "Es regnete.", "Mitglied CDU",
                "Die Niederschrift wurde vom Vorsitz unterschrieben.", "Fristen und wie sie berechnet sind");
    }

    @Test
    void anAddendumOfWhichTheEntryDoesNotTellTheItemsSaysSoOnTheCover() throws Exception {
        transaction.executeWithoutResult(status -> ledger.append(Chain.meeting(session.value()), "agenda.extended",
                Map.of("version", 2, "resolvedInSession", false, "consultationId", UUID.randomUUID()),
                Map.of("reason", "Der Bescheid kam heute."), Deliberation.OFFICE));

        assertThat(new DossierFile(dossier(dossiers.state(Chain.meeting(session.value())))).text("deckblatt.html")).contains("Fassung 2, ergänzt am",
                "Welcher Punkt hinzukam, stand damals noch nicht im Eintrag");
    }

    @Test
    void theSameStateGivesTheSameBytesWhateverHappensLater() throws Exception {
        int state = dossiers.state(Chain.meeting(session.value()));
        byte[] before = Files.readAllBytes(dossier(state));

        minutes.publish(session, List.of(), Deliberation.OFFICE);

        assertThat(Files.readAllBytes(dossier(state))).isEqualTo(before);
        assertThat(dossiers.state(Chain.meeting(session.value()))).isGreaterThan(state);
        assertThatThrownBy(() -> dossiers.require(Chain.meeting(session.value()), state + 1_000)).isInstanceOf(Refusal.class);
    }

    @Test
    void everyForgeryIsFound() throws Exception {
        Path dossier = dossier(dossiers.state(Chain.meeting(session.value())));
        DossierFile sound = new DossierFile(dossier);
        Forgeries forgeries = new Forgeries(dossier);

        forgeries.found("the municipality's chain is gone", file -> file.remove(sound.name("ketten/body-")), "ketten/body-", "fehlt");
        forgeries.found("the minutes are gone", file -> file.remove(sound.name("belege/")), "kein Eintrag der Kette bezeugt");
        forgeries.found("it is called a paper", file -> file.change("dossier.json", "\"meeting\":", "\"paper\":"),
                "Die Kette 'paper:" + session.value() + "' fehlt.");
        String other = UUID.randomUUID().toString();
        forgeries.found("it is another session", file -> file.change("dossier.json", "\"meeting\":\"[^\"]*\"",
                "\"meeting\":\"" + other + "\""), "Die Kette 'meeting:" + other + "' fehlt.");
        forgeries.found("it is about both", file -> file.change("dossier.json", "(\"meeting\":\"[^\"]*\")", "$1,\"paper\":\"x\""),
                "nicht genau eine Vorlage oder Sitzung");
        forgeries.bitsAreFound();
    }

    private Path dossier(int state) throws IOException {
        Path file = Files.createTempFile("session", ".zip");
        try (OutputStream target = Files.newOutputStream(file)) {
            dossiers.write(Chain.meeting(session.value()), state, target);
        }
        return file;
    }

    /** On which the council does not meet yet. */
    private LocalDate freeDay() {
        return DAY.plusDays(7L * meetings.between("meerbusch", List.of("rat"), Zones.startOf(DAY), Zones.startOf(DAY.plusYears(1)),
                Limit.of(50)).size());
    }
}
