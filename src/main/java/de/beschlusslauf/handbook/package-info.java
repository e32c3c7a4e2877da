/** The German handbook of docs/handbuch as pages of the application, for everybody who is logged in. No legal basis. */
@ApplicationModule(displayName = "Handbook", allowedDependencies = {})
@NullMarked
package de.beschlusslauf.handbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
