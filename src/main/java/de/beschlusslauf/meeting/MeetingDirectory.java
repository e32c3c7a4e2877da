package de.beschlusslauf.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers which sessions there are and what is on their agendas. */
@Service
@Transactional(readOnly = true)
public class MeetingDirectory {

    /** No calendar of sessions is longer; more could not be chosen from in one list. */
    static final int LONGEST_LIST = 500;

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    private static final UUID NO_ID = new UUID(0, 0);

    private final Meetings meetings;

    private final AgendaItems items;

    MeetingDirectory(Meetings meetings, AgendaItems items) {
        this.meetings = meetings;
        this.items = items;
    }

    /** @throws Refusal if there is no such meeting */
    public Meeting require(MeetingId id) {
        return find(id).orElseThrow(MeetingDirectory::unknown);
    }

    /** Empty if there is no such meeting. */
    public Optional<Meeting> find(MeetingId id) {
        return meetings.findById(id);
    }

    /** The meetings with these ids, in one query; unknown ids are missing. */
    public Map<MeetingId, Meeting> find(Collection<MeetingId> ids) {
        Set<UUID> values = ids.stream().map(MeetingId::value).collect(Collectors.toSet());
        return values.isEmpty() ? Map.of()
                : meetings.of(values).stream().collect(Collectors.toMap(Meeting::id, each -> each));
    }

    /**
     * Sessions of the body from that moment on to whose agenda something may still come, earliest first, at most
     * {@value #LONGEST_LIST}.
     */
    public List<Meeting> upcoming(String bodyId, String organizationId, Instant from) {
        return meetings.upcoming(bodyId, organizationId, MeetingStatus.OPEN, from, Limit.of(LONGEST_LIST));
    }

    /** The same of several bodies together, in one query. */
    public List<Meeting> upcoming(String bodyId, Collection<String> organizationIds, Instant from) {
        return organizationIds.isEmpty() ? List.of()
                : meetings.upcomingOf(bodyId, organizationIds, MeetingStatus.OPEN, from, Limit.of(LONGEST_LIST));
    }

    /** Sessions of every body of the municipality from that moment on that have not begun, in the same way. */
    public List<Meeting> upcoming(String bodyId, Instant from) {
        return meetings.upcoming(bodyId, null, MeetingStatus.AHEAD, from, Limit.of(LONGEST_LIST));
    }

    /** Sessions of the municipality that should have begun before that moment and that nobody has opened, latest first. */
    public List<Meeting> unopened(String bodyId, Instant before) {
        return meetings.unopened(bodyId, MeetingStatus.AHEAD, before, Limit.of(LONGEST_LIST));
    }

    /** The session and all others of its municipality from that moment on that have not begun. */
    public Set<MeetingId> besides(MeetingId id, Instant from) {
        return Stream.concat(Stream.of(id), meetings.besides(id, MeetingStatus.AHEAD, from).stream().map(MeetingId::new))
                .collect(Collectors.toSet());
    }

    /**
     * Whose session it is and when, without holding it: whoever locks it afterwards sees its present state.
     *
     * @throws Refusal if there is no such meeting
     */
    public Slot slot(MeetingId id) {
        return meetings.slot(id).orElseThrow(MeetingDirectory::unknown);
    }

    /** A place in the calendar of a municipality. */
    public record Slot(String bodyId, Instant startsAt) {

        /** In Europe/Berlin. */
        public LocalDate day() {
            return Zones.dayOf(startsAt);
        }
    }

    /** Another session of the same municipality is to take place on the same day. */
    public boolean sharesItsDay(MeetingId id, Slot slot) {
        return meetings.countAhead(slot.bodyId(), MeetingStatus.AHEAD, Zones.startOf(slot.day()),
                Zones.startOf(slot.day().plusDays(1)), id) > 0;
    }

    /** Sessions of these municipalities from that moment on, earliest first; null means every organization. */
    public Page<Meeting> search(Collection<String> bodyIds, @Nullable String organizationId, Instant from,
            Pageable page) {
        return meetings.search(List.copyOf(bodyIds), organizationId, from, page);
    }

    /**
     * Sessions of these bodies, cancelled ones too, that begin in the time from inclusive to exclusive, earliest first.
     * If there are more than the limit, the latest count.
     */
    public List<Meeting> between(String bodyId, Collection<String> organizationIds, Instant from, Instant to,
            Limit limit) {
        List<Meeting> latestFirst = organizationIds.isEmpty() ? List.of()
                : meetings.between(bodyId, organizationIds, from, to, limit);
        return latestFirst.stream().sorted(Comparator.comparing(Meeting::startsAt)).toList();
    }

    /**
     * Sessions of every body of the municipality, ended and cancelled ones too, latest first.
     *
     * @param last the session after which they come; null for the start of the list
     */
    public List<Meeting> latest(String bodyId, @Nullable Meeting last, Limit limit) {
        return meetings.before(bodyId, last == null ? END_OF_TIME : last.startsAt(), last == null ? NO_ID : last.id().value(), limit);
    }

    /** What is printed on the agenda now, public part first, in the order of the numbers. */
    public List<AgendaItem> agenda(MeetingId id) {
        return new AgendaOrder(items.findByMeetingIdOrderByPublicItemDescPosition(id)).printed();
    }

    /** Everything that stands on the draft, blocks without papers included, in the same order. */
    public List<AgendaItem> draft(MeetingId id) {
        return items.findByMeetingIdOrderByPublicItemDescPosition(id).stream().filter(item -> !item.isTakenOff()).toList();
    }

    /** Check sum of the agenda as it is now: whoever answers a form has seen this state. */
    public String agendaState(MeetingId id) {
        return AgendaState.of(items.findByMeetingIdOrderByPublicItemDescPosition(id));
    }

    /** For whoever may not know whether it exists. */
    public static Refusal unknown() {
        return Refusal.notFound("Die Sitzung gibt es nicht; wählen Sie sie aus der Liste der Sitzungen.");
    }
}
