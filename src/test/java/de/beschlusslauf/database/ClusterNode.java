package de.beschlusslauf.database;

import java.util.Map;
import java.util.TimeZone;

import de.beschlusslauf.Beschlusslauf;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as one of two nodes; with {@code --work=FILE} it also starts {@link HangingWork}. */
final class ClusterNode {

    private static final String TENANT = "test";

    private ClusterNode() {
    }

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        ConfigurableApplicationContext context = SpringApplication.run(Beschlusslauf.class, arguments);
        String file = context.getEnvironment().getProperty("work");
        if (file != null) {
            startWork(context.getBean(ProcessEngine.class), file);
        }
    }

    private static void startWork(ProcessEngine engine, String file) {
        RepositoryService repository = engine.getRepositoryService();
        repository.createDeployment().tenantId(TENANT).addModelInstance("hanging-work.bpmn",
                Bpmn.createExecutableProcess("hanging-work").camundaHistoryTimeToLive(1)
                        .startEvent()
                        .serviceTask("work").camundaAsyncBefore().camundaClass(HangingWork.class)
                        .endEvent().done()).deploy();
        engine.getRuntimeService().createProcessInstanceByKey("hanging-work").processDefinitionTenantId(TENANT)
                .setVariables(Map.of("file", file)).execute();
    }
}
