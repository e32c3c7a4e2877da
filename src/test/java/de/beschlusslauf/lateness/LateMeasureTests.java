package de.beschlusslauf.lateness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.RunningMeasure;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.roadmap.EntryId;
import de.beschlusslauf.roadmap.MeasureProgress;
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

    private static final String OFFICE = "meerbusch.ratsbuero.massnahme";
    private static final String COLLEAGUE = "meerbusch.kollegin.massnahme";
    private static final String REPORTER = "meerbusch.melderin.massnahme";

    @Autowired
    RunningMeasure measures;
    @Autowired
    MeasureProgress progress;
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

    private EntryId measure;
    private String key;

    @BeforeEach
    void theLastDayOfAMeasureIsOver() {
        LocalDate today = LocalDate.of(2021, 6, 25);
        clock.travelTo(Zones.at(today, LocalTime.of(9, 0)));
        register(OFFICE, Roles.COUNCIL_OFFICE);
        register("meerbusch.vertretung.massnahme", Roles.GENERAL_DEPUTY);
        register("meerbusch.buergermeister.massnahme", Roles.MAYOR);
        measure = measures.due(DUE, today);
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

        assertThat(asked()).singleElement().satisfies(run -> assertThat(delays.ways(delayOf(run)))
                .contains(DelayWay.REMIND, DelayWay.TAKE_OVER).doesNotContain(DelayWay.EXTEND));
    }

    @Test
    void whoReportedTheCompletionDoesNotGetItsConfirmation() {
        // given
        register(REPORTER, Roles.COUNCIL_OFFICE);
        register(COLLEAGUE, Roles.COUNCIL_OFFICE);
        progress.complete(measure, "Das Konzept steht im Intranet.", List.of(), REPORTER);
        waits("userTask_confirmCompletion");
        tasks.setAssignee(waiting("userTask_confirmCompletion"), OFFICE);

        // when
        missed("userTask_confirmCompletion");

        // then
        DelayId delay = delayOf(asked().get(0));
        assertThat(delays.standIns(delay)).extracting(Person::userId).contains(COLLEAGUE)
                .doesNotContain(OFFICE, REPORTER);
        assertThatThrownBy(() -> delays.takeOver(delay, REPORTER)).isInstanceOf(Refusal.class)
                .hasMessageContaining("erledigt gemeldet haben, prüft eine andere Person");
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
        delays.open(waiting(element));
    }

    private String waiting(String element) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey(element).singleResult().getId();
    }

    private DelayId delayOf(ProcessInstance run) {
        return new DelayId(UUID.fromString((String) runtime.getVariable(run.getId(), "delayId")));
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
