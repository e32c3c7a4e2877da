package de.beschlusslauf.cases;

import java.time.LocalDate;

import de.beschlusslauf.demo.cases.Town;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays with what began before an upgrade: while a test runs, an older model is the one that is in force. */
abstract class OlderModelPlay extends PaperPlay {

    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;

    Town town;
    String deployment;

    private final String older;

    /** @param older the model, on the class path */
    OlderModelPlay(String older) {
        this.older = older;
    }

    @BeforeEach
    void theOlderModelIsInForce() {
        town = stage.town("meerbusch", LocalDate.of(2021, 7, 1));
        deployment = repository.createDeployment().addClasspathResource(older).deploy().getId();
    }

    @AfterEach
    void todaysModelIsInForceAgain() {
        repository.deleteDeployment(deployment, true);
    }

    /** Runs on the older model. */
    long running() {
        return runtime.createProcessInstanceQuery().deploymentId(deployment).count();
    }
}
