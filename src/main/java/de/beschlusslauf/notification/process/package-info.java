/** Asks the engine which tasks a person has, for his or her calendar. */
@NullMarked
package de.beschlusslauf.notification.process;

import org.jspecify.annotations.NullMarked;
