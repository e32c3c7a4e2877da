package de.beschlusslauf.meeting;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.LocalCalendar;
import de.beschlusslauf.calendar.LocalCalendars;
import de.beschlusslauf.calendar.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Times of sessions that no rule forbids and that are probably a slip: public holidays, Sundays, days on which the offices are
 * closed, the night, and a day on which the body meets already. They are said, not refused.
 */
@Component
public class UnusualTimes {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    /** Hardly any body meets more often in one day. */
    private static final int MOST = 5;

    private final LocalCalendars calendars;

    private final Meetings meetings;

    UnusualTimes(LocalCalendars calendars, Meetings meetings) {
        this.calendars = calendars;
        this.meetings = meetings;
    }

    /** German sentences; empty if the time is a usual one. */
    public List<String> warnings(Meeting meeting) {
        List<String> warnings = new ArrayList<>();
        LocalCalendar calendar = calendars.of(meeting.bodyId());
        @Nullable String holiday = calendar.holiday(meeting.day());
        if (holiday != null) {
            warnings.add("Sitzung " + meeting.name() + ": " + GermanDays.withWeekday(meeting.day()) + " ist ein Feiertag (" + holiday
                    + "); prüfen Sie den Tag.");
        } else if (meeting.day().getDayOfWeek() == DayOfWeek.SUNDAY) {
            warnings.add("Sitzung " + meeting.name() + ": Der " + GermanDays.date(meeting.day())
                    + " ist ein Sonntag; prüfen Sie den Tag.");
        } else if (calendar.restDay(meeting.day()) == null && calendar.closure(meeting.day()) != null) {
            warnings.add("Sitzung " + meeting.name() + ": Am " + GermanDays.dative(meeting.day())
                    + ", sind die Dienststellen geschlossen; prüfen Sie den Tag.");
        }
        sameDay(meeting).forEach(other -> warnings.add("Sitzung " + meeting.name() + ": Das Gremium tagt an diesem Tag schon um "
                + hour(other) + " Uhr; prüfen Sie den Tag."));
        LocalTime begins = hour(meeting);
        if (begins.isBefore(MORNING) || !begins.isBefore(NIGHT)) {
            warnings.add("Sitzung " + meeting.name() + " beginnt in der Nacht (" + begins + " Uhr); prüfen Sie die Uhrzeit.");
        }
        return warnings;
    }

    /** Other sessions of the body on the same day that are to take place, earliest first. */
    private List<Meeting> sameDay(Meeting meeting) {
        return meetings.upcoming(meeting.bodyId(), meeting.organizationId(), MeetingStatus.OPEN, Zones.startOf(meeting.day()),
                Limit.of(MOST)).stream().filter(other -> other.day().equals(meeting.day()) && !other.id().equals(meeting.id())).toList();
    }

    private static LocalTime hour(Meeting meeting) {
        return meeting.startsAt().atZone(Zones.BERLIN).toLocalTime();
    }
}
