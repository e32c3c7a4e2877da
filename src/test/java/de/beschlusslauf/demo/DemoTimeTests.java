package de.beschlusslauf.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.cases.CaseTest;
import de.beschlusslauf.demo.cases.Doors;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time passes in the demonstration when its administrator says so. In a year of which no other test leaves anything. */
@CaseTest
class DemoTimeTests {

    private static final Instant NOW = Zones.at(LocalDate.of(2003, 3, 3), LocalTime.of(9, 0));

    @Autowired
    DemoTime time;
    @Autowired
    NextStops stops;
    @Autowired
    PassingTime passing;
    @Autowired
    Doors doors;
    @Autowired
    DrivableClock clock;
    @Autowired
    ManagementService jobs;
    @Autowired
    JdbcClient database;

    @BeforeEach
    void anEarlyYear() {
        clock.travelTo(NOW);
    }

    @AfterEach
    void thePresent() {
        clock.reset();
        database.sql("delete from demo_time").update();
    }

    @Test
    void whatFallsDueOnTheWayHappensAndTheClockGoesOnFromThere() {
        doors.open("rathaus").plan("meerbusch.ratsbuero", "meerbusch", "rat", LocalDateTime.of(2003, 4, 3, 17, 0));
        Instant target = Zones.at(LocalDate.of(2003, 4, 4), LocalTime.of(8, 0));
        assertThat(dueUntil(target)).as("a session has deadlines").isNotEmpty();

        time.moveTo(target);

        assertThat(dueUntil(target)).isEmpty();
        assertThat(time.now()).isBetween(target, target.plusSeconds(60));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isBetween(target, target.plusSeconds(60));
    }

    @Test
    void whoeverMissesADayOnTheWayIsAskedAboutItOnTheNextOne() {
        // given a session whose agenda nobody arranges
        doors.open("rathaus").plan("meerbusch.ratsbuero", "meerbusch", "rat", LocalDateTime.of(2003, 6, 5, 17, 0));

        // when three months pass at once
        time.moveTo(Zones.at(LocalDate.of(2003, 6, 6), LocalTime.of(8, 0)));

        // then the superior was asked the day after
        assertThat(database.sql("""
                select cast(d.opened_at at time zone 'Europe/Berlin' as date) - d.due_on
                from deadline_delay d join deadline t on t.id = d.deadline_id
                where d.body_id = 'meerbusch' and t.kind = 'AGENDA' and d.due_on between '2003-04-01' and '2003-06-05'""")
                .query(Integer.class).list()).isNotEmpty().containsOnly(1);
    }

    @Test
    void theNextSessionsAndDeadlinesAreFewAndWithinReach() {
        LocalDate day = LocalDate.of(2003, 5, 8);
        for (int later = 0; later < 8; later++) {
            doors.open("rathaus").plan("dortmund.ratsbuero", "dortmund", "rat", day.plusDays(7L * later).atTime(15, 0));
        }

        List<NextStops.Stop> next = stops.all();

        assertThat(next).hasSizeLessThanOrEqualTo(10).isSortedAccordingTo(Comparator.comparing(NextStops.Stop::until));
        assertThat(next).filteredOn(NextStops.Stop::session).hasSizeLessThanOrEqualTo(5).first().satisfies(session -> {
            assertThat(session.until()).isEqualTo(session.day());
            assertThat(session.town()).isIn("Dortmund", "Meerbusch");
        });
        assertThat(next).filteredOn(stop -> !stop.session()).isNotEmpty().allSatisfy(
                deadline -> assertThat(deadline.until()).isEqualTo(deadline.day().plusDays(1)));

        NextStops.Stop first = next.get(0);
        time.moveTo(Zones.at(first.until(), LocalTime.of(22, 0)));

        assertThat(stops.all()).as("what is over").doesNotContain(first);
    }

    @Test
    void ofOneTownASessionThatSomebodyPlansIsAmongTheNextThoughOtherTownsHaveManyBefore() {
        // given six sessions of one town, and then one of another
        LocalDate day = LocalDate.of(2003, 4, 24);
        for (int later = 0; later < 6; later++) {
            doors.open("rathaus").plan("dortmund.ratsbuero", "dortmund", "rat", day.plusDays(later).atTime(15, 0));
        }
        doors.open("rathaus").plan("erkelenz.ratsbuero", "erkelenz", "rat", day.plusDays(14).atTime(18, 0));

        // when the next stops are asked for
        List<NextStops.Stop> next = stops.of("erkelenz");

        // then it stands among those of its town, and only there
        assertThat(next).anySatisfy(stop -> {
            assertThat(stop.session()).isTrue();
            assertThat(stop.until()).isEqualTo(day.plusDays(14));
        });
        assertThat(next).hasSizeLessThanOrEqualTo(20).extracting(NextStops.Stop::town).containsOnly("Erkelenz");
        assertThat(stops.all()).noneMatch(stop -> stop.session() && stop.until().equals(day.plusDays(14)));
        assertThatThrownBy(() -> stops.of("nirgendwo")).isInstanceOf(Refusal.class).hasMessageContaining("nicht eingerichtet");
    }

    @Test
    void aRestartDoesNotTakeTheTimeBack() {
        time.moveTo(NOW.plus(Duration.ofDays(2)));
        time.moveTo(NOW.plus(Duration.ofDays(3)));
        clock.travelTo(NOW);

        DemoTime started = new DemoTime(clock, passing, database);

        assertThat(started.now()).isBetween(NOW.plus(Duration.ofDays(3)).minusSeconds(10),
                NOW.plus(Duration.ofDays(3)).plusSeconds(60));
    }

    @Test
    void theClockGoesNeitherBackNorTooFar() {
        assertThatThrownBy(() -> time.moveTo(NOW.minusSeconds(60))).isInstanceOf(Refusal.class)
                .hasMessage("Zurück geht die Uhr nicht: Bitte wählen Sie einen Zeitpunkt, der noch kommt.");
        assertThatThrownBy(() -> time.moveTo(NOW.plus(Duration.ofDays(101)))).isInstanceOf(Refusal.class)
                .hasMessageContaining("höchstens 100 Tage");
        assertThat(time.now()).isBetween(NOW, NOW.plusSeconds(60));
        assertThat(database.sql("select count(*) from demo_time").query(Integer.class).single()).isZero();
    }

    private List<Job> dueUntil(Instant moment) {
        return jobs.createJobQuery().active().withRetriesLeft().duedateLowerThan(Date.from(moment)).list().stream()
                .filter(job -> job.getProcessInstanceId() != null).toList();
    }
}
