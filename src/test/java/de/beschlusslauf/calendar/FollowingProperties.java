package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.process.ProjectTable;
import de.beschlusslauf.ledger.Chain;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Deadlines follow what they hang on, wherever it moves; nothing of the way stays with them. */
class FollowingProperties extends AnyTown {

    private static final UUID MATTER = UUID.randomUUID();

    @Property(tries = 500)
    void thereAndBackEachDeadlineIsWhatItWas(@ForAll("towns") LocalCalendar town,
            @ForAll("localLaw") Map<DeadlineKind, LocalRule> law, @ForAll("days") LocalDate first,
            @ForAll("days") LocalDate today, @ForAll @Size(min = 1, max = 5) List<@From("days") LocalDate> way,
            @ForAll("types") String type) {
        DeadlineRules rules = Towns.rules(bodyId -> town, law);
        Deadlines deadlines = DeadlinesInMemory.with(rules, today);
        deadlines.begin(orders(rules, type, first));
        Map<DeadlineKind, List<?>> before = rows(deadlines);

        for (LocalDate day : way) {
            deadlines.follow(orders(rules, type, day), "Umbau");

            assertThat(deadlines.of(List.of(MATTER))).allSatisfy(each -> {
                assertThat(each.derivation()).isEqualTo(rules.derive(each.kind(), "town", type, day));
                assertThat(each.dueAt()).isEqualTo(Zones.endOf(each.dueOn()));
                requireKeepable(town, ProjectTable.INSTANCE.rule("town", each.kind(), type), each.derivation());
            });
        }
        deadlines.follow(orders(rules, type, first), "Umbau");

        assertThat(rows(deadlines)).isEqualTo(before).hasSameSizeAs(orders(rules, type, first));
    }

    @Property(tries = 2_000)
    void aDayThatAPersonHasGrantedHoldsWhileItGivesMoreTimeAndIsNotTooLate(@ForAll("towns") LocalCalendar town,
            @ForAll("localLaw") Map<DeadlineKind, LocalRule> law, @ForAll("days") LocalDate first,
            @ForAll @IntRange(min = -60, max = 60) int move, @ForAll @IntRange(min = -60, max = 60) int more,
            @ForAll("types") String type) {
        DeadlineRules rules = Towns.rules(bodyId -> town, law);
        Deadlines deadlines = DeadlinesInMemory.with(rules, first.minusDays(90));
        deadlines.begin(List.of(order(rules, DeadlineKind.SUBMISSION, type, first)));
        LocalDate granted = rules.derive(DeadlineKind.SUBMISSION, "town", type, first).dueOn().plusDays(more);
        deadlines.move(DeadlineKind.SUBMISSION, MATTER, granted, "Fristverlängerung", "anna");
        LocalDate session = first.plusDays(move);

        LocalDate agenda = rules.derive(DeadlineKind.AGENDA, "town", type, session).dueOn();
        deadlines.follow(List.of(order(rules, DeadlineKind.SUBMISSION, type, session).holdingUntil(agenda)), "Umbau");

        Derivation byRule = rules.derive(DeadlineKind.SUBMISSION, "town", type, session);
        Deadline now = deadlines.find(DeadlineKind.SUBMISSION, MATTER).orElseThrow();
        if (granted.isAfter(byRule.dueOn()) && !granted.isAfter(agenda)) {
            assertThat(now.dueOn()).isEqualTo(granted);
            assertThat(now.changedBy()).isEqualTo("anna");
        } else {
            assertThat(now.derivation()).isEqualTo(byRule);
        }
    }

    private static List<DeadlineOrder> orders(DeadlineRules rules, String type, LocalDate day) {
        return derivedKinds().filter(kind -> concerns(kind, type)).map(kind -> order(rules, kind, type, day)).toList();
    }

    private static DeadlineOrder order(DeadlineRules rules, DeadlineKind kind, String type, LocalDate day) {
        return DeadlineOrder.of("town", kind, "meeting", MATTER, Chain.body("town"), rules.derive(kind, "town", type, day),
                "office");
    }

    /** Everything by which they could differ. */
    private static Map<DeadlineKind, List<?>> rows(Deadlines deadlines) {
        Map<DeadlineKind, Deadline> open = deadlines.of(List.of(MATTER)).stream().filter(Deadline::isOpen)
                .collect(Collectors.toMap(Deadline::kind, Function.identity()));
        return open.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue().id(),
                entry.getValue().derivation(), entry.getValue().dueAt(), String.valueOf(entry.getValue().followUpAt()),
                entry.getValue().setOn())));
    }
}
