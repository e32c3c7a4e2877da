package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One station of the path, from the agenda to the confirmed result. */
@Deployment(resources = {"bpmn/consultation.bpmn", "bpmn/outcome.dmn"})
class ConsultationTraceTests extends ProcessTestSupport {

    private static final Map<String, Object> STATION = Map.of("paperId", "p", "consultationId", "c");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf();

    private boolean onAgenda;

    @BeforeEach
    void theDomainKnowsTheAgenda() {
        silent("applyOutcome");
        delegate("prepareConsultation", execution -> {
            execution.setVariable("role", "DECISION");
            execution.setVariable("onAgenda", onAgenda);
            execution.setVariable("sessionStart", new Date());
        });
    }

    @Test
    void aStationOnAnAgendaWaitsForItsSession() {
        // given
        onAgenda = true;

        // when
        String station = start("consultation", STATION);

        // then
        assertThat(openTasks()).isEmpty();
        fire("timerEvent_sessionDay");
        enterAndConfirm("ACCEPTED");
        assertThat(endsOf(station)).containsExactly("endEvent_stationSettled");
        assertThat(engine().getHistoryService().createHistoricVariableInstanceQuery().processInstanceId(station)
                .variableName("nextStep").singleResult().getValue()).isEqualTo("CONTROL_WINDOW");
    }

    @Test
    void aStationWithoutSessionIsPutOnAnAgendaFirst() {
        // given
        start("consultation", STATION);

        // when
        complete("userTask_putOnAgenda", Map.of("sessionStart", new Date()));
        fire("timerEvent_sessionDay");

        // then
        assertThat(openTasks()).containsExactly("userTask_enterResult");
    }

    @Test
    void whatIsTakenOffTheAgendaNeedsANewSession() {
        // given
        onAgenda = true;
        start("consultation", STATION);

        // when
        onAgenda = false;
        tell("takenOffAgenda", Map.of());

        // then
        assertThat(openTasks()).containsExactly("userTask_putOnAgenda");
    }

    @Test
    void aSessionThatNobodyOpenedAndThatFallsAwayTakesItsResultTaskAlong() {
        // given
        onAgenda = true;
        start("consultation", STATION);
        fire("timerEvent_sessionDay");

        // when
        onAgenda = false;
        tell("takenOffAgenda", Map.of());

        // then
        assertThat(openTasks()).containsExactly("userTask_putOnAgenda");
    }

    @Test
    void theChairReturnsAWrongResult() {
        // given
        onAgenda = true;
        start("consultation", STATION);
        fire("timerEvent_sessionDay");

        // when
        complete("userTask_enterResult", Map.of("outcome", "ACCEPTED"));
        complete("userTask_confirmResult", Map.of("decision", "RETURNED"));

        // then
        assertThat(openTasks()).containsExactly("userTask_enterResult");
    }

    @Test
    void aPostponedStationStaysAndComesUpAgain() {
        // given
        onAgenda = true;
        String station = start("consultation", STATION);
        fire("timerEvent_sessionDay");

        // when
        enterAndConfirm("POSTPONED");
        fire("timerEvent_sessionDay");
        enterAndConfirm("REJECTED");

        // then
        assertThat(endsOf(station)).containsExactly("endEvent_stationSettled");
    }

    @Test
    void aStationEndsWhereverItStandsWhenAnotherBodyRecordsTheWithdrawal() {
        // given
        String station = start("consultation", STATION);
        assertThat(openTasks()).containsExactly("userTask_putOnAgenda");

        // when
        tell("stationDropped", Map.of());

        // then
        assertThat(openTasks()).isEmpty();
        assertThat(endsOf(station)).containsExactly("endEvent_stationDropped");
    }

    private static void enterAndConfirm(String outcome) {
        complete("userTask_enterResult", Map.of("outcome", outcome));
        complete("userTask_confirmResult", Map.of("decision", "APPROVED"));
    }
}
