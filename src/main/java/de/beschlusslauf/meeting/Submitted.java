package de.beschlusslauf.meeting;

import de.beschlusslauf.calendar.Derivation;
import org.jspecify.annotations.Nullable;

/**
 * A paper that has come onto an agenda.
 *
 * @param item under which it stands there
 * @param grantedTime its own last day of submission where more time was granted; null if the session's holds
 */
record Submitted(AgendaItemId item, @Nullable Derivation grantedTime) {
}
