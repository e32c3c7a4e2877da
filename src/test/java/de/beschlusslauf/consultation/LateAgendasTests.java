package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import de.beschlusslauf.Spotless;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;

/**
 * A town whose own rule table counts the day on which committees fix their agendas from the session, so that it comes after
 * the last day of an invitation; no profile can say so with the common table. Nothing survives a test.
 */
@Spotless
@Transactional
class LateAgendasTests {

    @Autowired
    RepositoryService repository;
    @Autowired
    Deliberation deliberation;
    @Autowired
    PathPlanning planning;
    @Autowired
    Placement placement;
    @Autowired
    Deadlines deadlines;
    @Autowired
    DeadlineRules rules;
    @Autowired
    DrivableClock clock;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void aStationThatWaitsIsDueByTheSessionToWhichMembersCanStillBeInvited() throws IOException {
        // given a station that was on the agenda of the second of two sessions
        theTownFixesItsAgendasOnTheDayBefore();
        clock.travelTo(Zones.at(day(3, 1), LocalTime.of(9, 0)));
        deliberation.session("adi", day(4, 11));
        MeetingId next = deliberation.session("adi", day(6, 13));
        PaperId paper = deliberation.paper("Der Ausschuss beschließt die Geräte.");
        ConsultationId station = planning.plan(paper, List.of(PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1)
                .in(next, null)), Deliberation.OFFICE).get(0);

        // when it leaves that and its turn comes on a day on which the first agenda could still be fixed, and nobody be invited to it
        clock.travelTo(Zones.at(due(DeadlineKind.SHORTENED_INVITATION, day(4, 11)).plusDays(1), LocalTime.of(9, 0)));
        assertThat(due(DeadlineKind.AGENDA, day(4, 11))).isAfter(Zones.dayOf(clock.instant()));
        placement.takeOff(station, Deliberation.OFFICE);
        placement.begin(station);

        // then
        assertThat(deadlines.find(DeadlineKind.PLACE_ON_AGENDA, station.value()).orElseThrow().dueOn())
                .isEqualTo(due(DeadlineKind.SUBMISSION, day(6, 13)));
    }

    private void theTownFixesItsAgendasOnTheDayBefore() throws IOException {
        String common = new ClassPathResource("bpmn/deadline-rules.dmn").getContentAsString(StandardCharsets.UTF_8);
        int start = common.indexOf("\"INVITATION\"", common.indexOf("result_agendaCommittee_startEvent"));
        repository.createDeployment().tenantId("meerbusch").addString("bpmn/deadline-rules.dmn", common.substring(0, start)
                + "\"SESSION\"" + common.substring(start + "\"INVITATION\"".length())).deploy();
    }

    private LocalDate due(DeadlineKind kind, LocalDate session) {
        return rules.derive(kind, "meerbusch", "adi", session).dueOn();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2058, month, day);
    }
}
