package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.SessionChange;
import de.beschlusslauf.consultation.SessionChanges;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A session whose run began before an upgrade goes on, on the model of that time, which has no timers for the session's deadlines;
 * and a draft from the time before there was a review of its own keeps the day of submission.
 */
class OlderSessionTests extends OlderModelPlay {

    private static final LocalDate SESSION = LocalDate.of(2021, 9, 7);
    private static final LocalDate MOVED = LocalDate.of(2021, 9, 14);

    @Autowired
    ManagementService management;
    @Autowired
    SessionChanges changes;
    @Autowired
    MeetingDirectory meetings;
    @Autowired
    Deadlines deadlines;

    OlderSessionTests() {
        super("models/older/session-without-timers-for-its-deadlines.bpmn");
    }

    @Test
    void aSessionWithoutTimersForItsDeadlinesIsMovedHeldAndPublished() {
        // given
        UUID session = town.session("apl", SESSION);
        MeetingId id = new MeetingId(session);
        PaperRun paper = scheduled(town, SESSION, "Der Ausschuss sperrt den Wall.",
                List.of(station("apl", "DECISION", 1, session)));
        assertThat(running()).as("on the older model").isEqualTo(1);
        assertThat(management.createJobQuery().activityId("timerEvent_deadlinePasses").processDefinitionKey("meeting")
                .list()).noneMatch(job -> job.getDeploymentId().equals(deployment));
        stage.invariant().holds("geplant");

        // when
        SessionChange move = new SessionChange.Move(Zones.at(MOVED, LocalTime.of(18, 0)), "Aula");
        changes.apply(id, move, "Der Saal ist belegt.", changes.preview(id, move, "Der Saal ist belegt.", "office").state(), "office");

        // then
        assertThat(deadlines.find(DeadlineKind.SESSION_DAY, session)).hasValueSatisfying(day ->
                assertThat(day.dueOn()).isEqualTo(MOVED));
        stage.invariant().holds("verlegt");

        // when
        stage.afterSession(MOVED);
        paper.result("vorsitz.apl", Vote.accepted("COMMISSIONS", 9, 8, 0));
        town.run(session, "apl").conclude();

        // then
        assertThat(meetings.require(id).status()).isEqualTo(MeetingStatus.PUBLISHED);
        assertThat(running()).isZero();
        assertThat(deadlines.of(List.of(session))).noneMatch(deadline -> deadline.isOpen());
        stage.invariant().holds("veröffentlicht");
    }

    @Test
    void aDraftFromBeforeThereWasAReviewOfItsOwnIsDueWithTheSubmission() {
        // given
        town.session("apl", SESSION);
        PaperRun paper = new PaperRun(town, "zd");
        paper.start("Vorlage aus der Zeit davor");
        paper.draft(Draft.of(SESSION, "Der Sachverhalt steht in den Anlagen.", "Der Ausschuss sperrt den Wall."));
        assertThat(due(paper)).isEqualTo(day(DeadlineKind.DRAFT_REVIEW, paper));

        // when
        jdbc.update("update deadline set status = 'CANCELLED' where kind = 'DRAFT_REVIEW' and subject_id = ?", paper.id());

        // then
        assertThat(due(paper)).isEqualTo(day(DeadlineKind.SUBMISSION, paper));
        paper.approve();
        paper.signOff();
        assertThat(town.has("buergermeister", paper.id(), "userTask_releasePaper")).isTrue();
    }

    private String due(PaperRun paper) {
        return town.opens("leitung.zd", paper.id(), "userTask_approveDraft").value("deadline").toString();
    }

    private String day(DeadlineKind kind, PaperRun paper) {
        return GermanDays.withWeekday(deadlines.find(kind, paper.id()).orElseThrow().dueOn());
    }
}
