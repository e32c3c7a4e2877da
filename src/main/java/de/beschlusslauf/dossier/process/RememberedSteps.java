package de.beschlusslauf.dossier.process;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import de.beschlusslauf.dossier.EngineSteps;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.process.PaperVariables;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's history of the processes that carry a paper. Sessions, and requests for more time or delays about one of
 * its tasks, are runs of their own and not in it.
 */
@Component
class RememberedSteps implements EngineSteps {

    private final ProcessEngineConfigurationImpl configuration;

    RememberedSteps(@Lazy ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public List<Step> of(PaperId paper, String bodyId) {
        return configuration.getCommandExecutorTxRequired().execute(
                context -> context.runWithoutAuthorization(() -> read(paper, bodyId)));
    }

    private List<Step> read(PaperId paper, String bodyId) {
        HistoryService history = configuration.getHistoryService();
        return history.createHistoricProcessInstanceQuery().tenantIdIn(bodyId)
                .variableValueEquals(PaperVariables.PAPER_ID.name(), paper.value().toString()).list().stream()
                .flatMap(run -> steps(history, run.getId()))
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime)
                        .thenComparing(HistoricActivityInstance::getId)).map(RememberedSteps::step).toList();
    }

    private static Stream<HistoricActivityInstance> steps(HistoryService history, String run) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(run).list().stream();
    }

    private static Step step(HistoricActivityInstance step) {
        return new Step(step.getProcessDefinitionKey(), step.getActivityId(),
                Objects.requireNonNullElse(step.getActivityName(), ""), step.getStartTime().toInstant(),
                step.getEndTime() == null ? null : step.getEndTime().toInstant(), step.getAssignee());
    }
}
