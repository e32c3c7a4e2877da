package de.beschlusslauf.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.consultation.ChangePreview.ChangedDeadline;
import de.beschlusslauf.consultation.ChangePreview.ChangedDraft;
import de.beschlusslauf.consultation.ChangePreview.ChangedStation;
import de.beschlusslauf.consultation.ChangePreview.ChangedTask;
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

    private final DayChanges days;

    private final TaskChanges tasks;

    private final InvitationChange invitations;

    private final KeptSeats kept;

    ChangeReport(MeetingDirectory meetings, Organizations organizations, PaperReader papers, DayChanges days,
            TaskChanges tasks, InvitationChange invitations, KeptSeats kept) {
        this.meetings = meetings;
        this.organizations = organizations;
        this.papers = papers;
        this.days = days;
        this.tasks = tasks;
        this.invitations = invitations;
        this.kept = kept;
    }

    /**
     * @param around sessions that may get papers by the change or lose them
     * @param drafts papers that are meant for the session and not yet on its agenda, as they were before
     */
    ChangePreview of(SessionChange what, Meeting session, Collection<Meeting> around, Collection<Path> paths,
            Map<PaperId, PaperSummary> drafts, Runnable change) {
        Map<PaperId, PaperSummary> matters = new HashMap<>(
                papers.summaries(paths.stream().map(Path::paperId).toList()));
        matters.putAll(drafts);
        List<Seat> seats = paths.stream().flatMap(path -> path.stations().stream()).filter(Consultation::isOpen)
                .map(station -> new Seat(station, placeOf(station.meetingId()))).toList();
        String name = session.name();
        String appointment = placed(session);
        InvitationChange.Before invited = invitations.before(session);
        Map<MeetingId, Integer> agendas = around.stream().collect(Collectors.toMap(Meeting::id, Meeting::agendaVersion));
        seats.stream().map(seat -> seat.before().meeting()).filter(Objects::nonNull)
                .forEach(held -> agendas.computeIfAbsent(held, id -> meetings.require(id).agendaVersion()));
        Set<String> keys = matters.values().stream().map(PaperSummary::reference).collect(Collectors.toSet());
        keys.add(name);
        around.forEach(other -> keys.add(other.name()));
        TaskChanges.Before waiting = tasks.before(session.bodyId(), keys);

        List<ChangedDeadline> changedDays = days.during(change, session, paths, matters);

        Set<Meeting> others = others(session, seats);
        List<String> sendings = new ArrayList<>(invitations.after(session, invited));
        others.forEach(other -> sendings.addAll(invitations.beside(other, agendas.get(other.id()), loses(other, seats))));
        keys.add(session.name());
        others.forEach(other -> keys.add(other.name()));
        List<ChangedStation> stations = stations(seats, matters);
        List<ChangedTask> changedTasks = tasks.since(waiting, keys);
        List<String> warnings = ChangeWarnings.of(stations, changedDays, needed(seats, matters));
        Stream.concat(Stream.of(session), others.stream()).filter(Meeting::isAhead)
                .forEach(each -> warnings.addAll(invitations.warnings(each)));
        Map<ConsultationId, Instant> starts = new HashMap<>();
        seats.forEach(seat -> starts.put(seat.station().id(), seat.before().startsAt()));
        warnings.addAll(kept.since(starts, paths, matters));
        @Nullable String becomes = session.isAhead() ? session.name() : null;
        List<ChangedDraft> following = drafts(session, name, drafts);
        return new ChangePreview(name, becomes, stations, following, changedDays, changedTasks, sendings, warnings,
                state(what, appointment, placed(session), others.stream().map(ChangeReport::placed).toList(), stations, following,
                        changedDays, changedTasks, sendings, warnings));
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

    /** Papers that are meant for another day, or for none, by number. */
    private List<ChangedDraft> drafts(Meeting session, String before, Map<PaperId, PaperSummary> drafts) {
        String body = organizations.require(session.bodyId(), session.organizationId()).shortName();
        Map<PaperId, PaperSummary> now = papers.summaries(drafts.keySet());
        return drafts.values().stream().flatMap(draft -> {
            @Nullable LocalDate day = Objects.requireNonNull(now.get(draft.id())).targetDay();
            return Objects.equals(day, draft.targetDay()) ? Stream.empty() : Stream.of(new ChangedDraft(draft.reference(),
                    draft.subject(), before, day == null ? null : body + " " + GermanDays.date(day)));
        }).sorted(Comparator.comparing(ChangedDraft::paper)).toList();
    }

    /** Sessions besides the changed one that papers have left or come to, earliest first. */
    private Set<Meeting> others(Meeting session, List<Seat> seats) {
        return seats.stream().filter(Seat::isOther)
                .flatMap(seat -> Stream.of(seat.before().meeting(), seat.station().meetingId()))
                .filter(Objects::nonNull).distinct().filter(id -> !id.equals(session.id())).map(meetings::require)
                .sorted(Comparator.comparing(Meeting::startsAt).thenComparing(Meeting::name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean loses(Meeting other, List<Seat> seats) {
        return seats.stream().anyMatch(seat -> seat.isOther() && other.id().equals(seat.before().meeting()));
    }

    /** Papers that fall behind the day which their author named, by number. */
    private List<String> needed(List<Seat> seats, Map<PaperId, PaperSummary> matters) {
        Map<PaperId, List<NeededDays.Stop>> stops = seats.stream().collect(Collectors.groupingBy(
                seat -> seat.station().paperId(), Collectors.mapping(seat -> new NeededDays.Stop(seat.station().rank(),
                        seat.station().decides(), seat.before().startsAt(), placeOf(seat.station().meetingId()).startsAt()),
                        Collectors.toList())));
        return stops.entrySet().stream().flatMap(entry -> {
            PaperSummary paper = Objects.requireNonNull(matters.get(entry.getKey()));
            return NeededDays.warning(paper.reference(), paper.neededBy(), entry.getValue()).stream();
        }).sorted().toList();
    }

    private Place placeOf(@Nullable MeetingId id) {
        if (id == null) {
            return new Place(null, "keine Sitzung", "keine Sitzung", null);
        }
        Meeting meeting = meetings.require(id);
        return new Place(id, meeting.name(), meeting.appointment(), meeting.startsAt());
    }

    private static String placed(Meeting meeting) {
        return meeting.appointment() + ", " + meeting.place();
    }

    private String nameOf(Consultation station) {
        Organization organization = organizations.require(station.bodyId(), station.organizationId());
        return organization.name();
    }

    private static String state(Object... shown) {
        return Sha256.of(Stream.of(shown).map(String::valueOf).collect(Collectors.joining("\n"))).substring(0, 16);
    }

    private record Seat(Consultation station, Place before) {

        private boolean isOther() {
            return !Objects.equals(station.meetingId(), before.meeting());
        }
    }

    /** A session as it was called at that moment. */
    private record Place(@Nullable MeetingId meeting, String day, String appointment, @Nullable Instant startsAt) {

        /** Its name; with the hour if the other one has the same. */
        private String besides(Place other) {
            return day.equals(other.day) ? appointment : day;
        }
    }
}
