/**
 * Who is who and who may do what: roles, groups, log-in, tenants. Legal basis of the roles: GO NRW as quoted at each.
 */
@ApplicationModule(displayName = "Security", allowedDependencies = {"refusal"})
@NullMarked
package de.beschlusslauf.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
