package de.beschlusslauf.meeting;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.ledger.RowCheck;
import de.beschlusslauf.ledger.Said;
import de.beschlusslauf.ledger.SaidEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Compares a session, its fixed agendas, its invitations and its minutes with what its chain says of them. */
@Component
class SessionRows implements RowCheck {

    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("name", "Der Name der Sitzung"), Map.entry("place", "Der Ort"),
            Map.entry("startsAt", "Der Beginn"), Map.entry("organizationId", "Das Gremium"), Map.entry("reason", "Der Grund"),
            Map.entry("items", "Die Tagesordnung"), Map.entry("deliveredOn", "Der Tag der Zustellung"),
            Map.entry("latestOn", "Der letzte Tag der Ladungsfrist"), Map.entry("recipients", "Die Zahl der Geladenen"),
            Map.entry("agendaVersion", "Die Fassung der Tagesordnung"), Map.entry("announcedOn", "Der Tag der Bekanntmachung"),
            Map.entry("announcedIn", "Die Stelle der Bekanntmachung"), Map.entry("otherRecipients", "Die Angabe weiterer Geladener"),
            Map.entry("shortenedReason", "Die Begründung der kürzeren Frist"));

    /** What an entry says of where the session stands. */
    private static final Map<String, MeetingStatus> REACHED = Map.of("meeting.planned", MeetingStatus.PLANNED, "agenda.fixed",
            MeetingStatus.AGENDA_FIXED, "meeting.invited", MeetingStatus.INVITED, "meeting.opened", MeetingStatus.IN_SESSION,
            "meeting.closed", MeetingStatus.CLOSED, "minutes.countersigned", MeetingStatus.MINUTES_SIGNED, "minutes.published",
            MeetingStatus.PUBLISHED, "meeting.cancelled", MeetingStatus.CANCELLED);

    private final Meetings meetings;
    private final AgendaVersions agendas;
    private final Invitations invitations;
    private final MinutesRows minutes;
    private final AgendaItems items;

    SessionRows(Meetings meetings, AgendaItems items, AgendaVersions agendas, Invitations invitations, MinutesRows minutes) {
        this.meetings = meetings;
        this.items = items;
        this.agendas = agendas;
        this.invitations = invitations;
        this.minutes = minutes;
    }

    @Override
    public String rows() {
        return "Sitzung, Tagesordnung, Einladungen und Niederschrift";
    }

    @Override
    public void check(Said said) {
        if (!said.bySession()) {
            return;
        }
        MeetingId id = new MeetingId(said.id());
        Optional<Meeting> meeting = meetings.findById(id);
        if (meeting.isEmpty()) {
            said.gone("Die Sitzung");
            return;
        }
        compare(meeting.get(), said);
        said.of("agenda.fixed", "agenda.extended").forEach(entry -> agenda(id, entry));
        said.last("agenda.fixed", "agenda.extended").filter(entry -> differs(id, agendas.items(id, entry.number("version"))))
                .ifPresent(entry -> entry.differs("Die Tagesordnung"));
        sent(id, said);
        minutes.check(id, said);
    }

    private static void compare(Meeting meeting, Said said) {
        said.last("meeting.planned", "meeting.moved").ifPresent(entry -> {
            entry.facts(Map.of("organizationId", meeting.organizationId(), "startsAt", meeting.startsAt()), WORDS);
            entry.record(Map.of("name", meeting.name(), "place", meeting.place()), WORDS);
        });
        status(meeting, said);
        Optional<SaidEntry> cancelled = said.last("meeting.cancelled");
        cancelled.ifPresent(entry -> {
            Map<String, @Nullable Object> reason = new HashMap<>();
            reason.put("reason", meeting.cancelReason());
            entry.record(reason, WORDS);
        });
        if (cancelled.isEmpty() && meeting.cancelReason() != null) {
            said.unspoken("Eine Absage");
        }
    }

    private static void status(Meeting meeting, Said said) {
        Optional<SaidEntry> last = Optional.empty();
        MeetingStatus expected = MeetingStatus.PLANNED;
        for (SaidEntry entry : said.all()) {
            MeetingStatus reached = REACHED.get(entry.event());
            boolean again = entry.event().equals("meeting.moved") && expected == MeetingStatus.INVITED;
            boolean further = reached != null && (reached != MeetingStatus.INVITED || expected == MeetingStatus.AGENDA_FIXED);
            if (again || further) {
                expected = again ? MeetingStatus.AGENDA_FIXED : reached;
                last = Optional.of(entry);
            }
        }
        boolean invitedStill = expected == MeetingStatus.AGENDA_FIXED && meeting.status() == MeetingStatus.INVITED;
        if (expected != meeting.status() && !invitedStill) {
            last.ifPresentOrElse(entry -> entry.differs("Der Stand der Sitzung"), () -> said.differs("Der Stand der Sitzung ist ein anderer."));
        }
        said.last("agenda.fixed", "agenda.extended").filter(entry -> entry.number("version") != meeting.agendaVersion())
                .ifPresent(entry -> entry.differs("Die Nummer der letzten Tagesordnung"));
    }

    private void agenda(MeetingId id, SaidEntry entry) {
        List<VersionItem> items = agendas.items(id, entry.number("version"));
        if (items.isEmpty()) {
            entry.gone("Die Tagesordnung");
            return;
        }
        entry.record(Map.of("items", items.stream().map(item -> new PrintedLine(item.itemId(), item.number(), item.isPublic(), item.title()))
                .toList()), WORDS);
        AgendaVersion version = agendas.require(id, entry.number("version"));
        entry.by(version.fixedBy());
        if (entry.event().equals("agenda.extended")) {
            Map<String, @Nullable Object> reason = new HashMap<>();
            reason.put("reason", version.reason());
            entry.record(reason, WORDS);
        }
    }

    /** Whether what is on the agenda now is called otherwise than in its last version. */
    private boolean differs(MeetingId id, List<VersionItem> version) {
        Map<UUID, AgendaItem> now = items.findByMeetingIdOrderByPublicItemDescPosition(id).stream()
                .collect(Collectors.toMap(item -> item.id().value(), Function.identity()));
        return !version.stream().map(item -> new Printed(item.number(), item.isPublic(), item.title(), item.publicTitle())).toList()
                .equals(version.stream().map(item -> now.get(item.itemId())).filter(Objects::nonNull).map(item ->
                        new Printed(item.number(), item.isPublic(), item.title(), item.publicTitle())).toList());
    }

    private record Printed(String number, boolean publicItem, String title, String publicTitle) {
    }

    /** One row for each entry, in the same order. */
    private void sent(MeetingId id, Said said) {
        Deque<Invitation> rows = new ArrayDeque<>(invitations.findByMeetingIdOrderBySentAtDesc(id, Pageable.unpaged()).getContent().stream()
                .sorted(Comparator.comparing(Invitation::sentAt)).toList());
        for (SaidEntry entry : said.of("meeting.invited")) {
            Invitation row = rows.poll();
            if (row == null) {
                entry.gone("Die Einladung");
                continue;
            }
            entry.facts(Map.of("agendaVersion", row.agendaVersion(), "deliveredOn", row.deliveredOn(), "latestOn", row.latestOn(),
                    "recipients", row.recipients().size()), WORDS);
            entry.record(new Sent(row.deliveredOn(), row.otherRecipients(), row.announcedOn(), row.announcedIn()), WORDS);
            if (row.deliveredOn().isAfter(row.latestOn())) {
                Map<String, @Nullable Object> reason = new HashMap<>();
                reason.put("shortenedReason", row.shortenedReason());
                entry.record(reason, WORDS);
            }
            entry.by(row.sentBy());
            entry.at(row.sentAt(), "Der Zeitpunkt der Einladung");
        }
        rows.forEach(row -> said.unspoken("Eine Einladung"));
    }

    /** Of {@link Sending} what a row keeps as it was said. */
    private record Sent(LocalDate deliveredOn, @Nullable String otherRecipients, @Nullable LocalDate announcedOn,
            @Nullable String announcedIn) {
    }
}
