package de.beschlusslauf.calendar.process;

import de.beschlusslauf.calendar.DeadlineId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For timers of models: tells of a deadline in the moment in which it has passed. */
@Component
public class MissedDeadline {

    private final Reminders reminders;

    MissedDeadline(Reminders reminders) {
        this.reminders = reminders;
    }

    /**
     * Whoever has an open task under it is told, and so are deputies and superiors. Nothing happens if they know already,
     * if nobody has one, or if the deadline is not open or has not passed.
     */
    @Transactional
    public void tell(DeadlineId id) {
        reminders.tellMissed(id);
    }
}
