package de.beschlusslauf.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives the engine its directory, unless another one, such as LDAP, has been put in its place. */
@Component
class DirectorySettings extends AbstractProcessEnginePlugin {

    private final ApplicationEventPublisher events;

    DirectorySettings(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getIdentityProviderSessionFactory() == null) {
            engine.setIdentityProviderSessionFactory(new Directories(events));
        }
    }

    private record Directories(ApplicationEventPublisher events) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return DirectoryWithoutLocks.class;
        }

        @Override
        public Session openSession() {
            return new DirectoryWithoutLocks(events);
        }
    }
}
