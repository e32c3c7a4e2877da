package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionStatus;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A control window ends, and the step behind its timer fails until the engine gives up: what Cockpit says then. */
class FailedStepTests extends PaperPlay {

    private static final LocalDate COUNCIL = LocalDate.of(2021, 9, 30);

    @Autowired
    ManagementService management;
    @Autowired
    RuntimeService runtime;
    @Autowired
    DrivableClock clock;

    Resolution resolution;
    Job timer;

    @BeforeEach
    void theCouncilHasDecided() {
        Town town = stage.town("meerbusch", LocalDate.of(2021, 8, 2));
        PaperRun paper = scheduled(town, COUNCIL, "Der Rat beschließt die Satzung.",
                List.of(station("rat", "DECISION", 1, town.session("rat", COUNCIL))));
        stage.afterSession(COUNCIL);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 40, 5, 4));
        resolution = resolutions(paper.id()).get(0);
        String run = runtime.createProcessInstanceQuery().processDefinitionKey("control-window")
                .variableValueEquals("resolutionId", resolution.id().value().toString()).singleResult().getId();
        timer = management.createJobQuery().processInstanceId(run).singleResult();
        clock.travelTo(Zones.at(LocalDate.of(2021, 10, 6), LocalTime.of(8, 0)));
    }

    /** No other test finds an incident. */
    @AfterEach
    void mended() {
        status(ResolutionStatus.IN_WINDOW);
        runtime.setVariable(timer.getProcessInstanceId(), "resolutionId", resolution.id().value().toString());
        management.setJobRetries(timer.getId(), 1);
        management.executeJob(timer.getId());
        assertThat(runtime.createIncidentQuery().processInstanceId(timer.getProcessInstanceId()).count()).isZero();
    }

    @Test
    void whatTheDomainRefusesIsTheSentenceOfTheIncident() {
        status(ResolutionStatus.SETTLED);

        assertThat(incident().getIncidentMessage()).isEqualTo("Der Schritt „Frist für den Rat endet“ ist gescheitert: "
                + "Der Beschluss ist inzwischen " + ResolutionStatus.SETTLED.label()
                + "; laden Sie die Aufgabenliste neu.");
    }

    @Test
    void aTechnicalFaultSaysOnlyThatAndWhomToTell() {
        runtime.setVariable(timer.getProcessInstanceId(), "resolutionId", "gibt es nicht");

        assertThat(incident().getIncidentMessage()).startsWith("Der Schritt „").endsWith("ist gescheitert: Es ist ein "
                + "technischer Fehler; die Einzelheiten stehen im Protokoll des Servers. Bitte die Systembetreuung "
                + "verständigen.");
    }

    /** Tries as often as the engine does, one attempt after the other. */
    private Incident incident() {
        while (management.createJobQuery().jobId(timer.getId()).singleResult().getRetries() > 0) {
            assertThatThrownBy(() -> management.executeJob(timer.getId())).isInstanceOf(RuntimeException.class);
        }
        return runtime.createIncidentQuery().processInstanceId(timer.getProcessInstanceId()).singleResult();
    }

    private void status(ResolutionStatus status) {
        jdbc.update("update resolution set status = ? where id = ?", status.name(), resolution.id().value());
    }
}
