package de.beschlusslauf.lateness;

import java.time.Clock;
import java.time.LocalDate;

import de.beschlusslauf.calendar.BusinessCalendar;
import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.Zones;
import org.springframework.stereotype.Component;

/** Whether a deadline can still be given a later day at all. */
@Component
public class ExtensionRoom {

    private final BusinessCalendar calendar;

    private final Clock clock;

    ExtensionRoom(BusinessCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * True if a working day is left that is later than today and than the deadline.
     *
     * @param last the last day that could be granted; need not be a working day
     */
    public boolean isLeft(Deadline deadline, LocalDate last) {
        return isLater(deadline, calendar.previousWorkingDay(deadline.bodyId(), last));
    }

    boolean isLater(Deadline deadline, LocalDate day) {
        return day.isAfter(Zones.dayOf(clock.instant())) && day.isAfter(deadline.dueOn());
    }
}
