package de.beschlusslauf.meeting;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads {@link PlanningSettings}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlanningSettings.class)
class PlanningConfiguration {
}
