package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Disagreement;
import de.beschlusslauf.meeting.MeetingId;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A session may begin on a leap day, in the nights in which clocks change, and at either side of New Year. */
class NamedInstantTests extends SessionStage {

    @Autowired
    ManagementService management;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2096-02-29T16:00:00Z, 2096-02-29, 2096-02-15",
        "2095-03-27T00:59:59Z, 2095-03-27, 2095-03-11",
        "2095-03-27T01:00:00Z, 2095-03-27, 2095-03-11",
        "2095-10-30T00:30:00Z, 2095-10-30, 2095-10-14",
        "2095-10-30T01:30:00Z, 2095-10-30, 2095-10-14",
        "2093-12-31T22:59:00Z, 2093-12-31, 2093-12-17",
        "2093-12-31T23:00:00Z, 2094-01-01, 2093-12-18"})
    void aSessionBeginsAtThatInstantInTableAndEngine(Instant start, LocalDate day, LocalDate invitation) {
        // given
        clock.travelTo(Zones.at(day.minusDays(100), LocalTime.of(9, 0)));
        List<Disagreement> leftByOthers = projections.disagreeing(100);
        MeetingId session = session("adi", day.minusDays(30));
        String run = onItsWay("adi", session);

        // when
        apply(session, new SessionChange.Move(start, "Bürgerhaus"), "Umbau");

        // then
        assertThat(meetings.require(session).day()).isEqualTo(day);
        assertThat(deadline(session, DeadlineKind.SESSION_DAY).dueAt()).isEqualTo(start);
        assertThat(deadline(session, DeadlineKind.INVITATION).dueOn()).isEqualTo(invitation);
        assertThat(deadline(session, DeadlineKind.INVITATION).dueAt()).isEqualTo(Zones.endOf(invitation));
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start));
        assertThat(projections.disagreeing(100)).isEqualTo(leftByOthers);
        clock.travelTo(start.minusSeconds(1));
        assertThat(fires(run)).isFalse();
        clock.travelTo(start.plusMillis(1));
        assertThat(fires(run)).isTrue();
    }

    private Deadline deadline(MeetingId session, DeadlineKind kind) {
        return deadlines.find(kind, session.value()).orElseThrow();
    }

    private boolean fires(String run) {
        return management.createJobQuery().jobId(clerks.timer(run).getId()).executable().count() == 1;
    }
}
