package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import de.beschlusslauf.meeting.OpenSessions;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to papers, deadlines, timers and tasks when a session moves. */
class SessionChangeTests extends SessionChangePlay {

    @Autowired
    OpenSessions sessions;

    @Test
    void aPreviewShowsWhatWouldChangeAndChangesNothing() {
        // given
        String run = run(stationOf("adi"));

        // when
        ChangePreview preview = changes.preview(adi, move(day(5, 24)), WHY, Deliberation.OFFICE);

        // then
        assertThat(preview.session()).isEqualTo("ADI " + german(5, 10));
        assertThat(preview.becomes()).isEqualTo("ADI " + german(5, 24));
        assertThat(preview.stations()).singleElement().satisfies(station -> {
            assertThat(station.from()).isEqualTo("ADI " + german(5, 10));
            assertThat(station.to()).isEqualTo("ADI " + german(5, 24));
        });
        assertThat(preview.deadlines()).filteredOn(due -> due.label().equals("Sitzungstag")).singleElement()
                .satisfies(due -> {
                    assertThat(due.from()).isEqualTo(day(5, 10));
                    assertThat(due.to()).isEqualTo(day(5, 24));
                });
        assertThat(preview.invitations()).singleElement().asString().startsWith("Die Ladungsfrist ist gewahrt");
        assertThat(meetings.require(adi).day()).isEqualTo(day(5, 10));
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(5, 10))));
        assertThat(due(DeadlineKind.INVITATION, adi)).isBefore(day(5, 10));
    }

    @Test
    void aConfirmedMoveTakesDeadlinesAndTimersAlong() {
        // given
        String run = run(stationOf("adi"));
        LocalDate invitation = due(DeadlineKind.INVITATION, adi);

        // when
        apply(adi, move(day(5, 24)));

        // then
        assertThat(meetings.require(adi).day()).isEqualTo(day(5, 24));
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(5, 24))));
        assertThat(due(DeadlineKind.INVITATION, adi)).isAfter(invitation);
        requireDaysByRule(adi);
        assertThat(deadlines.find(DeadlineKind.INVITATION, adi.value()).orElseThrow().changeReason()).contains(WHY);
    }

    @Test
    void movingThereAndBackRestoresEveryDate() {
        // given
        String run = run(stationOf("adi"));
        PaperId draft = draft(day(5, 10)).id();
        PaperId waiting = in(() -> deliberation.paper("Der Ausschuss berät."));
        ConsultationId station = in(() -> planning.plan(waiting,
                List.of(PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1)), Deliberation.OFFICE)).get(0);
        String place = runOf(waiting, station);
        UUID[] matters = {adi.value(), rat.value(), draft.value(), station.value()};
        Map<DeadlineId, List<Object>> before = open(matters);
        assertThat(before.values()).extracting(row -> row.get(0)).contains(DeadlineKind.SESSION_DAY, DeadlineKind.MOTION,
                DeadlineKind.SUBMISSION, DeadlineKind.AGENDA, DeadlineKind.INVITATION, DeadlineKind.PUBLIC_NOTICE,
                DeadlineKind.ADDENDUM, DeadlineKind.MINUTES, DeadlineKind.CO_SIGNING, DeadlineKind.DRAFT_REVIEW,
                DeadlineKind.PLACE_ON_AGENDA);
        Date due = clerks.task(place, "userTask_putOnAgenda").getDueDate();

        // when
        apply(adi, move(day(5, 24)));

        // then
        requireDaysByRule(adi);
        requireDaysByRule(rat);
        assertThat(open(draft.value()).values()).allSatisfy(row -> assertThat(row.get(1)).isEqualTo(
                rules.derive((DeadlineKind) row.get(0), "meerbusch", null, day(5, 24))));
        assertThat(open(station.value()).values()).singleElement().satisfies(row -> assertThat(row.get(1)).isEqualTo(
                rules.derive(DeadlineKind.SUBMISSION, "meerbusch", "adi", day(5, 24))));
        assertThat(clerks.task(place, "userTask_putOnAgenda").getDueDate()).isAfter(due);

        // when
        apply(adi, move(day(5, 10)));

        // then
        assertThat(open(matters)).isEqualTo(before);
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(5, 10))));
        assertThat(clerks.task(place, "userTask_putOnAgenda").getDueDate()).isEqualTo(due);
    }

    @Test
    void aCommitteeThatMovesBehindTheCouncilTakesTheCouncilStationToItsNextSession() {
        // given
        MeetingId next = session("rat", day(9, 6));

        // when
        ChangePreview done = apply(adi, move(day(6, 21)));

        // then
        assertThat(stationOf("adi").meetingId()).isEqualTo(adi);
        assertThat(stationOf("rat").meetingId()).isEqualTo(next);
        assertThat(done.stations()).extracting(ChangePreview.ChangedStation::to)
                .containsExactlyInAnyOrder("ADI " + german(6, 21), "Rat " + german(9, 6));
    }

    @Test
    void aSessionThatIsMovedAfterItsHourIsWaitedForAgain() {
        // given
        String run = run(stationOf("adi"));
        clock.travelTo(start(day(5, 10)).plusSeconds(60));
        clerks.fire(run);

        // when
        apply(adi, move(day(5, 31)));

        // then
        assertThat(clerks.task(run, "userTask_enterResult")).isNull();
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(5, 31))));
    }

    @Test
    void whatMovesOnBecauseOfAnotherSessionIsNotLate() {
        // given the council on the day after next, and its later session whose submission is over
        MeetingId soon = session("rat", day(5, 12));
        MeetingId later = session("rat", day(5, 18));
        in(() -> planning.plan(paper, List.of(
                PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1, 1).in(adi, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2, 1).in(soon, null)), Deliberation.OFFICE));
        clock.travelTo(Zones.at(day(5, 1), LocalTime.of(9, 0)));

        // when
        apply(adi, move(day(5, 16)));

        // then
        assertThat(openStationOf("rat").meetingId()).isEqualTo(later);
        assertThat(meetings.agenda(later)).filteredOn(item -> item.consultationId() != null).singleElement()
                .satisfies(item -> assertThat(item.lateReason()).isNull());
    }

    @Test
    void aDraftThatIsMeantForTheSessionFollowsIt() {
        // given
        PaperId draft = in(() -> drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "Entwurf",
                "zd", null, day(5, 10), null), "meerbusch.sachbearbeitung")).id();
        LocalDate submission = deadlines.find(DeadlineKind.SUBMISSION, draft.value()).orElseThrow().dueOn();

        // when
        ChangePreview done = apply(adi, move(day(5, 24)));

        // then
        assertThat(papers.summary(draft).targetDay()).isEqualTo(day(5, 24));
        assertThat(deadlines.find(DeadlineKind.SUBMISSION, draft.value()).orElseThrow().dueOn()).isAfter(submission);
        assertThat(done.deadlines()).extracting(ChangePreview.ChangedDeadline::matter)
                .contains(papers.summary(draft).reference());
        assertThat(done.drafts()).singleElement().isEqualTo(new ChangePreview.ChangedDraft(papers.summary(draft).reference(),
                "Entwurf", "ADI " + german(5, 10), "ADI " + german(5, 24)));
    }

    @Test
    void membersWhoWereInvitedAreInvitedAgain() {
        // given
        clock.travelTo(Zones.at(day(4, 20), LocalTime.of(9, 0)));
        in(() -> {
            sessions.invite(adi, day(4, 20));
            return true;
        });

        // when
        ChangePreview done = apply(adi, move(day(5, 24)));

        // then
        assertThat(done.invitations()).anySatisfy(sentence -> assertThat(sentence).contains("gilt nicht mehr"));
        assertThat(meetings.require(adi).status()).isEqualTo(MeetingStatus.AGENDA_FIXED);
        assertThat(deadlines.find(DeadlineKind.INVITATION, adi.value())).get().matches(Deadline::isOpen);
        clock.travelTo(Zones.at(day(4, 21), LocalTime.of(9, 0)));
        assertThatThrownBy(() -> in(() -> sessions.inviteAgain(adi, day(4, 19)))).isInstanceOf(Refusal.class)
                .hasMessageContaining(german(4, 20) + " verlegt worden");
        assertThat(in(() -> sessions.inviteAgain(adi, day(4, 21)))).isEqualTo(MeetingStatus.INVITED);
    }

    @Test
    void whatWasDeliveredBeforeTheLastMoveIsNoInvitationToTheSession() {
        // given an agenda that is fixed and goes out without being noted
        on(day(4, 20));
        in(() -> sessions.fixAgenda(adi));

        // when, then
        on(day(4, 22));
        apply(adi, move(day(5, 24)));
        assertThatThrownBy(() -> in(() -> sessions.inviteAgain(adi, day(4, 21)))).isInstanceOf(Refusal.class)
                .hasMessageContaining(german(4, 22) + " verlegt worden");

        // when it moves once more before anybody is invited, then
        on(day(4, 24));
        apply(adi, move(day(5, 31)));
        assertThatThrownBy(() -> in(() -> sessions.inviteAgain(adi, day(4, 23)))).isInstanceOf(Refusal.class)
                .hasMessageContaining(german(4, 24) + " verlegt worden");
        assertThat(in(() -> sessions.inviteAgain(adi, day(4, 24)))).isEqualTo(MeetingStatus.INVITED);
    }

    private void on(LocalDate today) {
        clock.travelTo(Zones.at(today, LocalTime.of(9, 0)));
    }

    private Consultation openStationOf(String organization) {
        return paths.stations(paper).stream().filter(each -> each.isOpen()
                && each.organizationId().equals(organization)).findFirst().orElseThrow();
    }
}
