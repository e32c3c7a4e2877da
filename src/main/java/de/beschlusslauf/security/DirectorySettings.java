package de.beschlusslauf.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.springframework.stereotype.Component;

/** Gives the engine its directory, unless another one, such as LDAP, has been put in its place. */
@Component
class DirectorySettings extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getIdentityProviderSessionFactory() == null) {
            engine.setIdentityProviderSessionFactory(new GenericManagerFactory(DirectoryWithoutLocks.class));
        }
    }
}
