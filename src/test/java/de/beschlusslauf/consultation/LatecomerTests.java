package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.OpenSessions;
import de.beschlusslauf.paper.Latecomers;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agenda is fixed before the time is over that a paper was given: both sides read so, and nobody is refused. */
class LatecomerTests extends SessionChangePlay {

    private static final String AUTHOR = "meerbusch.sachbearbeitung";

    @Autowired
    Latecomers latecomers;
    @Autowired
    OpenSessions sessions;
    @Autowired
    Ledger ledger;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService management;
    @Autowired
    TaskService tasks;

    private PaperSummary late;
    private LocalDate regular;
    private LocalDate granted;

    @BeforeEach
    void aDraftThatMayBeSubmittedUntilTheAgendaIsFixed() {
        clerks.people();
        regular = due(DeadlineKind.SUBMISSION, adi);
        granted = due(DeadlineKind.AGENDA, adi);
        late = draft(day(5, 10));
        draft(day(5, 10));
        deadlines.move(DeadlineKind.SUBMISSION, late.id().value(), granted, "Fristverlängerung: Urlaub", Deliberation.OFFICE);
    }

    @Test
    void whoArrangesFixesOrInvitesReadsWhichPaperIsStillExpectedAndUntilWhen() {
        // given
        String run = arranging();
        String expected = "Die Vorlage " + late.reference() + " wird noch erwartet: Für sie ist Zeit bis "
                + GermanDays.withWeekday(granted) + ", bewilligt. ";

        // then the council office reads it, and so does the chair
        Object hints = clerks.open(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, clerks.task(run, "userTask_arrangeAgenda"))
                .get("hints");
        assertThat(hints.toString()).contains(expected + "Wird die Tagesordnung vorher festgesetzt, kommt sie nur noch als "
                + "Nachtrag hinzu.").containsOnlyOnce("wird noch erwartet");
        Task fix = next(run, "userTask_arrangeAgenda", "userTask_fixAgenda");
        Map<String, Object> shown = clerks.open(Deliberation.CHAIR, Roles.CHAIR, fix);
        assertThat(shown.get("hints").toString()).contains(expected).containsOnlyOnce("wird noch erwartet");

        // when the chair does not wait
        clerks.submit(Deliberation.CHAIR, Roles.CHAIR, fix, Map.of("decision", "FIXED", "state", shown.get("state")));

        // then
        assertThat(meetings.require(adi).agendaVersion()).isEqualTo(1);
        assertThat(clerks.open(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, clerks.task(run, "userTask_inviteMembers"))
                .get("hints").toString()).contains(expected + "Wird vorher geladen, geht sie den Mitgliedern nur noch als "
                + "Nachtrag zu.");
        assertThat(ledger.entries(Chain.meeting(adi.value()))).filteredOn(entry -> entry.event().equals("agenda.fixed"))
                .singleElement().satisfies(entry -> assertThat(entry.factsByName().get("awaited").toString()).isEqualTo("1"));
    }

    @Test
    void whoStillPreparesASessionWhoseDayIsOverReadsSo() {
        // given
        String run = arranging();
        Task fix = next(run, "userTask_arrangeAgenda", "userTask_fixAgenda");

        // when
        comesOn(day(5, 10));
        assertThat(clerks.open(Deliberation.CHAIR, Roles.CHAIR, fix).get("hints").toString()).doesNotContain("vorüber");
        comesOn(day(5, 11));

        // then
        assertThat(clerks.open(Deliberation.CHAIR, Roles.CHAIR, fix).get("hints").toString())
                .contains("Der Sitzungstag ist vorüber. Fand die Sitzung statt, tragen Sie nach, was geschehen ist; sonst sagen Sie "
                        + "sie ab oder verlegen sie");
    }

    @Test
    void theAuthorReadsThatTheGrantedTimeNoLongerHelps() {
        // given
        Task drafting = tasks.createTaskQuery().processInstanceBusinessKey(late.reference())
                .taskDefinitionKey("userTask_draftPaper").singleResult();
        assertThat(clerks.open(AUTHOR, Roles.AUTHOR, drafting).get("returns").toString()).doesNotContain("festgesetzt");

        // when
        comesOn(regular.plusDays(1));
        in(() -> sessions.fixAgenda(adi));

        // then
        assertThat(clerks.open(AUTHOR, Roles.AUTHOR, drafting).get("returns").toString()).contains("Die Tagesordnung der Sitzung "
                + "vom " + GermanDays.withWeekday(day(5, 10)) + ", ist schon festgesetzt, obwohl für die Vorlage bis "
                + GermanDays.withWeekday(granted) + ", Zeit bewilligt ist: Sie kommt dort nur noch als Nachtrag hinzu; sonst "
                + "bestimmen Sie sie für eine spätere Sitzung.");
        assertThat(deadlines.find(DeadlineKind.SUBMISSION, late.id().value()).orElseThrow().dueOn()).isEqualTo(granted);
    }

    @Test
    void whileAnotherSessionOfThatDayHasAnOpenAgendaTheTimeStillHelps() {
        // given
        MeetingId other = session("rat", day(5, 10));

        // when
        comesOn(regular.plusDays(1));
        in(() -> sessions.fixAgenda(adi));

        // then
        assertThat(latecomers.expected("meerbusch", day(5, 10))).extracting(Latecomers.Latecomer::paper)
                .extracting(PaperSummary::id).containsExactly(late.id());
        assertThat(left()).isEmpty();
        in(() -> sessions.fixAgenda(other));
        assertThat(left()).containsExactly(late.reference());
    }

    @Test
    void nobodyIsExpectedOnceTheGrantedTimeIsOver() {
        comesOn(granted);
        assertThat(latecomers.expected("meerbusch", day(5, 10))).hasSize(1);

        comesOn(granted.plusDays(1));

        assertThat(latecomers.expected("meerbusch", day(5, 10))).isEmpty();
    }

    private List<String> left() {
        return latecomers.left("meerbusch", day(5, 10)).stream().map(each -> each.paper().reference()).toList();
    }

    /** The submission of the session is over. @return its run */
    private String arranging() {
        comesOn(regular.plusDays(1));
        String run = runtime.createProcessInstanceQuery().processDefinitionKey("meeting")
                .variableValueEquals("meetingId", adi.toString()).singleResult().getId();
        management.createJobQuery().processInstanceId(run).executable().list().stream().map(Job::getId)
                .forEach(management::executeJob);
        return run;
    }

    private Task next(String run, String done, String begun) {
        runtime.createProcessInstanceModification(run).startBeforeActivity(begun).cancelAllForActivity(done).execute();
        return clerks.task(run, begun);
    }

    private void comesOn(LocalDate day) {
        clock.travelTo(Zones.at(day, LocalTime.of(9, 0)));
    }
}
