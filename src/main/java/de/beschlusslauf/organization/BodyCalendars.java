package de.beschlusslauf.organization;

import de.beschlusslauf.calendar.LocalCalendar;
import de.beschlusslauf.calendar.LocalCalendars;
import org.springframework.stereotype.Component;

/** Gives the calendar the closed days of the municipality profiles. */
@Component
class BodyCalendars implements LocalCalendars {

    private final Bodies bodies;

    BodyCalendars(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public LocalCalendar of(String bodyId) {
        return bodies.of(bodyId).calendar();
    }
}
