package de.beschlusslauf.calendar;

/** Where the calendar gets the municipalities' data from; implemented by the module that owns the profiles. */
public interface LocalCalendars {

    /** @throws de.beschlusslauf.refusal.Refusal if there is no such municipality */
    LocalCalendar of(String bodyId);
}
