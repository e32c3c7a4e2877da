package de.beschlusslauf.browser;

import java.util.Map;

import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.TaskColumns;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The server side of the probe's forms. */
@TestConfiguration(proxyBeanMethods = false)
class ProbeForms {

    @Bean
    StartProbe startProbe(ProcessStarts starts) {
        return new StartProbe(starts);
    }

    @Bean
    WriteProbe writeProbe() {
        return new WriteProbe();
    }

    @Bean
    CheckProbe checkProbe() {
        return new CheckProbe();
    }

    /** Runs of the probe stand in the list with a number, as those of papers do. */
    @Bean
    TaskColumns probeColumns() {
        return task -> task.businessKey() == null || !task.processId().equals("browser-probe") ? Map.of()
                : Map.of(TaskColumns.REFERENCE, task.businessKey());
    }
}
