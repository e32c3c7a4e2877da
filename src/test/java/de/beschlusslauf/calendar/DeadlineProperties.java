package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.process.ProjectTable;
import de.beschlusslauf.ledger.Chain;
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
            @ForAll("days") LocalDate moved, @ForAll @IntRange(min = 1, max = 30) int days, @ForAll CountingMode mode,
            @ForAll DayUnit unit, @ForAll("types") String type) {
        if (unit == DayUnit.YEARS) {
            return;
        }
        LocalRule period = new LocalRule(days, mode, unit, "test 1", "Geschäftsordnung");

        for (DeadlineKind kind : List.of(DeadlineKind.INVITATION, DeadlineKind.SHORTENED_INVITATION)) {
            DeadlineRules rules = Towns.rules(bodyId -> town, Map.of(kind, period, DeadlineKind.FOLLOW_UP, Towns.days(3)));
            Deadlines deadlines = DeadlinesInMemory.with(rules, session);
            UUID meeting = UUID.randomUUID();
            Deadline invitation = deadlines.set(invitation(rules, kind, type, meeting, session));

            requireWholePeriod(town, unit, mode, days, invitation.dueOn(), session);
            deadlines.follow(List.of(invitation(rules, kind, type, meeting, moved)), "Umbau");
            requireWholePeriod(town, unit, mode, days, invitation.dueOn(), moved);
        }
    }

    private static DeadlineOrder invitation(DeadlineRules rules, DeadlineKind kind, String type, UUID meeting,
            LocalDate session) {
        return DeadlineOrder.of("town", kind, "meeting", meeting, Chain.body("town"),
                rules.derive(kind, "town", type, session), "office");
    }

    /** Whoever invites on that day gives the whole period, and nobody who did it one working day later would. */
    private static void requireWholePeriod(LocalCalendar town, DayUnit unit, CountingMode mode, int days, LocalDate invited,
            LocalDate session) {
        assertThat(town.isWorkingDay(invited)).isTrue();
        assertThat(invited).isBeforeOrEqualTo(session);
        assertThat(isWhole(town, unit, mode, days, invited, session)).isTrue();
        LocalDate later = nextWorkingDay(town, invited);
        assertThat(!later.isAfter(session) && isWhole(town, unit, mode, days, later, session)).isFalse();
    }

    /** Counted as the rules of procedure say it, from the days that lie wholly between invitation and session. */
    private static boolean isWhole(LocalCalendar town, DayUnit unit, CountingMode mode, int days, LocalDate invited,
            LocalDate session) {
        boolean sameDay = invited.equals(session);
        long full = 0;
        for (LocalDate day = invited.plusDays(1); day.isBefore(session); day = day.plusDays(1)) {
            full += counts(town, unit, day) ? 1 : 0;
        }
        return switch (mode) {
            case VOLLE_TAGE -> full >= days && !sameDay;
            case N_TER_TAG_VOR, ELEKTRONISCH -> full + 1 >= days && !sameDay;
            case ELEKTRONISCH_MIT_POST -> full + 1 >= days + 2 && !sameDay;
            case INKLUSIVE_BEIDE -> full + (sameDay ? 1 : 2) >= days;
        };
    }

    private static boolean counts(LocalCalendar town, DayUnit unit, LocalDate day) {
        return switch (unit) {
            case CALENDAR_DAYS -> true;
            case WORKING_DAYS -> town.isWorkingDay(day);
            case WEEKDAYS -> town.sundayOrHoliday(day) == null;
            case YEARS -> throw new IllegalArgumentException("not between two days");
        };
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
