package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import de.beschlusslauf.paper.PaperId;
import org.junit.jupiter.api.Test;

/** What happens to the papers of a session that is cancelled or split. */
class SessionCancelTests extends SessionChangePlay {

    @Test
    void aCancelledSessionSendsItsPapersToTheNextOne() {
        // given
        MeetingId next = session("adi", day(6, 1));
        String run = run(stationOf("adi"));

        // when
        ChangePreview done = apply(adi, new SessionChange.Cancel());

        // then
        assertThat(done.becomes()).isNull();
        assertThat(meetings.require(adi).status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(stationOf("adi").meetingId()).isEqualTo(next);
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(6, 1))));
        assertThat(deadlines.find(DeadlineKind.SESSION_DAY, adi.value())).get().matches(day -> !day.isOpen());
    }

    @Test
    void aCancelledSessionTakesTheResultTaskThatNobodyCanDoBackToTheNextSession() {
        // given a session to which nobody invited in time
        MeetingId next = session("adi", day(6, 1));
        String run = run(stationOf("adi"));
        clock.travelTo(start(day(5, 10)).plusSeconds(60));
        clerks.fire(run);
        assertThat(clerks.task(run, "userTask_enterResult")).isNotNull();

        // when
        apply(adi, new SessionChange.Cancel());

        // then
        assertThat(clerks.task(run, "userTask_enterResult")).isNull();
        assertThat(stationOf("adi").meetingId()).isEqualTo(next);
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(6, 1))));
    }

    @Test
    void aSplitPlansASecondSessionForSomePapers() {
        // given
        PaperId other = in(() -> deliberation.paper("Der Ausschuss beschließt die Geräte."));
        in(() -> planning.plan(other, List.of(
                PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(adi, null)), Deliberation.OFFICE));

        // when
        apply(adi, new SessionChange.Split(List.of(stationOf("adi").id()), null, start(day(5, 18)), "Bürgerhaus"));

        // then
        MeetingId second = stationOf("adi").meetingId();
        assertThat(second).isNotNull().isNotEqualTo(adi);
        assertThat(meetings.require(second).day()).isEqualTo(day(5, 18));
        assertThat(paths.stations(other).get(0).meetingId()).isEqualTo(adi);
    }
}
