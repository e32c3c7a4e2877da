package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the Land, the closed days and the session day: no deadline falls on a wrong day. */
class DeadlineProperties {

    @Property
    void aWindowEndsOnTheFirstDayOnWhichTheLawLetsItEnd(@ForAll("calendars") LocalCalendar town,
            @ForAll("days") LocalDate resolved, @ForAll @IntRange(min = 1, max = 30) int days) {
        Derivation window = derive(town, DeadlineKind.CONTROL_WINDOW_COMMITTEE, resolved, Towns.days(days));

        assertThat(window.statutoryDay()).isEqualTo(resolved.plusDays(days));
        assertThat(town.restDay(window.dueOn())).isNull();
        assertThat(daysBetween(window.statutoryDay(), window.dueOn())).allMatch(day -> town.restDay(day) != null);
        assertThat(window.skipped()).extracting(DayOff::day)
                .containsExactlyElementsOf(daysBetween(window.statutoryDay(), window.dueOn()));
    }

    @Property
    void aPaperIsNeverDueOnAClosedDayAndNeverLaterThanCounted(@ForAll("calendars") LocalCalendar town,
            @ForAll("days") LocalDate session, @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll CountingMode mode) {
        Derivation submission = derive(town, DeadlineKind.SUBMISSION, session, Towns.days(days, mode));

        assertThat(town.isWorkingDay(submission.dueOn())).isTrue();
        assertThat(submission.dueOn()).isBeforeOrEqualTo(submission.statutoryDay());
        assertThat(daysBetween(submission.dueOn().plusDays(1), submission.statutoryDay().plusDays(1)))
                .noneMatch(town::isWorkingDay);
    }

    @Property
    void coSigningLeavesExactlySoManyWorkingDays(@ForAll("calendars") LocalCalendar town,
            @ForAll("days") LocalDate session, @ForAll @IntRange(min = 0, max = 10) int days) {
        DeadlineRules rules = Towns.rules(bodyId -> town, Map.of(DeadlineKind.SUBMISSION, Towns.days(21),
                DeadlineKind.CO_SIGNING, Towns.days(days)));
        Derivation submission = rules.derive(DeadlineKind.SUBMISSION, "town", null, session);

        Derivation coSigning = rules.derive(DeadlineKind.CO_SIGNING, "town", null, session);

        assertThat(daysBetween(coSigning.dueOn(), submission.dueOn()).stream().filter(town::isWorkingDay))
                .hasSize(days);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(LocalDate.of(1995, 1, 1).toEpochDay(), LocalDate.of(2060, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<LocalCalendar> calendars() {
        Arbitrary<Set<MonthDay>> yearly = Arbitraries.integers().between(1, 365)
                .map(day -> MonthDay.from(LocalDate.ofYearDay(2021, day))).set().ofMaxSize(6);
        Arbitrary<Set<LocalDate>> once = days().set().ofMaxSize(6);
        return Arbitraries.of(Land.values()).flatMap(land -> yearly.flatMap(
                closed -> once.map(single -> new LocalCalendar("town", land, List.of(), closed, single))));
    }

    private static Derivation derive(LocalCalendar town, DeadlineKind kind, LocalDate eventOn, LocalRule period) {
        return Towns.rules(bodyId -> town, Map.of(kind, period)).derive(kind, "town", "committee", eventOn);
    }

    private static List<LocalDate> daysBetween(LocalDate from, LocalDate until) {
        return from.datesUntil(until).toList();
    }
}
