package de.beschlusslauf.paper;

import java.time.LocalDate;
import java.util.Comparator;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.organization.Organizations;
import org.springframework.stereotype.Component;

/** Until when more time can be granted for a paper: the day on which the agenda of its session is fixed (§ 48 (1) GO NRW). */
@Component
class AgendaDays {

    private final DeadlineRules rules;

    private final Organizations organizations;

    AgendaDays(DeadlineRules rules, Organizations organizations) {
        this.rules = rules;
        this.organizations = organizations;
    }

    /**
     * A paper is drafted before its body is certain: the earliest day that holds for any of them.
     *
     * @param session day of the session
     */
    LocalDate before(String bodyId, LocalDate session) {
        return organizations.deliberatingBodies(bodyId).stream()
                .map(body -> rules.derive(DeadlineKind.AGENDA, bodyId, body.id(), session).dueOn())
                .min(Comparator.naturalOrder()).orElse(session);
    }
}
