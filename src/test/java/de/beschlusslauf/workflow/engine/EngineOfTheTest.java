package de.beschlusslauf.workflow.engine;

import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Makes the engine of the test's own context the one that the REST applications find. The engine keeps a JVM-wide
 * register by name, in which the contexts of other test classes would otherwise stand.
 */
public class EngineOfTheTest implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext context) {
        ObjectProvider<ProcessEngine> engines = context.getApplicationContext().getBeanProvider(ProcessEngine.class);
        engines.ifAvailable(ProcessEngines::registerProcessEngine);
        Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
    }
}
