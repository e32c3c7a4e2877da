package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

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
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever was given more time for a paper is not late before that time is over, in the session it was given for. */
class GrantedTimeTests extends SessionChangePlay {

    @Autowired
    LateSessions lateSessions;

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
        assertThat(lateFor(adi)).isEmpty();

        submit(adi);

        AgendaItem item = meetings.agenda(adi).stream()
                .filter(each -> station().id().value().equals(each.consultationId())).findFirst().orElseThrow();
        Deadline submission = deadlines.find(DeadlineKind.SUBMISSION, item.id().value()).orElseThrow();
        assertThat(item.lateReason()).isNull();
        assertThat(submission.dueOn()).isEqualTo(regular.plusDays(7));
        assertThat(submission.status()).isEqualTo(DeadlineStatus.MET);
    }

    @Test
    void afterItsOwnDayThePaperIsLateLikeAnyOther() {
        comesOn(regular.plusDays(8));
        assertThat(lateFor(adi)).containsExactly(entry(adi, regular));

        assertThatThrownBy(() -> submit(adi)).isInstanceOf(Refusal.class)
                .hasMessageContaining("begründen Sie die verspätete Aufnahme");
    }

    @Test
    void forAnotherSessionItsOwnDayDoesNotCount() {
        MeetingId other = session("adi", day(5, 11));
        comesOn(regular.plusDays(5));
        assertThat(lateFor(other)).containsKey(other);

        assertThatThrownBy(() -> submit(other)).isInstanceOf(Refusal.class)
                .hasMessageContaining("begründen Sie die verspätete Aufnahme");
    }

    private void comesOn(LocalDate day) {
        clock.travelTo(Zones.at(day, LocalTime.of(9, 0)));
    }

    private Map<MeetingId, LocalDate> lateFor(MeetingId session) {
        in(() -> planning.plan(late, List.of(PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1)), Deliberation.OFFICE));
        return lateSessions.of(station().id(), List.of(meetings.require(session)));
    }

    private Consultation station() {
        return paths.stations(late).stream().filter(Consultation::isOpen).findFirst().orElseThrow();
    }

    private void submit(MeetingId session) {
        in(() -> planning.plan(late, List.of(PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(session, null)),
                Deliberation.OFFICE));
    }
}
