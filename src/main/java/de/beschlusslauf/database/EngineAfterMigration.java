package de.beschlusslauf.database;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/** Makes the process engine wait for Flyway, which creates the engine's tables too. */
class EngineAfterMigration implements DependsOnDatabaseInitializationDetector {

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beanFactory) {
        return Stream.of("processEngineFactoryBean", "processEngineConfigurationImpl")
                .filter(beanFactory::containsBeanDefinition)
                .collect(Collectors.toSet());
    }
}
