package de.beschlusslauf.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads minutes, and prepares those that are yet to be written from what the session has resolved. */
@Service
@Transactional(readOnly = true)
public class MinutesSheet {

    private static final Limit EARLIER = Limit.of(20);

    private static final Limit CORRECTIONS = Limit.of(200);

    private final MinutesTable table;

    private final MeetingDirectory meetings;

    private final ItemResults results;

    MinutesSheet(MinutesTable table, MeetingDirectory meetings, ItemResults results) {
        this.table = table;
        this.meetings = meetings;
        this.results = results;
    }

    /** @throws Refusal if nothing has been written yet */
    public Minutes require(MeetingId id) {
        return find(id).orElseThrow(() -> Refusal.notFound(
                "Zu dieser Sitzung gibt es noch keine Niederschrift; sie entsteht nach dem Abschluss der Sitzung."));
    }

    /** With its items and notes, to be read within the transaction; empty if nothing has been written yet. */
    public Optional<Minutes> find(MeetingId id) {
        return table.findById(id);
    }

    /** Check sum of what is written: whoever signs has seen exactly this. */
    public String state(MeetingId id) {
        return "Fassung " + MinutesHash.of(require(id)).substring(0, 8);
    }

    /** Items in the order of the agenda; empty if nothing has been written yet. */
    public Page<MinutesItem> items(MeetingId id, Pageable page) {
        return table.items(id, page);
    }

    /** Every printed item, those with a result with a proposed text; what left the agenda and came back has it where it came back. */
    public List<MinutesItem> items(MeetingId id) {
        Map<UUID, ItemResult> known = results.of(id);
        List<AgendaItem> agenda = meetings.agenda(id);
        Set<@Nullable UUID> kept = agenda.stream().filter(item -> !item.isTakenOff()).map(AgendaItem::consultationId)
                .collect(Collectors.toSet());
        List<MinutesItem> items = new ArrayList<>();
        for (AgendaItem item : agenda) {
            boolean cameBack = item.isTakenOff() && kept.contains(item.consultationId());
            items.add(new MinutesItem(item.id().value(), item.level(), item.isPublic(), item.number(), item.title(),
                    item.publicTitle(), text(item, cameBack ? Map.of() : known)));
        }
        return items;
    }

    /** Earlier sessions of the body whose signed minutes can be corrected, the newest first; at most 20. */
    public List<Meeting> correctable(Meeting meeting) {
        return table.signed(meeting.bodyId(), meeting.organizationId(), EARLIER).stream()
                .filter(earlier -> !earlier.id().equals(meeting.id())).toList();
    }

    /** What later minutes say about these, oldest first; at most 200. */
    public List<MinutesCorrection> corrections(MeetingId id) {
        return table.corrections(id.value(), CORRECTIONS);
    }

    private static @Nullable String text(AgendaItem item, Map<UUID, ItemResult> known) {
        ItemResult result = item.consultationId() == null ? null : known.get(item.consultationId());
        if (result != null) {
            return result.inWords();
        }
        return item.isTakenOff() ? "Der Punkt wurde abgesetzt und nicht beraten." : null;
    }
}
