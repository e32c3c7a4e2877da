package de.beschlusslauf.lateness;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlinesMoved;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends requests and delays that have lost their matter. */
@Service
@Transactional
public class Endings {

    private final Extensions extensions;

    private final ExtensionDesk extensionDesk;

    private final Delays delays;

    private final DelayDesk delayDesk;

    private final Clock clock;

    Endings(Extensions extensions, ExtensionDesk extensionDesk, Delays delays, DelayDesk delayDesk, Clock clock) {
        this.extensions = extensions;
        this.extensionDesk = extensionDesk;
        this.delays = delays;
        this.delayDesk = delayDesk;
        this.clock = clock;
    }

    /** The task is done or gone. */
    public void taskEnded(String taskId) {
        extensions.openOfTask(taskId).forEach(extensionDesk::drop);
        delays.openOfTask(taskId).ifPresent(delayDesk::over);
    }

    /** The deadlines are kept, missed for good, or gone with their matter. */
    public void deadlinesEnded(Collection<DeadlineId> ids) {
        Set<UUID> ended = ids.stream().map(DeadlineId::value).collect(Collectors.toSet());
        extensions.openOfAny(ended).forEach(extensionDesk::drop);
        delays.openOfAny(ended).forEach(delayDesk::over);
    }

    /** The deadlines have another day; who was late is in time again if that lies ahead. */
    public void deadlinesMoved(Collection<DeadlinesMoved.Move> moves) {
        Instant now = clock.instant();
        Set<UUID> ahead = moves.stream().filter(move -> move.newDue().isAfter(now))
                .map(move -> move.deadlineId().value()).collect(Collectors.toSet());
        if (!ahead.isEmpty()) {
            delays.openOfAny(ahead).forEach(delayDesk::over);
        }
    }
}
