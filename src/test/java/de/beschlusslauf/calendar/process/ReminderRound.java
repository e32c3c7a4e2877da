package de.beschlusslauf.calendar.process;

import org.springframework.boot.test.context.TestComponent;

/** The round that tells of near and missed deadlines, when a test says so. */
@TestComponent
public class ReminderRound {

    private final Reminders reminders;

    ReminderRound(Reminders reminders) {
        this.reminders = reminders;
    }

    public void tell() {
        reminders.tell();
    }
}
