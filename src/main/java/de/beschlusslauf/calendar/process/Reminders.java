package de.beschlusslauf.calendar.process;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineNotice;
import de.beschlusslauf.calendar.DeadlineNotice.Occasion;
import de.beschlusslauf.calendar.PassedDeadlines;
import de.beschlusslauf.calendar.Superiors;
import de.beschlusslauf.calendar.process.ReminderSql.Responsible;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells whoever has a task that its deadline is near, on the follow-up day, and when it has passed also their deputies
 * and superiors. Each task is told of once per date, whichever node does it; a date that moves is a new one.
 */
@Component
public class Reminders {

    private static final int PORTION = 200;

    private final ReminderSql sql;
    private final Superiors superiors;
    private final List<PassedDeadlines> passed;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(ReminderSql sql, Superiors superiors, List<PassedDeadlines> passed, TransactionOperations transaction,
            ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.superiors = superiors;
        this.passed = List.copyOf(passed);
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Looks at everything that is near or has passed by the clock; also settles what passing decides, such as consent by silence. */
    public void tell() {
        passed.forEach(PassedDeadlines::settle);
        for (Occasion occasion : Occasion.values()) {
            int told = PORTION;
            while (told == PORTION) {
                Integer noted = transaction.execute(status -> tell(occasion));
                told = noted == null ? 0 : noted;
            }
        }
    }

    /** @return how many tasks were noted, at most one portion */
    int tell(Occasion occasion) {
        List<String> noted = sql.note(occasion, clock.instant(), PORTION);
        sql.responsible(noted).forEach(task -> publish(occasion, task));
        return noted.size();
    }

    /** The same for one deadline that has passed, in the caller's transaction. */
    void tellMissed(DeadlineId id) {
        sql.responsible(sql.noteMissed(id, clock.instant())).forEach(task -> publish(Occasion.ESCALATION, task));
    }

    private void publish(Occasion occasion, Responsible task) {
        Set<String> people = new TreeSet<>(task.people());
        if (occasion == Occasion.ESCALATION && task.kind().concernsSuperiors()) {
            people.addAll(superiors.of(task.bodyId(), task.people()));
        }
        events.publishEvent(new DeadlineNotice(task.bodyId(), task.kind(), occasion, task.reference(), task.dueAt(),
                task.taskId(), people));
    }
}
