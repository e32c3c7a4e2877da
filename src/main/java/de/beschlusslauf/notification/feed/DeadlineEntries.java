package de.beschlusslauf.notification.feed;

import java.util.List;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.notification.feed.OwnTasks.OwnTask;
import de.beschlusslauf.organization.Person;
import org.springframework.stereotype.Component;

/** Due dates of a person's tasks as calendar entries: the step and the number of the matter, nothing of its content. */
@Component
class DeadlineEntries {

    private final OwnTasks tasks;

    DeadlineEntries(OwnTasks tasks) {
        this.tasks = tasks;
    }

    List<Entry> of(Person person, Window window) {
        return tasks.of(person, window.from(), window.to(), FeedSettings.DEADLINES).stream()
                .map(DeadlineEntries::entry).toList();
    }

    private static Entry entry(OwnTask task) {
        return new Entry(task.id(), task.changes(), task.changedAt(), "Frist: " + task.step() + ", " + task.reference(),
                "Offene Aufgabe in Beschlusslauf.", null, false, new Entry.Day(Zones.dayOf(task.due())));
    }
}
