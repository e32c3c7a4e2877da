package de.beschlusslauf.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.calendar.Land;
import de.beschlusslauf.calendar.LocalCalendar;
import de.beschlusslauf.calendar.Zones;
import org.junit.jupiter.api.Test;

/** Which times of sessions are probably a slip. */
class UnusualTimesTests {

    private static final LocalCalendar TOWN = new LocalCalendar("meerbusch", Land.NW, List.of(),
            Set.of(MonthDay.of(12, 24), MonthDay.of(12, 31)), Set.of());

    private final Meetings meetings = mock(Meetings.class);
    private final UnusualTimes unusual = new UnusualTimes(body -> TOWN, meetings);

    @Test
    void aDayOnWhichTheOfficesAreClosedIsWarnedOf() {
        assertThat(unusual.warnings(adi(LocalDate.of(2026, 12, 24), 17))).containsExactly("Sitzung ADI 24.12.2026: Am Donnerstag, dem "
                + "24.12.2026, sind die Dienststellen geschlossen; prüfen Sie den Tag.");
        assertThat(unusual.warnings(adi(LocalDate.of(2026, 12, 31), 17))).hasSize(1);
        assertThat(unusual.warnings(adi(LocalDate.of(2026, 12, 22), 17))).isEmpty();
        assertThat(unusual.warnings(adi(LocalDate.of(2026, 12, 19), 10))).as("a Saturday is a choice, not a slip").isEmpty();
    }

    @Test
    void aDayOnWhichTheBodyMeetsAlreadyIsWarnedOf() {
        // given the session itself, one at another hour of its day, and one of the next day
        Meeting evening = adi(LocalDate.of(2026, 12, 22), 19);
        given(meetings.upcoming(eq("meerbusch"), eq("adi"), any(), eq(Zones.startOf(LocalDate.of(2026, 12, 22))), any())).willReturn(
                List.of(adi(LocalDate.of(2026, 12, 22), 17), evening, adi(LocalDate.of(2026, 12, 23), 17)));

        // then
        assertThat(unusual.warnings(evening)).containsExactly("Sitzung ADI 22.12.2026: Das Gremium tagt an diesem Tag schon um "
                + "17:00 Uhr; prüfen Sie den Tag.");
    }

    private static Meeting adi(LocalDate day, int hour) {
        return new Meeting(MeetingId.random(), "meerbusch", "adi", "ADI", Zones.at(day, LocalTime.of(hour, 0)), "Ratssaal");
    }
}
