package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Land;
import de.beschlusslauf.calendar.LocalCalendar;
import de.beschlusslauf.calendar.LocalHoliday;
import de.beschlusslauf.calendar.TownCalendars;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Disagreement;
import de.beschlusslauf.meeting.MeetingId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A session moves once or twice in a random calendar and back, while days pass: on the way no date is wrong, and at
 * the end every row of the table and every date in the engine is as before. Each try has a year of its own, so that no
 * other session is in its way; the seed in the test's name gives all of them.
 */
class ThereAndBackTests extends SessionStage {

    private static final int TRIES = 10;

    private static final String ROWS = """
            select row(id, kind, subject_type, subject_id, due_on, due_at, statutory_on, follow_up_at, rule_id, rule_version,
            table_version, legal_basis, start_event, start_on, days_counted, counting, skipped, origin, status)::text
            from deadline order by id""";

    private static final String ENGINE = """
            select row('timer', id_, duedate_)::text from act_ru_job union all
            select row('task', id_, due_date_, follow_up_date_)::text from act_ru_task union all
            select row('variable', id_, long_)::text from act_ru_variable where type_ = 'date' union all
            select row('column', id_, text_)::text from act_ru_variable where name_ = 'sessionDay'
            order by 1""";

    @Autowired
    TownCalendars calendars;
    @Autowired
    JdbcTemplate jdbc;

    private int year;
    private Random random;
    private LocalCalendar town;
    private List<Disagreement> leftByOthers;

    @AfterEach
    void theTownHasItsOwnCalendarAgain() {
        calendars.use(null);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whereverASessionMovesItsDatesAreRightAndComeBackWithIt(long seed) {
        random = new Random(seed);
        leftByOthers = projections.disagreeing(100);
        for (int number = 0; number < TRIES; number++) {
            year = Math.toIntExact(2100 + (seed - 1) * TRIES + number);
            town = town();
            calendars.use(town);
            clock.travelTo(Zones.at(LocalDate.of(year, 3, 1 + random.nextInt(28)), hour()));
            try {
                thereAndBack();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("Seed " + seed + ", year " + year + ", " + town + ": " + e.getMessage(), e);
            }
        }
    }

    private void thereAndBack() {
        // given a session with a paper on its way to the council, and a draft that is meant for it
        LocalDate first = day(5, 31);
        MeetingId session = session("adi", first);
        MeetingId council = session("rat", LocalDate.of(year, 7, 1 + random.nextInt(28)));
        onItsWay(in(() -> deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.")),
                PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1, 1).in(session, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2, 1).in(council, null));
        draft(first);
        List<String> rows = all(ROWS);
        List<String> engine = all(ENGINE);

        // when
        for (int moves = 1 + random.nextInt(2); moves > 0; moves--) {
            move(session, Zones.at(random.nextInt(3) == 0 ? near() : day(6, 30), hour()));
            assertThat(all(ENGINE)).isNotEqualTo(engine);
            requireRightDates(session);
            clock.travelTo(clock.instant().plus(random.nextInt(72), ChronoUnit.HOURS));
        }
        move(session, start(first));

        // then
        requireSame(all(ROWS), rows);
        requireSame(all(ENGINE), engine);
        requireRightDates(session);
    }

    /** Each as the rules say it, none on a closed day, the whole period of invitation, the engine in step. */
    private void requireRightDates(MeetingId session) {
        LocalDate day = meetings.require(session).day();
        requireDaysByRule(session);
        for (Deadline deadline : deadlines.of(List.of(session.value()))) {
            if (deadline.derivation().counting() != null) {
                assertThat(town.isWorkingDay(deadline.dueOn())).as("%s %s", deadline.kind(), deadline.dueOn()).isTrue();
            }
            if (deadline.kind() == DeadlineKind.INVITATION) {
                assertThat(deadline.dueOn().plusDays(1).datesUntil(day).count()).as("13 volle Tage")
                        .isGreaterThanOrEqualTo(13);
            }
        }
        assertThat(projections.disagreeing(100)).isEqualTo(leftByOthers);
    }

    /** Each as one text, since a long run leaves thousands. */
    private List<String> all(String rows) {
        return jdbc.queryForList(rows, String.class);
    }

    private static void requireSame(List<String> now, List<String> before) {
        Set<String> known = new HashSet<>(before);
        assertThat(now).hasSameSizeAs(before);
        assertThat(now.stream().filter(row -> !known.contains(row)).toList()).as("rows that are not as they were").isEmpty();
    }

    /** Where the period cannot be kept any more, whoever moves the session reads so. */
    private void move(MeetingId session, Instant to) {
        ChangePreview moved = apply(session, new SessionChange.Move(to, "Bürgerhaus"), "Umbau");
        LocalDate latest = deadlines.find(DeadlineKind.INVITATION, session.value()).orElseThrow().dueOn();
        assertThat(moved.invitations().stream().anyMatch(sentence -> sentence
                .startsWith("Die Ladungsfrist lässt sich nicht mehr wahren")))
                .isEqualTo(latest.isBefore(Zones.dayOf(clock.instant())));
    }

    /** Any Land, holidays of its own, single closed days and two weeks in which nobody works. */
    private LocalCalendar town() {
        Set<MonthDay> closed = new HashSet<>();
        LocalDate holidays = day(6, 30);
        holidays.datesUntil(holidays.plusDays(random.nextInt(15))).map(MonthDay::from).forEach(closed::add);
        Set<LocalDate> once = new HashSet<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            once.add(day(6, 30));
        }
        return new LocalCalendar("meerbusch", Land.values()[random.nextInt(Land.values().length)],
                List.of(new LocalHoliday("Stadtfest", MonthDay.from(day(6, 30)), null)), closed, once);
    }

    /** Some day between 20 April and that one; the first from which everybody can still be invited. */
    private LocalDate day(int month, int day) {
        LocalDate from = LocalDate.of(year, 4, 20);
        return from.plusDays(random.nextInt(Math.toIntExact(ChronoUnit.DAYS.between(from, LocalDate.of(year, month, day)))));
    }

    /** A day to which the members can be invited with a shortened period at best. */
    private LocalDate near() {
        return Zones.dayOf(clock.instant()).plusDays(4 + random.nextInt(9));
    }

    private LocalTime hour() {
        return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }
}
