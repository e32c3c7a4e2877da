package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.calendar.Land;
import de.beschlusslauf.calendar.LocalCalendar;
import de.beschlusslauf.calendar.LocalHoliday;
import de.beschlusslauf.calendar.TownCalendars;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Disagreement;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A session moves once or twice in a random calendar and back, while days pass: on the way no date is wrong, and at
 * the end every row of the table and every date in the engine is as before, except for those that have passed meanwhile. Each
 * try has a year of its own, so that no other session is in its way; the seed in the test's name gives all of them.
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

    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService management;

    private int restored;
    private int passed;
    private int stayed;
    private int overruled;
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
        tries(seed, 2100, this::thereAndBack);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void whatHasNotPassedOnTheWayComesBackWhateverHasFallenDueAndWhateverPersonsHaveSet(long seed) {
        tries(seed, 2201, this::whileDatesPass);
        assertThat(restored).as("dates that came back").isGreaterThan(20);
        assertThat(passed).as("dates that passed on the way").isPositive();
        assertThat(overruled).as("days of persons that did not stay").isPositive();
        assertThat(stayed).as("days of persons that stayed").isPositive();
    }

    private void tries(long seed, int firstYear, Runnable play) {
        random = new Random(seed);
        leftByOthers = projections.disagreeing(100);
        for (int number = 0; number < TRIES; number++) {
            year = Math.toIntExact(firstYear + (seed - 1) * TRIES + number);
            town = town();
            calendars.use(town);
            clock.travelTo(Zones.at(LocalDate.of(year, 3, 1 + random.nextInt(28)), hour()));
            try {
                play.run();
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

    /** The agenda may be fixed already; so much time passes that dates fall due, and persons have set other days. */
    private void whileDatesPass() {
        // given
        clock.travelTo(Zones.at(LocalDate.of(year, 4, 10 + random.nextInt(10)), hour()));
        LocalDate first = LocalDate.of(year, 5, 22).plusDays(random.nextInt(10));
        MeetingId session = session("adi", first);
        PaperId draft = draft(first).id();
        personsSetDays(session, draft);
        if (random.nextBoolean()) {
            fixAgenda(session);
        }
        Map<DeadlineId, List<Object>> before = open(session.value(), draft.value());
        before.values().removeIf(row -> ((Derivation) row.get(1)).isAgreed() && row.get(0) != DeadlineKind.SESSION_DAY);

        // when
        for (int moves = 1 + random.nextInt(2); moves > 0; moves--) {
            moveAmongPersons(session, draft, Zones.at(invitable(random.nextInt(3) == 0 ? near() : LocalDate.of(year, 5, 20)
                    .plusDays(random.nextInt(40))), hour()));
            LocalDate today = Zones.dayOf(clock.instant());
            long days = ChronoUnit.DAYS.between(today, meetings.require(session).day());
            clock.travelTo(Zones.at(today.plusDays(random.nextInt(Math.toIntExact(Math.min(12, days)))), LocalTime.of(23, 30)));
            open(session.value(), draft.value()).forEach((id, row) -> {
                if (((Instant) row.get(2)).isBefore(clock.instant()) && before.remove(id) != null) {
                    passed++;
                }
            });
            firePassed(session);
        }
        if (!invitable(first).equals(first)) {
            return;
        }
        moveAmongPersons(session, draft, start(first));

        // then the rest is as it was; a review whose own day is over by now is due with what comes after it
        before.values().removeIf(row -> row.get(0) == DeadlineKind.DRAFT_REVIEW
                && ((Instant) row.get(2)).isBefore(clock.instant()));
        assertThat(open(session.value(), draft.value())).containsAllEntriesOf(before);
        restored += before.size();
    }

    /** That day, or the next one to which the members can be invited with a shortened period at least. */
    private LocalDate invitable(LocalDate day) {
        LocalDate today = Zones.dayOf(clock.instant());
        return Stream.iterate(day, next -> next.plusDays(1)).filter(each -> !rules.derive(DeadlineKind.SHORTENED_INVITATION,
                "meerbusch", "adi", each).dueOn().isBefore(today)).findFirst().orElseThrow();
    }

    /** The council office and the chair do their tasks on the day after the submission. */
    private void fixAgenda(MeetingId session) {
        clock.travelTo(Zones.at(due(DeadlineKind.SUBMISSION, session.value()).plusDays(1), LocalTime.of(9, 0)));
        firePassed(session);
        clerks.people();
        String run = run(session);
        Task arrange = clerks.task(run, "userTask_arrangeAgenda");
        VariableMap draft = (VariableMap) clerks.open(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, arrange);
        clerks.submit(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, arrange, Variables.putValueTyped("items",
                draft.getValueTyped("items")).putValue("state", draft.get("state")));
        Task fix = clerks.task(run, "userTask_fixAgenda");
        clerks.submit(Deliberation.CHAIR, Roles.CHAIR, fix, Map.of("decision", "FIXED", "state",
                clerks.open(Deliberation.CHAIR, Roles.CHAIR, fix).get("state")));
    }

    private void personsSetDays(MeetingId session, PaperId draft) {
        if (random.nextBoolean()) {
            deadlines.move(DeadlineKind.MINUTES, session.value(), due(DeadlineKind.MINUTES, session.value())
                    .plusDays(1 + random.nextInt(20)), "Urlaub", Deliberation.OFFICE);
        }
        if (random.nextBoolean()) {
            deadlines.move(DeadlineKind.SUBMISSION, draft.value(), due(DeadlineKind.SUBMISSION, draft.value())
                    .plusDays(1 + random.nextInt(10)), "Urlaub", Deliberation.OFFICE);
        }
    }

    private LocalDate due(DeadlineKind kind, UUID matter) {
        return deadlines.find(kind, matter).orElseThrow().dueOn();
    }

    /** A day that a person has set holds while it gives more time and is not too late; otherwise whoever moves reads so. */
    private void moveAmongPersons(MeetingId session, PaperId draft, Instant to) {
        List<Deadline> set = deadlines.of(List.of(session.value(), draft.value())).stream().filter(each -> each.isOpen()
                && each.derivation().isAgreed() && each.kind() != DeadlineKind.SESSION_DAY).toList();
        boolean sameDay = meetings.require(session).day().equals(Zones.dayOf(to));
        ChangePreview moved = apply(session, new SessionChange.Move(to, "Bürgerhaus"), "Umbau");
        LocalDate day = meetings.require(session).day();
        for (Deadline old : set) {
            boolean ofTheDraft = old.kind() == DeadlineKind.SUBMISSION;
            Derivation byRule = rules.derive(old.kind(), "meerbusch", ofTheDraft ? null : "adi", day);
            boolean stays = sameDay || old.dueOn().isAfter(byRule.dueOn()) && (!ofTheDraft
                    || !old.dueOn().isAfter(rules.derive(DeadlineKind.AGENDA, "meerbusch", "adi", day).dueOn()));
            Deadline now = deadlines.all(List.of(old.id())).get(0);
            assertThat(now.derivation()).as("%s until %s", old.kind(), old.dueOn())
                    .isEqualTo(stays ? old.derivation() : byRule);
            assertThat(moved.warnings().stream().anyMatch(warning -> warning.startsWith(old.kind().label())
                    && warning.contains("gilt nicht mehr"))).isEqualTo(!now.dueOn().equals(old.dueOn()));
            stayed += stays ? 1 : 0;
            overruled += stays ? 0 : 1;
        }
        requireRightDates(session);
    }

    /** What waits in the run of the session for a moment that is over by now. */
    private void firePassed(MeetingId session) {
        List<String> fired = management.createJobQuery().processInstanceId(run(session)).executable().list().stream()
                .map(Job::getId).toList();
        fired.stream().filter(id -> management.createJobQuery().jobId(id).count() > 0).forEach(management::executeJob);
    }

    private String run(MeetingId session) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("meeting")
                .variableValueEquals("meetingId", session.toString()).singleResult().getId();
    }

    /** Each as the rules say it, none on a closed day, the whole period of invitation, the engine in step. */
    private void requireRightDates(MeetingId session) {
        LocalDate day = meetings.require(session).day();
        requireDaysByRule(session);
        for (Deadline deadline : deadlines.of(List.of(session.value())).stream().filter(Deadline::isOpen).toList()) {
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
