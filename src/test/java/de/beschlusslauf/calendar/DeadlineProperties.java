package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.DeadlineKind.Origin;
import de.beschlusslauf.calendar.process.ProjectTable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the Land, the closed days, the local law and the day: no deadline falls on a wrong day. */
class DeadlineProperties {

    /** Leap days, the days around both DST nights, the ends of years, and what follows long rows of holidays. */
    private static final List<LocalDate> SPECIAL = List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2028, 2, 29),
            LocalDate.of(2025, 2, 28), LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 30),
            LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 26),
            LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1), LocalDate.of(2026, 1, 4), LocalDate.of(2027, 3, 30),
            LocalDate.of(2008, 5, 2), LocalDate.of(2017, 11, 2), LocalDate.of(2020, 5, 11));

    private static final Set<String> TYPES = Set.of("COUNCIL", "MAIN_COMMITTEE", "COMMITTEE");

    @Property
    void noDeadlineFallsOnADayOnWhichItCannotBeKept(@ForAll("towns") LocalCalendar town,
            @ForAll("localLaw") Map<DeadlineKind, LocalRule> law, @ForAll("days") LocalDate eventOn,
            @ForAll("derived") DeadlineKind kind, @ForAll("types") String type) {
        if (!concerns(kind, type)) {
            return;
        }
        CountingRule rule = ProjectTable.INSTANCE.rule("town", kind, type);
        Derivation derivation = Towns.rules(bodyId -> town, law).derive(kind, "town", type, eventOn);

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
        assertThat(derivation.skipped()).allSatisfy(off -> assertThat(town.closure(off.day())).isEqualTo(off.reason()));
        assertThat(derivation.sentences()).allSatisfy(sentence -> assertThat(sentence).endsWith("."));
    }

    @Property
    void anInvitationPeriodIsNeverShortened(@ForAll("towns") LocalCalendar town, @ForAll("days") LocalDate session,
            @ForAll @IntRange(min = 1, max = 30) int days, @ForAll CountingMode mode, @ForAll DayUnit unit,
            @ForAll("types") String type) {
        if (unit == DayUnit.YEARS) {
            return;
        }
        LocalRule period = new LocalRule(days, mode, unit, "test 1", "Geschäftsordnung");

        for (DeadlineKind kind : List.of(DeadlineKind.INVITATION, DeadlineKind.SHORTENED_INVITATION)) {
            Derivation invitation = Towns.rules(bodyId -> town, Map.of(kind, period)).derive(kind, "town", type, session);

            assertThat(countedBetween(town, unit, invitation.dueOn(), session)).isGreaterThanOrEqualTo(mode.steps(days));
            // and one working day later would be too late
            LocalDate later = nextWorkingDay(town, invitation.dueOn());
            assertThat(later.isAfter(session) || countedBetween(town, unit, later, session) < mode.steps(days)).isTrue();
        }
    }

    @Property
    void aWindowEndsOnTheFirstDayOnWhichTheLawLetsItEnd(@ForAll("towns") LocalCalendar town,
            @ForAll("days") LocalDate resolved, @ForAll @IntRange(min = 1, max = 30) int days) {
        Derivation window = derive(town, DeadlineKind.CONTROL_WINDOW_COMMITTEE, resolved, Towns.days(days));

        assertThat(window.statutoryDay()).isEqualTo(resolved.plusDays(days));
        assertThat(town.restDay(window.dueOn())).isNull();
        assertThat(daysBetween(window.statutoryDay(), window.dueOn())).allMatch(day -> town.restDay(day) != null);
        assertThat(window.skipped()).extracting(DayOff::day)
                .containsExactlyElementsOf(daysBetween(window.statutoryDay(), window.dueOn()));
    }

    @Property
    void theVoteAfterAnObjectionFitsBetweenItsBoundsWhateverTheCalendar(@ForAll("towns") LocalCalendar town,
            @ForAll("days") LocalDate objection) {
        DeadlineRules rules = Towns.rules(bodyId -> town, Map.of());

        assertThat(rules.derive(DeadlineKind.RE_VOTE_EARLIEST, "town", "council", objection).dueOn())
                .isEqualTo(objection.plusDays(3));
        assertThat(rules.derive(DeadlineKind.RE_VOTE_LATEST, "town", "council", objection).dueOn())
                .isEqualTo(objection.plusDays(14));
    }

    @Property
    void coSigningLeavesExactlySoManyWorkingDays(@ForAll("towns") LocalCalendar town,
            @ForAll("days") LocalDate session, @ForAll @IntRange(min = 0, max = 10) int days) {
        DeadlineRules rules = Towns.rules(bodyId -> town, Map.of(DeadlineKind.SUBMISSION, Towns.days(21),
                DeadlineKind.CO_SIGNING, Towns.days(days)));
        Derivation submission = rules.derive(DeadlineKind.SUBMISSION, "town", null, session);

        Derivation coSigning = rules.derive(DeadlineKind.CO_SIGNING, "town", null, session);

        assertThat(daysBetween(coSigning.dueOn(), submission.dueOn()).stream().filter(town::isWorkingDay))
                .hasSize(days);
    }

    @Property
    void aDayEndsWhereTheNextOneBeginsInEveryNightOfTheYear(@ForAll("days") LocalDate day) {
        assertThat(Zones.dayOf(Zones.endOf(day))).isEqualTo(day);
        assertThat(Zones.endOf(day).plusSeconds(1)).isEqualTo(Zones.startOf(day.plusDays(1)));
        assertThat(Zones.dayOf(Zones.startOf(day))).isEqualTo(day);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, Arbitraries.of(SPECIAL)),
                net.jqwik.api.Tuple.of(4, anyDay()));
    }

    @Provide
    Arbitrary<LocalCalendar> towns() {
        Arbitrary<Set<MonthDay>> yearly = yearDays().set().ofMaxSize(6);
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

    private static Stream<DeadlineKind> derivedKinds() {
        return Stream.of(DeadlineKind.values()).filter(kind -> kind.origin() != Origin.PERSON);
    }

    private static boolean concerns(DeadlineKind kind, String type) {
        return type.equals("COUNCIL") ? kind.concernsCouncil() : kind.concernsCommittees();
    }

    private static Arbitrary<LocalDate> anyDay() {
        return Arbitraries.longs().between(LocalDate.of(1995, 1, 1).toEpochDay(), LocalDate.of(2060, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<MonthDay> yearDays() {
        return Arbitraries.integers().between(1, 366).map(day -> MonthDay.from(LocalDate.ofYearDay(2024, day)));
    }

    /** Days of that unit that lie behind the first day, up to the second one. */
    private static long countedBetween(LocalCalendar town, DayUnit unit, LocalDate from, LocalDate until) {
        if (unit == DayUnit.CALENDAR_DAYS) {
            return ChronoUnit.DAYS.between(from, until);
        }
        return from.isAfter(until) ? -1 : daysBetween(from, until).stream()
                .filter(day -> unit == DayUnit.WORKING_DAYS ? town.isWorkingDay(day) : town.sundayOrHoliday(day) == null)
                .count();
    }

    private static LocalDate nextWorkingDay(LocalCalendar town, LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1)).filter(town::isWorkingDay).findFirst()
                .orElseThrow();
    }

    private static Derivation derive(LocalCalendar town, DeadlineKind kind, LocalDate eventOn, LocalRule period) {
        return Towns.rules(bodyId -> town, Map.of(kind, period)).derive(kind, "town", "committee", eventOn);
    }

    private static List<LocalDate> daysBetween(LocalDate from, LocalDate until) {
        return from.datesUntil(until).toList();
    }
}
