package de.beschlusslauf.register;

import java.time.LocalDate;
import java.util.Optional;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.RebukeRule;
import de.beschlusslauf.organization.RebukeRule.Start;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.roadmap.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Until when somebody may assert that a person took part in a resolution who was barred (§ 54 (4) GO NRW), by the rule that was in
 * force on the day of the resolution.
 */
@Component
class FaultRebuke {

    private final DeadlineRules rules;

    private final Bodies bodies;

    FaultRebuke(DeadlineRules rules, Bodies bodies) {
        this.rules = rules;
        this.bodies = bodies;
    }

    /** German: the last day, what it is counted from, and who says so unless it is the statute. @param published null before */
    String of(Resolution resolution, @Nullable Publication published) {
        Optional<RebukeRule> rule = bodies.of(resolution.bodyId()).rebuke(resolution.decidedOn());
        Start start = rule.map(RebukeRule::startsWith).orElse(Start.RESOLUTION);
        return period(resolution, start, published) + rule.map(FaultRebuke::source).orElse("");
    }

    private static String source(RebukeRule rule) {
        return " So liest es die Kommune: " + rule.source() + (rule.assumed() ? " (Annahme)." : ".");
    }

    private String period(Resolution resolution, Start start, @Nullable Publication published) {
        if (start == Start.RESOLUTION) {
            return until(resolution, resolution.decidedOn(), "ab dem Beschluss");
        }
        return published == null ? "Bis wann sich ein Mitwirkungsfehler rügen lässt, steht fest, sobald der Beschluss bekannt gemacht ist"
                + " (§ 54 Abs. 4 GO NRW)." : until(resolution, published.publishedOn(), "ab der Bekanntmachung");
    }

    private String until(Resolution resolution, LocalDate start, String from) {
        LocalDate last = rules.derive(DeadlineKind.FAULT_REBUKE, resolution.bodyId(), null, start, resolution.decidedOn()).dueOn();
        return "Ein Mitwirkungsfehler lässt sich bis zum " + GermanDays.date(last) + " rügen, gerechnet " + from
                + " (§ 54 Abs. 4 GO NRW).";
    }
}
