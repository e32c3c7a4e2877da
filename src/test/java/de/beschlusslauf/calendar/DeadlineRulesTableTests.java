package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.DeadlineKind.Origin;
import de.beschlusslauf.calendar.process.ProjectTable;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {@code deadline-rules}: one rule for each kind of deadline and each type of body that deliberates. */
class DeadlineRulesTableTests {

    private final RuleTable table = ProjectTable.INSTANCE;

    static Stream<DeadlineKind> derived() {
        return Stream.of(DeadlineKind.values()).filter(kind -> kind.origin() != Origin.PERSON);
    }

    @ParameterizedTest
    @MethodSource("derived")
    void everyKindHasItsRuleForEveryBodyItConcerns(DeadlineKind kind) {
        for (String type : typesOf(kind)) {
            CountingRule rule = table.rule("town", kind, type);

            assertThat(rule.stateLaw() != null).as("%s %s", kind, type).isEqualTo(kind.origin() == Origin.STATE_LAW);
            assertThat(rule.legalBasis()).contains("§");
        }
        if (kind.holdsWithoutOrganization()) {
            assertThat(table.rule("town", kind, null)).isEqualTo(table.rule("town", kind, "COUNCIL"));
        }
    }

    @ParameterizedTest
    @MethodSource("derived")
    void backwardPeriodsNeverEndLaterThanCounted(DeadlineKind kind) {
        for (String type : typesOf(kind)) {
            CountingRule rule = table.rule("town", kind, type);

            assertThat(rule.direction() == Direction.BEFORE).as("%s %s", kind, type)
                    .isEqualTo(rule.shift() == Shift.PREVIOUS_WORKING_DAY);
        }
    }

    @ParameterizedTest
    @EnumSource(StartEvent.class)
    void aPeriodThatStartsAtTheEndOfAnotherIsNoCircle(StartEvent start) {
        List<DeadlineKind> way = new ArrayList<>();
        for (DeadlineKind kind = start.period(); kind != null;
                kind = table.rule("town", kind, "COUNCIL").start().period()) {
            assertThat(way).as("periods that hang on each other").doesNotContain(kind);
            way.add(kind);
        }
    }

    @Test
    void whatAPersonSetsHasNoRule() {
        assertThatThrownBy(() -> table.rule("town", DeadlineKind.MEASURE_DUE, null)).isInstanceOf(Refusal.class)
                .hasMessageContaining("Die Tabelle deadline-rules (test) enthält für die Frist „Frist der Maßnahme“")
                .hasMessageContaining("keine Regel");
    }

    private static List<String> typesOf(DeadlineKind kind) {
        List<String> types = new ArrayList<>();
        if (kind.concernsCouncil()) {
            types.add("COUNCIL");
        }
        if (kind.concernsCommittees()) {
            types.addAll(List.of("MAIN_COMMITTEE", "COMMITTEE"));
        }
        return types;
    }
}
