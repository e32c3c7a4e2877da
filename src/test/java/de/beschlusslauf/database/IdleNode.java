package de.beschlusslauf.database;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.TimeZone;

import de.beschlusslauf.Beschlusslauf;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.SpringApplication;

/** The application with nothing to do but wait for timers, {@code --timers=20,23}: due in so many seconds. */
final class IdleNode {

    private static final String TENANT = "test";

    private IdleNode() {
    }

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var context = SpringApplication.run(Beschlusslauf.class, arguments);
        ProcessEngine engine = context.getBean(ProcessEngine.class);
        RepositoryService repository = engine.getRepositoryService();
        repository.createDeployment().tenantId(TENANT).addModelInstance("waiting.bpmn",
                Bpmn.createExecutableProcess("waiting").camundaHistoryTimeToLive(1)
                        .startEvent().intermediateCatchEvent("due").timerWithDate("${due}").endEvent().done()).deploy();
        String timers = context.getEnvironment().getRequiredProperty("timers");
        Instant now = Instant.now();
        Arrays.stream(timers.split(",")).forEach(seconds -> engine.getRuntimeService()
                .createProcessInstanceByKey("waiting").processDefinitionTenantId(TENANT)
                .setVariables(Map.of("due", Date.from(now.plusSeconds(Long.parseLong(seconds))))).execute());
    }
}
