package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.ChangePreview.ChangedDeadline;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import org.springframework.stereotype.Component;

/** Tells which deadlines get another day, begin or end while a session is changed, and of which matter they are. */
@Component
class DayChanges {

    private final Deadlines deadlines;

    private final DeadlineWatch watch;

    private final MeetingDirectory meetings;

    private final Paths paths;

    private final PaperReader papers;

    private final Clock clock;

    DayChanges(Deadlines deadlines, DeadlineWatch watch, MeetingDirectory meetings, Paths paths,
            PaperReader papers, Clock clock) {
        this.deadlines = deadlines;
        this.watch = watch;
        this.meetings = meetings;
        this.paths = paths;
        this.papers = papers;
        this.clock = clock;
    }

    /** By day. */
    List<ChangedDeadline> during(Runnable change, Meeting session, Collection<Path> paths,
            Map<PaperId, PaperSummary> matters) {
        Set<DeadlineId> named = namedByPersons(session, matters);
        Map<UUID, String> items = itemsOf(paths, matters);
        Map<DeadlineId, Optional<Instant>> moved = watch.during(change);
        items.putAll(itemsOf(paths, matters));
        return deadlines.all(moved.keySet()).stream().map(deadline -> {
            Optional<Instant> old = moved.getOrDefault(deadline.id(), Optional.empty());
            boolean open = deadline.isOpen();
            return new ChangedDeadline(deadline.kind().label(), matter(deadline, items, matters),
                    old.map(Zones::dayOf).orElse(open ? null : deadline.dueOn()), open ? deadline.dueOn() : null,
                    open && deadline.lastMoment().isBefore(clock.instant()),
                    named.contains(deadline.id()) && !(open && deadline.derivation().isAgreed()));
        }).sorted(Comparator.comparing((ChangedDeadline each) -> each.to() == null
                ? Objects.requireNonNull(each.from()) : each.to())
                .thenComparing(ChangedDeadline::matter).thenComparing(ChangedDeadline::label)).toList();
    }

    /** Open deadlines that a rule had derived until a person set another day. */
    private Set<DeadlineId> namedByPersons(Meeting session, Map<PaperId, PaperSummary> matters) {
        return deadlines.of(Stream.concat(Stream.of(session.id().value()), matters.keySet().stream().map(PaperId::value))
                .toList()).stream().filter(each -> each.isOpen() && each.derivation().isAgreed()
                        && each.kind().origin() != DeadlineKind.Origin.PERSON).map(Deadline::id).collect(Collectors.toSet());
    }

    private String matter(Deadline deadline, Map<UUID, String> items, Map<PaperId, PaperSummary> matters) {
        return switch (deadline.subjectType()) {
            case "meeting" -> meetings.require(new MeetingId(deadline.subjectId())).name();
            case "paper" -> Optional.ofNullable(matters.get(new PaperId(deadline.subjectId())))
                    .map(PaperSummary::reference).orElse("");
            default -> Optional.ofNullable(items.get(deadline.subjectId())).orElseGet(() -> about(deadline, matters));
        };
    }

    /** By the chain of those that neither a session nor an item of its agenda has, such as a delay that is to be cleared up. */
    private String about(Deadline deadline, Map<PaperId, PaperSummary> matters) {
        Chain chain = deadlines.chainOf(deadline.id());
        UUID id = UUID.fromString(chain.id());
        if (chain.equals(Chain.meeting(id))) {
            return meetings.require(new MeetingId(id)).name();
        }
        PaperId paper = new PaperId(id);
        return Optional.ofNullable(matters.get(paper)).orElseGet(() -> papers.summary(paper)).reference();
    }

    /** References of the papers by the ids of their agenda items and stations, under which deadlines name them. */
    private static Map<UUID, String> itemsOf(Collection<Path> paths, Map<PaperId, PaperSummary> matters) {
        Map<UUID, String> items = new HashMap<>();
        for (Path path : paths) {
            String reference = Objects.requireNonNull(matters.get(path.paperId())).reference();
            path.stations().forEach(station -> {
                items.put(station.id().value(), reference);
                if (station.agendaItemId() != null) {
                    items.put(station.agendaItemId().value(), reference);
                }
            });
        }
        return items;
    }
}
