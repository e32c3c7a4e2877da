package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever was given more time for a paper is not late before that time is over, in the session it was given for. */
class GrantedTimeTests extends SessionChangePlay {

    private PaperId late;
    private LocalDate regular;

    @BeforeEach
    void aPaperThatMayBeSubmittedAWeekLater() {
        regular = due(DeadlineKind.SUBMISSION, adi);
        late = in(() -> deliberation.paperFor(day(5, 10), "Der Ausschuss beschließt die Geräte."));
        deadlines.move(DeadlineKind.SUBMISSION, late.value(), regular.plusDays(7), "Fristverlängerung: Urlaub",
                "meerbusch.amtsleitung");
    }

    @Test
    void beforeItsOwnDayThePaperIsInTime() {
        comesOn(regular.plusDays(7));

        submit(adi);

        AgendaItem item = meetings.agenda(adi).stream()
                .filter(each -> paths.stations(late).get(0).id().value().equals(each.consultationId())).findFirst().orElseThrow();
        Deadline submission = deadlines.find(DeadlineKind.SUBMISSION, item.id().value()).orElseThrow();
        assertThat(item.lateReason()).isNull();
        assertThat(submission.dueOn()).isEqualTo(regular.plusDays(7));
        assertThat(submission.status()).isEqualTo(DeadlineStatus.MET);
    }

    @Test
    void afterItsOwnDayThePaperIsLateLikeAnyOther() {
        comesOn(regular.plusDays(8));

        assertThatThrownBy(() -> submit(adi)).isInstanceOf(Refusal.class)
                .hasMessageContaining("begründen Sie die verspätete Aufnahme");
    }

    @Test
    void forAnotherSessionItsOwnDayDoesNotCount() {
        MeetingId other = session("adi", day(5, 11));
        comesOn(regular.plusDays(5));

        assertThatThrownBy(() -> submit(other)).isInstanceOf(Refusal.class)
                .hasMessageContaining("begründen Sie die verspätete Aufnahme");
    }

    private void comesOn(LocalDate day) {
        clock.travelTo(Zones.at(day, LocalTime.of(9, 0)));
    }

    private void submit(MeetingId session) {
        in(() -> planning.plan(late, List.of(PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(session, null)),
                Deliberation.OFFICE));
    }
}
