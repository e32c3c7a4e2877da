package de.beschlusslauf.models;

import de.beschlusslauf.database.TestDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;

/**
 * The bare engine on a PostgreSQL database of its own, one for all process tests of the JVM: no Spring, no domain, no
 * job executor. Delegates are what {@code Mocks.register} says.
 */
final class TestEngine extends StandaloneProcessEngineConfiguration {

    static final TestEngine INSTANCE = new TestEngine();

    private TestEngine() {
        TestDatabase database = TestDatabase.create();
        setProcessEngineName("models");
        setJdbcDriver("org.postgresql.Driver");
        setJdbcUrl(database.url());
        setJdbcUsername(database.application());
        setJdbcPassword(database.applicationPassword());
        setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        setJobExecutorActivate(false);
        setEnforceHistoryTimeToLive(false);
        setExpressionManager(new MockExpressionManager());
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(this);
    }

    @Override
    public synchronized ProcessEngine buildProcessEngine() {
        return processEngine == null ? super.buildProcessEngine() : processEngine;
    }
}
