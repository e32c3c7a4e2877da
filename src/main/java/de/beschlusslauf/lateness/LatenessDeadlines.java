package de.beschlusslauf.lateness;

import java.time.Clock;
import java.util.UUID;

import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import org.springframework.stereotype.Component;

/** Until when requests for more time are decided and delays resolved. */
@Component
class LatenessDeadlines {

    private final Deadlines deadlines;

    private final DeadlineRules rules;

    private final Clock clock;

    LatenessDeadlines(Deadlines deadlines, DeadlineRules rules, Clock clock) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    void asked(Extension extension, String actor) {
        set(DeadlineKind.EXTENSION, extension.bodyId(), "extension", extension.id().value(), extension.deadlineId(), actor);
    }

    void decided(Extension extension, String actor) {
        deadlines.settle(DeadlineKind.EXTENSION, extension.id().value(), "Über die Fristverlängerung ist entschieden",
                actor);
    }

    void dropped(Extension extension) {
        deadlines.cancel(DeadlineKind.EXTENSION, extension.id().value(), "Es gibt nichts mehr zu entscheiden",
                "system");
    }

    void late(Delay delay) {
        set(DeadlineKind.DELAY, delay.bodyId(), "delay", delay.id().value(), delay.deadlineId(), "system");
    }

    void resolved(Delay delay, String actor) {
        deadlines.settle(DeadlineKind.DELAY, delay.id().value(), "Der Verzug ist geklärt", actor);
    }

    void over(Delay delay) {
        deadlines.cancel(DeadlineKind.DELAY, delay.id().value(), "Es besteht kein Verzug mehr", "system");
    }

    private void set(DeadlineKind kind, String bodyId, String subjectType, UUID subjectId, DeadlineId about,
            String actor) {
        deadlines.set(DeadlineOrder.of(bodyId, kind, subjectType, subjectId, deadlines.chainOf(about),
                rules.derive(kind, bodyId, null, Zones.dayOf(clock.instant())), actor));
    }
}
