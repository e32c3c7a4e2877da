package de.beschlusslauf.calendar;

import java.util.UUID;

/** What a deadline is about; at most one of each is open. */
record Matter(DeadlineKind kind, UUID subjectId) {
}
