package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.ChangePreview.ChangedDeadline;
import de.beschlusslauf.consultation.ChangePreview.ChangedStation;
import de.beschlusslauf.consultation.ChangePreview.ChangedTask;
import de.beschlusslauf.consultation.ChangePreview.Effect;
import de.beschlusslauf.consultation.TaskBoard.WaitingTask;
import de.beschlusslauf.ledger.Sha256;
import de.beschlusslauf.meeting.InvitationChange;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what was before a change of a session with what is after it, within the transaction that makes it. */
@Component
class ChangeReport {

    private final MeetingDirectory meetings;

    private final Organizations organizations;

    private final PaperReader papers;

    private final Deadlines deadlines;

    private final DeadlineWatch watch;

    private final TaskBoard board;

    private final InvitationChange invitations;

    private final Clock clock;

    ChangeReport(MeetingDirectory meetings, Organizations organizations, PaperReader papers, Deadlines deadlines,
            DeadlineWatch watch, TaskBoard board, InvitationChange invitations, Clock clock) {
        this.meetings = meetings;
        this.organizations = organizations;
        this.papers = papers;
        this.deadlines = deadlines;
        this.watch = watch;
        this.board = board;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** @param drafts papers that are meant for the session and not yet on its agenda */
    ChangePreview of(Meeting session, Collection<Path> paths, Map<PaperId, PaperSummary> drafts, Runnable change) {
        Map<PaperId, PaperSummary> matters = new HashMap<>(
                papers.summaries(paths.stream().map(Path::paperId).toList()));
        matters.putAll(drafts);
        List<Seat> seats = paths.stream().flatMap(path -> path.stations().stream()).filter(Consultation::isOpen)
                .map(station -> new Seat(station, placeOf(station.meetingId()))).toList();
        Map<UUID, String> items = itemsOf(paths, matters);
        String name = session.name();
        InvitationChange.Before invited = invitations.before(session);
        List<String> keys = matters.values().stream().map(PaperSummary::reference).collect(Collectors.toList());
        keys.add(name);
        Map<String, WaitingTask> before = tasks(session.bodyId(), keys);

        Map<DeadlineId, Optional<Instant>> moved = watch.during(change);

        keys.add(session.name());
        items.putAll(itemsOf(paths, matters));
        List<ChangedStation> stations = stations(seats, matters);
        List<ChangedDeadline> days = deadlines(moved, items, matters);
        List<ChangedTask> tasks = tasks(before, tasks(session.bodyId(), keys));
        List<String> sendings = invitations.after(session, invited);
        @Nullable String becomes = session.isAhead() ? session.name() : null;
        return new ChangePreview(name, becomes, stations, days, tasks, sendings, warnings(stations, days),
                state(name, becomes, stations, days, tasks, sendings));
    }

    private List<ChangedStation> stations(List<Seat> seats, Map<PaperId, PaperSummary> matters) {
        return seats.stream().flatMap(seat -> {
            Place before = seat.before();
            Place now = placeOf(seat.station().meetingId());
            if (now.day().equals(before.day()) && Objects.equals(now.meeting(), before.meeting())) {
                return Stream.empty();
            }
            PaperSummary paper = Objects.requireNonNull(matters.get(seat.station().paperId()));
            return Stream.of(new ChangedStation(paper.reference(), paper.subject(), nameOf(seat.station()),
                    before.besides(now), now.meeting() == null ? null : now.besides(before)));
        }).sorted(Comparator.comparing(ChangedStation::paper).thenComparing(ChangedStation::organization)).toList();
    }

    private List<ChangedDeadline> deadlines(Map<DeadlineId, Optional<Instant>> moved, Map<UUID, String> items,
            Map<PaperId, PaperSummary> matters) {
        return deadlines.all(moved.keySet()).stream().map(deadline -> {
            Optional<Instant> old = moved.getOrDefault(deadline.id(), Optional.empty());
            boolean open = deadline.isOpen();
            return new ChangedDeadline(deadline.kind().label(), matter(deadline, items, matters),
                    old.map(Zones::dayOf).orElse(open ? null : deadline.dueOn()), open ? deadline.dueOn() : null,
                    open && deadline.dueAt().isBefore(clock.instant()));
        }).sorted(Comparator.comparing((ChangedDeadline each) -> each.to() == null
                ? Objects.requireNonNull(each.from()) : each.to())
                .thenComparing(ChangedDeadline::matter).thenComparing(ChangedDeadline::label)).toList();
    }

    private String matter(Deadline deadline, Map<UUID, String> items, Map<PaperId, PaperSummary> matters) {
        return switch (deadline.subjectType()) {
            case "meeting" -> String.valueOf(nameOf(new MeetingId(deadline.subjectId())));
            case "paper" -> Optional.ofNullable(matters.get(new PaperId(deadline.subjectId())))
                    .map(PaperSummary::reference).orElse("");
            default -> items.getOrDefault(deadline.subjectId(), "");
        };
    }

    private static List<ChangedTask> tasks(Map<String, WaitingTask> before, Map<String, WaitingTask> after) {
        Stream<ChangedTask> gone = before.values().stream().filter(task -> !after.containsKey(task.id()))
                .map(task -> new ChangedTask(task.name(), task.due(), null, Effect.DISAPPEARS));
        Stream<ChangedTask> others = after.values().stream().flatMap(task -> {
            WaitingTask old = before.get(task.id());
            if (old == null) {
                return Stream.of(new ChangedTask(task.name(), null, task.due(), Effect.APPEARS));
            }
            return old.equals(task) ? Stream.empty() : Stream.of(new ChangedTask(task.name(), old.due(), task.due(),
                    Objects.equals(old.due(), task.due()) ? Effect.NEW_NAME : Effect.NEW_DATE));
        });
        return Stream.concat(gone, others).sorted(Comparator.comparing(ChangedTask::name)
                .thenComparing(ChangedTask::effect)).toList();
    }

    private Map<String, WaitingTask> tasks(String bodyId, Collection<String> keys) {
        return board.of(bodyId, keys).stream().collect(Collectors.toMap(WaitingTask::id, Function.identity(),
                (one, same) -> one, LinkedHashMap::new));
    }

    private static List<String> warnings(List<ChangedStation> stations, List<ChangedDeadline> days) {
        List<String> warnings = new ArrayList<>();
        stations.stream().filter(station -> station.to() == null).forEach(station -> warnings.add("Für "
                + station.paper() + " gibt es keine passende Sitzung (" + station.organization()
                + "); das Ratsbüro muss eine wählen."));
        days.stream().filter(ChangedDeadline::late).forEach(day -> warnings.add(day.label() + " (" + day.matter()
                + ") fällt auf den " + GermanDays.date(Objects.requireNonNull(day.to())) + "; der Tag ist schon vorbei."));
        return warnings;
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

    private @Nullable String nameOf(@Nullable MeetingId id) {
        return id == null ? null : meetings.require(id).name();
    }

    private Place placeOf(@Nullable MeetingId id) {
        if (id == null) {
            return new Place(null, "keine Sitzung", "keine Sitzung");
        }
        Meeting meeting = meetings.require(id);
        return new Place(id, meeting.name(), meeting.appointment());
    }

    private String nameOf(Consultation station) {
        Organization organization = organizations.require(station.bodyId(), station.organizationId());
        return organization.name();
    }

    private static String state(@Nullable Object... shown) {
        return Sha256.of(Stream.of(shown).map(String::valueOf).collect(Collectors.joining("\n"))).substring(0, 16);
    }

    private record Seat(Consultation station, Place before) {
    }

    /** A session as it was called at that moment. */
    private record Place(@Nullable MeetingId meeting, String day, String appointment) {

        /** Its name; with the hour if the other one has the same. */
        private String besides(Place other) {
            return day.equals(other.day) ? appointment : day;
        }
    }
}
