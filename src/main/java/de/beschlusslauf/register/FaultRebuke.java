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
import de.beschlusslauf.roadmap.Execution;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import org.springframework.stereotype.Component;

/** Until when somebody may assert that a person took part in a resolution who was barred (§ 54 (4) GO NRW). */
@Component
class FaultRebuke {

    private final DeadlineRules rules;

    private final Bodies bodies;

    private final RoadmapDirectory roadmap;

    FaultRebuke(DeadlineRules rules, Bodies bodies, RoadmapDirectory roadmap) {
        this.rules = rules;
        this.bodies = bodies;
        this.roadmap = roadmap;
    }

    /** German: the last day, what it is counted from, and who says so unless it is the statute. */
    String of(Resolution resolution) {
        Optional<RebukeRule> rule = bodies.of(resolution.bodyId()).rebuke();
        return period(resolution, rule.map(RebukeRule::startsWith).orElse(Start.RESOLUTION)) + rule.map(FaultRebuke::source).orElse("");
    }

    private static String source(RebukeRule rule) {
        return " So liest es die Kommune: " + rule.source() + (rule.assumed() ? " (Annahme)." : ".");
    }

    private String period(Resolution resolution, Start start) {
        if (start == Start.RESOLUTION) {
            return until(resolution, resolution.decidedOn(), "ab dem Beschluss");
        }
        return roadmap.execution(resolution.id()).map(Execution::publication)
                .map(published -> until(resolution, published.publishedOn(), "ab der Bekanntmachung"))
                .orElse("Bis wann sich ein Mitwirkungsfehler rügen lässt, steht fest, sobald der Beschluss bekannt gemacht ist"
                        + " (§ 54 Abs. 4 GO NRW).");
    }

    private String until(Resolution resolution, LocalDate start, String from) {
        LocalDate last = rules.derive(DeadlineKind.FAULT_REBUKE, resolution.bodyId(), null, start).dueOn();
        return "Ein Mitwirkungsfehler lässt sich bis zum " + GermanDays.date(last) + " rügen, gerechnet " + from
                + " (§ 54 Abs. 4 GO NRW).";
    }
}
