package de.beschlusslauf.workflow.engine;

import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslauf.idempotency.Once;
import de.beschlusslauf.workflow.DrivableClock;
import jakarta.validation.Validator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the pieces of the door together. */
@Configuration(proxyBeanMethods = false)
class EngineWiring {

    /** Early, since the REST application reads the classes before the first bean exists. */
    @Bean
    static BeanFactoryPostProcessor refusalsOverRest() {
        return factory -> CamundaRestResources.getConfigurationClasses().addAll(
                Set.of(RefusalResponses.OfRefusal.class, RefusalResponses.OfRestException.class,
                        RefusalResponses.OfEngineException.class, RefusalResponses.OfUnreadable.class,
                        RefusalResponses.OfMisfit.class, RefusalResponses.OfNothing.class, EngineRefusals.class,
                        StorableBodies.class));
    }

    @Bean
    DrivableClock clock() {
        return new DrivableClock();
    }

    @Bean
    EngineTasks engineTasks(ProcessEngine engine) {
        return new EngineTasks((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
    }

    @Bean
    TaskSubmission taskSubmission(UserTaskHandlers handlers, EngineTasks tasks, ObjectMapper json,
            Validator validator, TransactionOperations transaction, Once once) {
        return new TaskSubmission(handlers, tasks, json, validator, transaction, once);
    }

    @Bean
    StartSubmission startSubmission(StartFormHandlers handlers, EngineTasks tasks, StartPermit permit,
            ObjectMapper json, Validator validator, TransactionOperations transaction, Once once) {
        return new StartSubmission(handlers, tasks, permit, json, validator, transaction, once);
    }
}
