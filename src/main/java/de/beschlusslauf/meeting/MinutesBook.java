package de.beschlusslauf.meeting;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes minutes, has them signed by two people and publishes them (GO NRW § 52). */
@Service
@Transactional
public class MinutesBook {

    private final MinutesTable table;

    private final Meetings meetings;

    private final MinutesSheet sheets;

    private final SessionDeadlines deadlines;

    private final Ledger ledger;

    private final Clock clock;

    MinutesBook(MinutesTable table, Meetings meetings, MinutesSheet sheets, SessionDeadlines deadlines, Ledger ledger,
            Clock clock) {
        this.table = table;
        this.meetings = meetings;
        this.sheets = sheets;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refusal if the session is not closed, its times contradict each other, or the minutes are signed */
    public void write(MeetingId id, MinutesDraft draft, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        requireClosed(meeting);
        if (!draft.endedAt().isAfter(draft.beganAt())) {
            throw Refusal.of("ended", "Das Ende der Sitzung liegt nicht nach ihrem Beginn; prüfen Sie beide Uhrzeiten.");
        }
        refuseForeignCorrections(meeting, draft);
        List<MinutesItem> items = sheets.items(id).stream()
                .map(item -> item.saying(draft.texts().get(item.itemId()))).toList();
        table.findById(id).ifPresentOrElse(minutes -> minutes.write(draft, items, actor),
                () -> table.save(new Minutes(id, draft, items, actor)));
        // The database takes no text any more once both have signed, even in the same transaction
        table.flush();
        append(meeting, "minutes.written", Map.of("items", items.size(), "corrections", draft.notes().size()), draft, actor);
    }

    /** The minute-taker signs what was written. */
    public void sign(MeetingId id, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        Minutes minutes = sheets.require(id);
        minutes.sign(actor, clock.instant());
        append(meeting, "minutes.signed", Map.of("contentHash", String.valueOf(minutes.contentHash())), actor);
    }

    /** The chair signs as second person; from now on the minutes stay as they are. */
    public void countersign(MeetingId id, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        Minutes minutes = sheets.require(id);
        minutes.countersign(actor, clock.instant());
        meeting.minutesSigned();
        deadlines.signed(meeting, actor);
        append(meeting, "minutes.countersigned", Map.of("contentHash", String.valueOf(minutes.contentHash())), actor);
    }

    /** Minute-taker or chair want the text changed; a signature that is there falls. */
    public void query(MeetingId id, String reason, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        sheets.require(id).query(reason);
        append(meeting, "minutes.queried", Map.of("bodyId", meeting.bodyId()), Map.of("reason", reason), actor);
    }

    /**
     * Opens the public part to everybody; the non-public part stays where it is. Signed minutes never change, so what is
     * found to be confidential only now is not read by the public.
     *
     * @param withheld ids of items and names of {@link WithheldPart}; empty if nothing is kept back
     */
    public void publish(MeetingId id, Collection<String> withheld, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        meeting.publish();
        Minutes minutes = sheets.require(id);
        minutes.publish(withheld, actor, clock.instant());
        deadlines.settle(DeadlineKind.MINUTES_PUBLICATION, meeting, "Der öffentliche Teil ist veröffentlicht", actor);
        append(meeting, "minutes.published", Map.of("bodyId", meeting.bodyId(), "withheld",
                withheld.stream().sorted().toList()), PublicMinutes.of(minutes), actor);
    }

    private void refuseForeignCorrections(Meeting meeting, MinutesDraft draft) {
        Set<UUID> known = new HashSet<>();
        sheets.correctable(meeting).forEach(earlier -> known.add(earlier.id().value()));
        if (draft.notes().stream().anyMatch(note -> !known.contains(note.correctedId()))) {
            throw Refusal.of("corrections", "Berichtigen lässt sich nur eine unterschriebene Niederschrift desselben Gremiums; "
                    + "wählen Sie die Sitzung aus der Liste.");
        }
    }

    private static void requireClosed(Meeting meeting) {
        if (meeting.status() != MeetingStatus.CLOSED) {
            throw Refusal.conflict("Die Niederschrift der Sitzung " + meeting.name()
                    + " wird nach dem Abschluss und vor den Unterschriften geschrieben; die Sitzung ist jetzt im Stand „"
                    + meeting.status().label() + "“.");
        }
    }

    private void append(Meeting meeting, String event, Map<String, ?> facts, Object content, String actor) {
        ledger.append(Chain.meeting(meeting.id().value()), event, facts, content, actor);
    }

    private void append(Meeting meeting, String event, Map<String, ?> facts, String actor) {
        ledger.append(Chain.meeting(meeting.id().value()), event, facts, actor);
    }
}
