package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.ChangePreview;
import de.beschlusslauf.consultation.SessionChange;
import de.beschlusslauf.consultation.SessionChanges;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.OpenSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Departments were given more time to co-sign, by the task for that; then the session of the paper changes. */
class ExtensionsAndSessionsTests extends CoSigningTown {

    @Autowired
    SessionChanges changes;

    @Autowired
    DeadlineRules rules;

    @Autowired
    OpenSessions sessions;

    private LocalDate granted;

    @BeforeEach
    void moreTimeIsGranted() {
        granted = deadline(DeadlineKind.SUBMISSION).dueOn();
        askByForm(granted);
        decide(decision(), "GRANT", null, null);
        identities.clearAuthentication();
        assertThat(deadline(DeadlineKind.CO_SIGNING).dueOn()).isEqualTo(granted);
    }

    @Test
    void anotherRoomLeavesTheTimeThatWasGranted() {
        ChangePreview done = move(session(), "Bürgerhaus");

        assertThat(done.warnings()).isEmpty();
        assertGranted();
    }

    @Test
    void anotherDayLeavesItAsLongAsThePaperIsInTimeSo() {
        ChangePreview done = move(session().plusDays(1), "Ratssaal");

        assertThat(deadline(DeadlineKind.SUBMISSION).dueOn()).isAfter(granted);
        assertThat(done.warnings()).isEmpty();
        assertGranted();
    }

    @Test
    void whereThePaperWouldBeLateByItItEndsAndThePreviewSaysSo() {
        LocalDate day = session().minusDays(1);
        ChangePreview done = move(day, "Ratssaal");

        assertThat(deadline(DeadlineKind.CO_SIGNING).derivation())
                .isEqualTo(rules.derive(DeadlineKind.CO_SIGNING, bodyId, null, day));
        assertThat(done.warnings()).contains("Ende der Mitzeichnung (" + papers.summary(paper).reference()
                + "): Der festgelegte " + GermanDays.date(granted) + " gilt nicht mehr; nach der neuen Planung ist es der "
                + GermanDays.date(deadline(DeadlineKind.CO_SIGNING).dueOn()) + ".");
        assertThat(done.tasks()).as("tasks of several departments have the same name").extracting(ChangePreview.ChangedTask::name)
                .filteredOn(name -> name.startsWith("Mitzeichnen: ")).isNotEmpty()
                .anySatisfy(name -> assertThat(name).endsWith("(" + organizations.require(bodyId, "rechtsamt").shortName() + ")"));
    }

    @Test
    void whoHasThePaperReadsThatItsAgendaWasFixedBeforeTheTimeWasOverThatItWasGiven() {
        // given
        LocalDate until = granted.plusDays(1);
        deadlines.move(DeadlineKind.SUBMISSION, paper.value(), until, "Fristverlängerung: Urlaub", OFFICE);
        assertThat(openPoints()).doesNotContain("festgesetzt");

        // when
        sessions.fixAgenda(council());

        // then
        assertThat(openPoints()).contains("ist schon festgesetzt, obwohl für die Vorlage bis " + GermanDays.withWeekday(until)
                + ", Zeit bewilligt ist");
    }

    @Test
    void theFormSaysWhoGaveMoreTimeWhyAndWhichDayItWasBefore() {
        String task = late().getId();
        logInAs(HEAD);

        assertThat(forms.getTaskFormVariables(task).get("why").toString()).contains("Zuletzt geändert am 01.04.2049 durch "
                + "dezernat, bisher " + GermanDays.date(rules.derive(DeadlineKind.CO_SIGNING, bodyId, null, session()).dueOn())
                + ": Fristverlängerung");
    }

    private String openPoints() {
        String task = late().getId();
        logInAs(HEAD);
        return forms.getTaskFormVariables(task).get("openPoints").toString();
    }

    private void assertGranted() {
        assertThat(deadline(DeadlineKind.CO_SIGNING).dueOn()).isEqualTo(granted);
        assertThat(deadline(DeadlineKind.CO_SIGNING).changedBy()).isEqualTo(DIVISION);
        assertThat(late().getDueDate()).isEqualTo(Date.from(Zones.endOf(granted)));
    }

    private ChangePreview move(LocalDate day, String place) {
        MeetingId session = council();
        SessionChange change = new SessionChange.Move(Zones.at(day, LocalTime.of(17, 0)), place);
        String seen = changes.preview(session, change, "Der Saal ist belegt.", OFFICE).state();
        return changes.apply(session, change, "Der Saal ist belegt.", seen, OFFICE);
    }}
