package de.beschlusslauf.meeting;

import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sessions are planned.
 *
 * @param horizon how far ahead; a later day is a slip of the pen
 */
@ConfigurationProperties("beschlusslauf.sessions")
record PlanningSettings(@DefaultValue("3y") Period horizon) {
}
