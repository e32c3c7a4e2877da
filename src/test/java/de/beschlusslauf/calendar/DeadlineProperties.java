package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.process.ProjectTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the Land, the closed days, the local law and the day: no deadline falls on a wrong day. */
class DeadlineProperties extends AnyTown {

    @Property(tries = 3_000)
    void noDeadlineFallsOnADayOnWhichItCannotBeKept(@ForAll("towns") LocalCalendar town,
            @ForAll("localLaw") Map<DeadlineKind, LocalRule> law, @ForAll("days") LocalDate eventOn,
            @ForAll("derived") DeadlineKind kind, @ForAll("types") String type) {
        if (!concerns(kind, type)) {
            return;
        }
        CountingRule rule = ProjectTable.INSTANCE.rule("town", kind, type);
        Derivation derivation = Towns.rules(bodyId -> town, law).derive(kind, "town", type, eventOn);

        requireKeepable(town, rule, derivation);
        assertThat(derivation.skipped()).allSatisfy(off -> assertThat(town.closure(off.day())).isEqualTo(off.reason()));
        assertThat(derivation.sentences()).allSatisfy(sentence -> assertThat(sentence).endsWith("."));
    }

    @Property(tries = 3_000)
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
    void aDraftIsReviewedExactlySoManyWorkingDaysBeforeTheCoSigningEnds(@ForAll("towns") LocalCalendar town,
            @ForAll("days") LocalDate session, @ForAll @IntRange(min = 1, max = 10) int days) {
        DeadlineRules rules = Towns.rules(bodyId -> town, Map.of(DeadlineKind.SUBMISSION, Towns.days(21),
                DeadlineKind.CO_SIGNING, Towns.days(3), DeadlineKind.DRAFT_REVIEW, Towns.days(days)));
        Derivation coSigning = rules.derive(DeadlineKind.CO_SIGNING, "town", null, session);

        Derivation review = rules.derive(DeadlineKind.DRAFT_REVIEW, "town", null, session);

        assertThat(review.dueOn()).isBefore(coSigning.dueOn());
        assertThat(daysBetween(review.dueOn(), coSigning.dueOn()).stream().filter(town::isWorkingDay)).hasSize(days);
    }

    @Property
    void aDayEndsWhereTheNextOneBeginsInEveryNightOfTheYear(@ForAll("days") LocalDate day) {
        assertThat(Zones.dayOf(Zones.endOf(day))).isEqualTo(day);
        assertThat(Zones.endOf(day).plusSeconds(1)).isEqualTo(Zones.startOf(day.plusDays(1)));
        assertThat(Zones.dayOf(Zones.startOf(day))).isEqualTo(day);
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
