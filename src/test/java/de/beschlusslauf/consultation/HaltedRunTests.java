package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import de.beschlusslauf.meeting.OpenSessions;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions change while the operator has suspended what waits for them, or while its timer has failed for good. */
class HaltedRunTests extends SessionChangePlay {

    private final Set<String> halted = new HashSet<>();

    @Autowired
    OpenSessions sessions;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService management;

    @AfterEach
    void everythingGoesOn() {
        halted.forEach(runtime::activateProcessInstanceById);
    }

    @Test
    void aMoveTakesTheDatesOfSuspendedRunsAndFailedJobsAlong() {
        // given
        String suspended = halt(run(stationOf("adi")));
        String failed = onItsWay("adi", adi);
        management.setJobRetries(clerks.timer(failed).getId(), 0);

        // when
        apply(adi, move(day(5, 24)));

        // then
        assertThat(clerks.timer(suspended).getDuedate()).isEqualTo(Date.from(start(day(5, 24))));
        assertThat(clerks.timer(suspended).isSuspended()).isTrue();
        assertThat(clerks.timer(failed).getDuedate()).isEqualTo(Date.from(start(day(5, 24))));
        assertThat(clerks.timer(failed).getRetries()).isZero();
    }

    @Test
    void aCancellationNamesThePapersThatAreSuspendedAlreadyInItsPreview() {
        // given
        session("adi", day(6, 1));
        halt(run(stationOf("adi")));
        PaperId other = in(() -> deliberation.paper("Der Ausschuss beschließt die Geräte."));
        halt(onItsWay(other, PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(adi, null)));
        String running = onItsWay("adi", adi);

        // then
        assertThatThrownBy(() -> changes.preview(adi, new SessionChange.Cancel(), WHY, Deliberation.OFFICE))
                .isInstanceOf(Refusal.class).hasMessageStartingWith("Die Vorgänge ")
                .hasMessageContainingAll(papers.summary(paper).reference(), papers.summary(other).reference(),
                        " sind angehalten und können nicht folgen");
        assertThat(meetings.require(adi).status()).isEqualTo(MeetingStatus.PLANNED);
        assertThat(clerks.timer(running).getDuedate()).isEqualTo(Date.from(start(day(5, 10))));
    }

    @Test
    void whatIsSuspendedFollowsACancellationOnceItGoesOn() {
        // given
        MeetingId next = session("adi", day(6, 1));
        String run = halt(run(stationOf("adi")));
        assertThatThrownBy(() -> changes.preview(adi, new SessionChange.Cancel(), WHY, Deliberation.OFFICE))
                .isInstanceOf(Refusal.class).hasMessageStartingWith(
                        "Der Vorgang " + papers.summary(paper).reference() + " ist angehalten");

        // when
        runtime.activateProcessInstanceById(run);
        apply(adi, new SessionChange.Cancel());

        // then
        assertThat(stationOf("adi").meetingId()).isEqualTo(next);
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(6, 1))));
    }

    @Test
    void aMoveThatHasToCallASuspendedRunBackIsRefused() {
        // given a session whose hour has come, so that its result is waited for
        String run = run(stationOf("adi"));
        clock.travelTo(start(day(5, 10)).plusSeconds(60));
        clerks.fire(run);
        halt(run);

        // then
        assertThatThrownBy(() -> changes.preview(adi, move(day(5, 31)), WHY, Deliberation.OFFICE))
                .isInstanceOf(Refusal.class).hasMessageContaining(papers.summary(paper).reference() + " ist angehalten");
    }

    @Test
    void aSessionWhoseOwnRunIsSuspendedIsNotCancelledAndKeepsItsName() {
        // given
        String session = meetings.require(adi).name();
        halt(runtime.createProcessInstanceQuery().processDefinitionKey("meeting").processInstanceBusinessKey(session)
                .singleResult().getId());

        // then
        assertThatThrownBy(() -> changes.preview(adi, new SessionChange.Cancel(), WHY, Deliberation.OFFICE))
                .isInstanceOf(Refusal.class).hasMessage("Der Vorgang " + session + " ist angehalten und kann nicht folgen; "
                        + "lassen Sie ihn von der Systembetreuung fortsetzen und versuchen Sie es dann noch einmal.");
        assertThat(meetings.require(adi).status()).isEqualTo(MeetingStatus.PLANNED);
    }

    @Test
    void anInvitedSessionWhoseOwnRunIsSuspendedIsNamedAsItIsCalledNow() {
        // given
        clock.travelTo(Zones.at(day(4, 20), LocalTime.of(9, 0)));
        String session = meetings.require(adi).name();
        String run = runtime.createProcessInstanceQuery().processDefinitionKey("meeting")
                .processInstanceBusinessKey(session).singleResult().getId();
        runtime.createProcessInstanceModification(run).startBeforeActivity("eventGateway_awaitSession").execute();
        in(() -> {
            sessions.invite(adi, day(4, 20));
            return true;
        });
        halt(run);

        // then
        assertThatThrownBy(() -> changes.preview(adi, move(day(5, 24)), WHY, Deliberation.OFFICE))
                .isInstanceOf(Refusal.class).hasMessageStartingWith("Der Vorgang " + session + " ist angehalten");
    }

    @Test
    void aCancellationTakesAPaperWhoseTimerHasFailedToTheNextSession() {
        // given
        session("adi", day(6, 1));
        String run = run(stationOf("adi"));
        management.setJobRetries(clerks.timer(run).getId(), 0);

        // when
        apply(adi, new SessionChange.Cancel());

        // then
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(6, 1))));
        assertThat(clerks.timer(run).getRetries()).isPositive();
    }

    private String halt(String run) {
        runtime.suspendProcessInstanceById(run);
        halted.add(run);
        return run;
    }
}
