package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.calendar.process.ProjectTable;
import de.beschlusslauf.ledger.Chain;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Deadlines follow what they hang on, wherever it moves; nothing of the way stays with them. */
class FollowingProperties extends AnyTown {

    @Property(tries = 3_000)
    void thereAndBackADeadlineIsWhatItWas(@ForAll("towns") LocalCalendar town,
            @ForAll("localLaw") Map<DeadlineKind, LocalRule> law, @ForAll("days") LocalDate first,
            @ForAll("days") LocalDate setOn, @ForAll @Size(min = 1, max = 5) List<@From("days") LocalDate> way,
            @ForAll("derived") DeadlineKind kind, @ForAll("types") String type) {
        if (!concerns(kind, type)) {
            return;
        }
        DeadlineRules rules = Towns.rules(bodyId -> town, law);
        Derivation before = rules.derive(kind, "town", type, first);
        Instant remindedAt = followUp(rules, kind, before, setOn);
        Deadline deadline = new Deadline(DeadlineOrder.of("town", kind, "meeting", UUID.randomUUID(),
                Chain.body("town"), before, "office"), setOn, remindedAt);

        for (LocalDate day : way) {
            follow(deadline, rules, rules.derive(kind, "town", type, day));
            requireKeepable(town, ProjectTable.INSTANCE.rule("town", kind, type), deadline.derivation());
        }
        follow(deadline, rules, rules.derive(kind, "town", type, first));

        assertThat(deadline.derivation()).isEqualTo(before);
        assertThat(deadline.dueAt()).isEqualTo(Zones.endOf(before.dueOn()));
        assertThat(deadline.followUpAt()).isEqualTo(remindedAt);
        assertThat(deadline.isOpen()).isTrue();
    }

    private static void follow(Deadline deadline, DeadlineRules rules, Derivation derivation) {
        deadline.derive(derivation, Zones.endOf(derivation.dueOn()),
                followUp(rules, deadline.kind(), derivation, deadline.setOn()), "office", "Umbau");
    }

    private static Instant followUp(DeadlineRules rules, DeadlineKind kind, Derivation derivation, LocalDate setOn) {
        return Zones.startOf(rules.followUp(kind, "town", derivation, setOn));
    }
}
