package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.DeadlineKind.Origin;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Towns of any Land with closed days and local law of their own, and days at which mistakes like to sit. */
abstract class AnyTown {

    /** Leap days, the days around both DST nights, the ends of years, and what follows long rows of holidays. */
    private static final List<LocalDate> SPECIAL = List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2028, 2, 29),
            LocalDate.of(2025, 2, 28), LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 30),
            LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 26),
            LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1), LocalDate.of(2026, 1, 4), LocalDate.of(2027, 3, 30),
            LocalDate.of(2008, 5, 2), LocalDate.of(2017, 11, 2), LocalDate.of(2020, 5, 11));

    private static final Set<String> TYPES = Set.of("COUNCIL", "MAIN_COMMITTEE", "COMMITTEE");

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(SPECIAL)), Tuple.of(4, anyDay()));
    }

    @Provide
    Arbitrary<LocalCalendar> towns() {
        Arbitrary<Set<MonthDay>> yearly = Combinators.combine(yearDays().set().ofMaxSize(6), rows()).as((days, row) -> {
            row.addAll(days);
            return row;
        });
        Arbitrary<Set<LocalDate>> once = anyDay().set().ofMaxSize(6);
        Arbitrary<List<LocalHoliday>> holidays = Arbitraries.oneOf(
                yearDays().map(day -> new LocalHoliday("Stadtfest", day, null)),
                anyDay().map(day -> new LocalHoliday("Jubiläum", null, day))).list().ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(Land.values()), holidays, yearly, once)
                .as((land, local, each, single) -> new LocalCalendar("town", land, local, each, single));
    }

    @Provide
    Arbitrary<Map<DeadlineKind, LocalRule>> localLaw() {
        Arbitrary<LocalRule> row = Combinators.combine(Arbitraries.integers().between(1, 40),
                Arbitraries.of(CountingMode.values()), Arbitraries.of(DayUnit.CALENDAR_DAYS, DayUnit.WORKING_DAYS,
                        DayUnit.WEEKDAYS).injectNull(0.5))
                .as((days, mode, unit) -> new LocalRule(days, mode, unit, "test 1", "Geschäftsordnung"));
        List<DeadlineKind> kinds = derivedKinds().filter(kind -> kind.origin() == Origin.LOCAL_LAW).toList();
        return row.list().ofSize(kinds.size()).map(rows -> {
            Map<DeadlineKind, LocalRule> law = new HashMap<>();
            kinds.forEach(kind -> law.put(kind, rows.get(law.size())));
            return law;
        });
    }

    @Provide
    Arbitrary<DeadlineKind> derived() {
        return Arbitraries.of(derivedKinds().toList());
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(TYPES);
    }

    static Stream<DeadlineKind> derivedKinds() {
        return Stream.of(DeadlineKind.values()).filter(kind -> kind.origin() != Origin.PERSON);
    }

    static boolean concerns(DeadlineKind kind, String type) {
        return type.equals("COUNCIL") ? kind.concernsCouncil() : kind.concernsCommittees();
    }

    /** The day is one on which the rule lets the deadline end. */
    static void requireKeepable(LocalCalendar town, CountingRule rule, Derivation derivation) {
        switch (rule.shift()) {
            case PREVIOUS_WORKING_DAY -> {
                assertThat(town.isWorkingDay(derivation.dueOn())).isTrue();
                assertThat(derivation.dueOn()).isBeforeOrEqualTo(derivation.statutoryDay());
            }
            case NEXT_OFFICE_DAY -> {
                assertThat(town.isWorkingDay(derivation.dueOn())).isTrue();
                assertThat(derivation.dueOn()).isAfterOrEqualTo(derivation.statutoryDay());
            }
            case NEXT_WORKING_DAY -> assertThat(town.restDay(derivation.dueOn())).isNull();
            case NONE -> assertThat(derivation.dueOn()).isEqualTo(derivation.statutoryDay());
        }
    }

    private static Arbitrary<LocalDate> anyDay() {
        return Arbitraries.longs().between(LocalDate.of(1995, 1, 1).toEpochDay(), LocalDate.of(2060, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Up to three weeks in which the offices are closed every year. */
    private static Arbitrary<Set<MonthDay>> rows() {
        return Combinators.combine(yearDays(), Arbitraries.integers().between(0, 21)).as((first, length) -> first
                .atYear(2024).datesUntil(first.atYear(2024).plusDays(length)).map(MonthDay::from)
                .collect(Collectors.toCollection(HashSet::new)));
    }

    private static Arbitrary<MonthDay> yearDays() {
        return Arbitraries.integers().between(1, 366).map(day -> MonthDay.from(LocalDate.ofYearDay(2024, day)));
    }
}
