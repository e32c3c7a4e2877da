package de.beschlusslauf.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.RunningMeasure;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.roadmap.EntryId;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The last day of a measure is over: which of its tasks somebody above is asked about; nothing survives a test. */
@Staged
@Transactional
class LateMeasureTests {

    private static final LocalDate DUE = LocalDate.of(2021, 12, 15);

    @Autowired
    RunningMeasure measures;
    @Autowired
    DelayDesk delays;
    @Autowired
    Staff staff;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    EntityManager entities;
    @Autowired
    DrivableClock clock;

    private String key;

    @BeforeEach
    void theLastDayOfAMeasureIsOver() {
        LocalDate today = LocalDate.of(2021, 6, 25);
        clock.travelTo(Zones.at(today, LocalTime.of(9, 0)));
        register("meerbusch.ratsbuero.massnahme", Roles.COUNCIL_OFFICE);
        register("meerbusch.vertretung.massnahme", Roles.GENERAL_DEPUTY);
        register("meerbusch.buergermeister.massnahme", Roles.MAYOR);
        EntryId measure = measures.due(DUE, today);
        key = "P/" + measure.value();
        clock.travelTo(Zones.at(DUE.plusDays(1), LocalTime.of(0, 5)));
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void theReportIsFollowedByTheMeasuresOwnModel() {
        missed("userTask_reportProgress");

        assertThat(asked()).isEmpty();
    }

    @Test
    void aConfirmationThatIsLateIsTheTaskOfWhoStandsAboveTheCouncilOffice() {
        waits("userTask_confirmCompletion");

        missed("userTask_confirmCompletion");

        assertThat(asked()).singleElement().satisfies(run -> assertThat(delays.ways(new DelayId(UUID.fromString(
                (String) runtime.getVariable(run.getId(), "delayId"))))).contains(DelayWay.REMIND, DelayWay.TAKE_OVER)
                .doesNotContain(DelayWay.EXTEND));
    }

    @Test
    void nobodyStandsAboveTheMayorWhoDecidesOnTheNextPhase() {
        waits("userTask_decideNextPhase");

        missed("userTask_decideNextPhase");

        assertThat(asked()).isEmpty();
    }

    private void waits(String element) {
        runtime.createProcessInstanceModification(run("measure").get(0).getId())
                .cancelAllForActivity("userTask_reportProgress").startBeforeActivity(element).execute();
    }

    private void missed(String element) {
        entities.flush();
        delays.open(tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(element).singleResult()
                .getId());
    }

    private List<ProcessInstance> asked() {
        return run("deadline-delay");
    }

    private List<ProcessInstance> run(String process) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(key).list();
    }

    private void register(String userId, String role) {
        staff.register(new Registration(userId, "meerbusch", userId, Set.of(role), List.of()), "system");
    }
}
