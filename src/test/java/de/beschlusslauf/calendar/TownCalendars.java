package de.beschlusslauf.calendar;

import de.beschlusslauf.organization.Bodies;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The calendars of the profiles, unless a test gives all towns another one for a while. */
@Primary
@TestComponent
public class TownCalendars implements LocalCalendars {

    private final Bodies bodies;

    private volatile @Nullable LocalCalendar instead;

    TownCalendars(Bodies bodies) {
        this.bodies = bodies;
    }

    /** @param calendar null for those of the profiles */
    public void use(@Nullable LocalCalendar calendar) {
        instead = calendar;
    }

    @Override
    public LocalCalendar of(String bodyId) {
        LocalCalendar other = instead;
        return other == null ? bodies.of(bodyId).calendar() : other;
    }
}
