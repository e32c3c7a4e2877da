package de.beschlusslauf.meeting;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.LocalCalendars;
import de.beschlusslauf.calendar.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Times of sessions that no rule forbids and that are probably a slip: public holidays, Sundays and the night. They are said, not
 * refused.
 */
@Component
public class UnusualTimes {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    private final LocalCalendars calendars;

    UnusualTimes(LocalCalendars calendars) {
        this.calendars = calendars;
    }

    /** German sentences; empty if the time is a usual one. */
    public List<String> warnings(Meeting meeting) {
        List<String> warnings = new ArrayList<>();
        @Nullable String holiday = calendars.of(meeting.bodyId()).holiday(meeting.day());
        if (holiday != null) {
            warnings.add("Sitzung " + meeting.name() + ": " + GermanDays.withWeekday(meeting.day()) + " ist ein Feiertag (" + holiday
                    + "); prüfen Sie den Tag.");
        } else if (meeting.day().getDayOfWeek() == DayOfWeek.SUNDAY) {
            warnings.add("Sitzung " + meeting.name() + ": Der " + GermanDays.date(meeting.day())
                    + " ist ein Sonntag; prüfen Sie den Tag.");
        }
        LocalTime begins = meeting.startsAt().atZone(Zones.BERLIN).toLocalTime();
        if (begins.isBefore(MORNING) || !begins.isBefore(NIGHT)) {
            warnings.add("Sitzung " + meeting.name() + " beginnt in der Nacht (" + begins + " Uhr); prüfen Sie die Uhrzeit.");
        }
        return warnings;
    }
}
