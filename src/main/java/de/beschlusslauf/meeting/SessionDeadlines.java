package de.beschlusslauf.meeting;

import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.ledger.Chain;
import org.springframework.stereotype.Component;

/** Deadlines that hang on the day of a session: the day itself, and the submission (Abgabeschluss) of each item. */
@Component
class SessionDeadlines {

    private final Deadlines deadlines;

    private final DeadlineRules rules;

    private final AgendaItems items;

    SessionDeadlines(Deadlines deadlines, DeadlineRules rules, AgendaItems items) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.items = items;
    }

    void sessionDay(Meeting meeting, String actor) {
        Derivation day = Derivation.agreed(meeting.day(), "Sitzungskalender", meeting.day());
        deadlines.set(new DeadlineOrder(meeting.bodyId(), DeadlineKind.SESSION_DAY, "meeting", meeting.id().value(),
                chain(meeting), day, meeting.startsAt(), actor));
    }

    Deadline submission(Meeting meeting, AgendaItem item, String actor) {
        return deadlines.set(DeadlineOrder.of(meeting.bodyId(), DeadlineKind.SUBMISSION, "agenda-item",
                item.id().value(), chain(meeting), submission(meeting), actor));
    }

    /** Last day on which a paper reaches the council office in time for the session. */
    Derivation submission(Meeting meeting) {
        return rules.derive(DeadlineKind.SUBMISSION, meeting.bodyId(), meeting.organizationId(), meeting.day());
    }

    void submitted(AgendaItem item, String actor) {
        deadlines.settle(DeadlineKind.SUBMISSION, item.id().value(), actor);
    }

    void over(Meeting meeting, String actor) {
        deadlines.settle(DeadlineKind.SESSION_DAY, meeting.id().value(), actor);
    }

    /** The session has another day: everything derived from it is derived anew. */
    void follow(Meeting meeting, String actor) {
        sessionDay(meeting, actor);
        items.findByMeetingIdOrderByPublicItemDescPosition(meeting.id()).stream()
                .filter(AgendaItem::isOpen)
                .filter(item -> isRunning(item.id().value()))
                .forEach(item -> submission(meeting, item, actor));
    }

    private boolean isRunning(UUID item) {
        return deadlines.find(DeadlineKind.SUBMISSION, item).filter(Deadline::isOpen).isPresent();
    }

    private static Chain chain(Meeting meeting) {
        return Chain.meeting(meeting.id().value());
    }
}
