package de.beschlusslauf.calendar;

import java.time.LocalDate;

import org.springframework.stereotype.Service;

/** Working days of a municipality: Monday to Friday, no holiday of its Land, offices open. */
@Service
public class BusinessCalendar {

    private final LocalCalendars calendars;

    BusinessCalendar(LocalCalendars calendars) {
        this.calendars = calendars;
    }

    public boolean isWorkingDay(String bodyId, LocalDate day) {
        return calendars.of(bodyId).isWorkingDay(day);
    }

    /** The day itself if it is a working day, otherwise the one before. */
    public LocalDate previousWorkingDay(String bodyId, LocalDate day) {
        return new Walks(calendars.of(bodyId)).offices().onOrBefore(day);
    }
}
