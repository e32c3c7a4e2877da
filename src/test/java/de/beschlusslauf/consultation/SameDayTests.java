package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import org.junit.jupiter.api.Test;

/** Sessions of one body on one day have the same name; a preview tells them apart by their hours. */
class SameDayTests extends SessionStage {

    private static final LocalDate DAY = LocalDate.of(2087, 5, 13);

    @Test
    void aPaperThatGoesToALaterHourOfTheSameDayIsShown() {
        // given
        clock.travelTo(Zones.at(LocalDate.of(2087, 3, 3), LocalTime.of(9, 0)));
        MeetingId session = session("adi", DAY);
        PaperId paper = in(() -> deliberation.paper("Der Ausschuss beschließt."));
        ConsultationId station = in(() -> deliberation.plan(paper, PlannedStation.of("adi", ConsultationRole.DECISION, 1,
                1).in(session, null))).get(0);

        // when
        ChangePreview preview = changes.preview(session, new SessionChange.Split(List.of(station), null,
                Zones.at(DAY, LocalTime.of(19, 30)), "Aula"), "Zu viele Punkte", Deliberation.OFFICE);

        // then
        assertThat(preview.stations()).singleElement().satisfies(moved -> {
            assertThat(moved.from()).isEqualTo("ADI Dienstag, 13.05.2087, 17:00 Uhr");
            assertThat(moved.to()).isEqualTo("ADI Dienstag, 13.05.2087, 19:30 Uhr");
        });
    }
}
