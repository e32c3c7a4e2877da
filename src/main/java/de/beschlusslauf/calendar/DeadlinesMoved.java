package de.beschlusslauf.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Deadlines have another day or time than before. All that moved together, so that no listener asks for each one. */
public record DeadlinesMoved(List<Move> moves) {

    public DeadlinesMoved {
        moves = List.copyOf(moves);
    }

    /** One of them. */
    public record Move(DeadlineId deadlineId, DeadlineKind kind, UUID subjectId, Instant oldDue, Instant newDue) {
    }
}
