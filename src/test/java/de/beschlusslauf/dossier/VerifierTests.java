package de.beschlusslauf.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;

/** What an auditor reads who runs the program, and how it ends. */
@Staged
class VerifierTests {

    private static final LocalDate DAY = LocalDate.of(2052, 3, 6);

    @Autowired
    Deliberation deliberation;
    @Autowired
    Dossiers dossiers;
    @Autowired
    MeetingDirectory meetings;
    @Autowired
    MeetingPlanning planning;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    DrivableClock clock;

    private Path dossier;
    private Chain session;

    @BeforeEach
    void aDossierOfASession() throws IOException {
        clock.travelTo(Instant.parse("2051-12-02T08:00:00Z"));
        LocalDate free = DAY.plusDays(7L * meetings.between("meerbusch", List.of("rat"), Zones.startOf(DAY),
                Zones.startOf(DAY.plusYears(1)), Limit.of(50)).size());
        session = transaction.execute(status -> Chain.meeting(deliberation.session("rat", free).value()));
        dossier = Files.createTempFile("verified", ".zip");
        write();
    }

    private void write() throws IOException {
        try (OutputStream target = Files.newOutputStream(dossier)) {
            dossiers.write(session, dossiers.state(session), target);
        }
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void withoutTheFingerprintItSaysThatTheOriginIsNotProvedAndHowToProveIt() throws Exception {
        assertThat(Verifier.call(dossier.toString())).startsWith("0 In sich stimmig. Herkunft NICHT geprüft: ")
                .contains("java VerifyDossier.java dossier.zip FINGERABDRUCK", "von der Systembetreuung auf anderem Weg")
                .doesNotContain("unverändert");
    }

    @Test
    void withTheRightFingerprintItSaysThatTheDossierIsUnchangedAndWhoSealedIt() throws Exception {
        assertThat(Verifier.call(dossier.toString(), Verifier.fingerprint().toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:")))
                .startsWith("0 Das Dossier ist unverändert. Es wurde mit dem Schlüssel gesiegelt, den Sie genannt haben.")
                .doesNotContain("NICHT");
    }

    @Test
    void withAnotherFingerprintAndForAForgeryItEndsWithOne() throws Exception {
        assertThat(Verifier.call(dossier.toString(), "0".repeat(64)))
                .startsWith("1 FEHLER: Der Siegelschlüssel ist ein anderer als der, den Sie genannt haben: ");
        assertThat(Verifier.run(Forgeries.flipped(dossier, "ketten/meeting-"))).startsWith("1 FEHLER: Eintrag ");
        assertThat(Verifier.run(Files.writeString(dossier, "Das ist kein ZIP."))).startsWith("1 FEHLER: Das Dossier lässt sich nicht lesen");
    }

    @Test
    void whatIsDatedBeforeTheEntryThatItFollowsIsRemarkedOnAndNoFault() throws Exception {
        movedOn("2051-12-10T08:00:00Z", 18);
        movedOn("2051-12-05T08:00:00Z", 19);
        movedOn("2051-12-05T09:00:00Z", 20);
        clock.travelTo(Instant.parse("2051-12-20T08:00:00Z"));
        write();

        assertThat(Verifier.run(dossier)).startsWith("0 Das Dossier ist unverändert.").containsPattern("Auffällig: Eintrag \\d+ der Kette '"
                + session + "' trägt die Zeit 05.12.2051, 09:00 Uhr, kam aber erst nach Eintrag \\d+ vom 10.12.2051, 09:00 Uhr hinzu.")
                .contains("Was auffällig ist, verletzt keine Kette.").containsOnlyOnce("der Kette '" + session);
    }

    @Test
    void whatIsDatedAfterItsAnchorIsRemarkedOn() throws Exception {
        movedOn("2051-12-10T08:00:00Z", 18);
        clock.travelTo(Instant.parse("2051-12-05T08:00:00Z"));
        write();

        assertThat(Verifier.run(dossier)).startsWith("0 ").containsPattern("Auffällig: Eintrag \\d+ der Kette '" + session
                + "' trägt die Zeit 10.12.2051, 09:00 Uhr, stand aber schon bei Siegel \\d+ vom 05.12.2051, 09:00 Uhr da.");
    }

    @Test
    void ofAFewMinutesNothingIsSaid() throws Exception {
        movedOn("2051-12-10T08:00:00Z", 18);
        movedOn("2051-12-10T07:51:00Z", 19);
        write();

        assertThat(Verifier.run(dossier)).startsWith("0 ").doesNotContain("der Kette '" + session);
    }

    private void movedOn(String moment, int hour) {
        clock.travelTo(Instant.parse(moment));
        MeetingId id = new MeetingId(UUID.fromString(session.id()));
        planning.move(id, Zones.at(meetings.require(id).day(), LocalTime.of(hour, 0)), "Ratssaal", "Der Saal ist belegt.", "ratsbuero");
    }

    @Test
    void calledOtherwiseItEndsWithTwo() throws Exception {
        assertThat(Verifier.call()).startsWith("2 Aufruf: java VerifyDossier.java dossier.zip [Fingerabdruck");
        assertThat(Verifier.call("a", "b", "c")).startsWith("2 Aufruf: ");
        assertThat(Verifier.call("/gibt/es/nicht.zip")).startsWith("2 Die Datei '/gibt/es/nicht.zip' gibt es hier nicht.");
    }
}
