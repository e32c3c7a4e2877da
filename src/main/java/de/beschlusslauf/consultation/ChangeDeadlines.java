package de.beschlusslauf.consultation;

import java.time.Clock;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.meeting.Meeting;
import org.springframework.stereotype.Component;

/** Until when whoever has begun to change a session decides whether the change is made. */
@Component
class ChangeDeadlines {

    private final Deadlines deadlines;

    private final DeadlineRules rules;

    private final Clock clock;

    ChangeDeadlines(Deadlines deadlines, DeadlineRules rules, Clock clock) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    void opened(ChangeRequest request, Meeting session, String actor) {
        deadlines.set(DeadlineOrder.of(request.bodyId(), DeadlineKind.SESSION_CHANGE, "change-request", request.id().value(),
                Chain.meeting(session.id().value()), rules.derive(DeadlineKind.SESSION_CHANGE, request.bodyId(),
                        session.organizationId(), Zones.dayOf(clock.instant())), actor));
    }

    /** @param reason German sentence without full stop, shown to auditors */
    void decided(ChangeRequest request, String reason, String actor) {
        deadlines.settle(DeadlineKind.SESSION_CHANGE, request.id().value(), reason, actor);
    }
}
