package de.beschlusslauf.browser;

import de.beschlusslauf.workflow.ProcessStarts;
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
}
