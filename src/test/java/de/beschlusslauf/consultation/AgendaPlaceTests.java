package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.LateEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Until when the council office finds another place for a station that lost its own: as the next session says. */
class AgendaPlaceTests extends SessionChangePlay {

    @Autowired
    private Placement placement;

    private String run;

    @BeforeEach
    void theStationIsOnItsAgenda() {
        run = run(stationOf("adi"));
    }

    @Test
    void theSubmissionToTheNextSessionIsTheLastDayUntilItHasItsPlace() {
        placement.takeOff(stationOf("adi").id(), Deliberation.OFFICE);

        assertThat(dueDay()).isEqualTo(due(DeadlineKind.SUBMISSION, adi));
        assertThat(place().derivation().sentences().get(0))
                .isEqualTo("Ausgangspunkt ist die Sitzung am " + GermanDays.dative(day(5, 10)) + ".");

        placement.put(stationOf("adi").id(), adi, LateEntry.NONE, Deliberation.OFFICE);

        assertThat(place().status()).isEqualTo(DeadlineStatus.MET);
    }

    @Test
    void afterTheSubmissionItIsTheDayOnWhichTheAgendaIsFixed() {
        clock.travelTo(Zones.endOf(due(DeadlineKind.SUBMISSION, adi)).plusSeconds(60));

        placement.takeOff(stationOf("adi").id(), Deliberation.OFFICE);

        assertThat(dueDay()).isEqualTo(due(DeadlineKind.AGENDA, adi));
    }

    @Test
    void theDayFollowsTheSessionsOfTheBodyAndThePreviewSaysSo() {
        placement.takeOff(stationOf("adi").id(), Deliberation.OFFICE);

        ChangePreview done = apply(adi, move(day(5, 24)));

        assertThat(dueDay()).isEqualTo(due(DeadlineKind.SUBMISSION, adi));
        assertThat(done.deadlines()).anySatisfy(change -> {
            assertThat(change.label()).isEqualTo("Platz auf einer Tagesordnung");
            assertThat(change.matter()).isEqualTo(papers.summary(paper).reference());
            assertThat(change.to()).isEqualTo(due(DeadlineKind.SUBMISSION, adi));
        });

        session("adi", day(5, 3));

        assertThat(dueDay()).isBefore(due(DeadlineKind.SUBMISSION, adi));
    }

    private Deadline place() {
        return deadlines.find(DeadlineKind.PLACE_ON_AGENDA, stationOf("adi").id().value()).orElseThrow();
    }

    private LocalDate dueDay() {
        assertThat(clerks.task(run, "userTask_putOnAgenda").getDueDate()).isEqualTo(Date.from(place().dueAt()));
        return place().dueOn();
    }
}
