package de.beschlusslauf.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the members were told: every fixed version of an agenda with its numbers, and how versions differ. */
@Service
@Transactional(readOnly = true)
public class AgendaVersions {

    private final AgendaVersionTable table;

    private final Clock clock;

    AgendaVersions(AgendaVersionTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @throws Refusal if the agenda was never fixed in that version */
    public AgendaVersion require(MeetingId meeting, int number) {
        return table.find(meeting, number).orElseThrow(() -> Refusal.notFound(
                "Die Tagesordnung gibt es nicht in der Fassung " + number + "; laden Sie die Liste der Fassungen."));
    }

    /** Fixed versions, the newest first. */
    public Page<AgendaVersion> list(MeetingId meeting, Pageable page) {
        return table.list(meeting, page);
    }

    /** Entries in their order; empty if there is no such version. */
    public List<VersionItem> items(MeetingId meeting, int number) {
        return table.items(meeting, number);
    }

    /** What the version changed against the one before, in the order of the agenda; empty for the first. */
    public List<AgendaChange> changes(MeetingId meeting, int number) {
        if (number <= 1) {
            return List.of();
        }
        List<VersionItem> old = table.items(meeting, number - 1);
        List<VersionItem> now = table.items(meeting, number);
        Map<UUID, VersionItem> before = byItem(old);
        Map<UUID, VersionItem> after = byItem(now);
        List<AgendaChange> changes = new ArrayList<>();
        old.stream().filter(item -> !after.containsKey(item.itemId()))
                .forEach(item -> changes.add(new AgendaChange(AgendaChange.Kind.TAKEN_OFF, item)));
        for (VersionItem item : now) {
            VersionItem former = before.get(item.itemId());
            if (former == null) {
                changes.add(new AgendaChange(AgendaChange.Kind.ADDED, item));
            } else if (!former.title().equals(item.title()) || !former.publicTitle().equals(item.publicTitle())) {
                changes.add(new AgendaChange(AgendaChange.Kind.RENAMED, item));
            }
        }
        return changes;
    }

    /** @param reason why the agenda was extended */
    @Transactional
    void freeze(Meeting meeting, List<AgendaItem> printed, String reason, boolean resolvedInSession, String actor) {
        freeze(meeting, printed, Zones.dayOf(clock.instant()), reason, resolvedInSession, actor);
    }

    /** The first version. @param fixedOn day on which the chair fixed it */
    @Transactional
    void freeze(Meeting meeting, List<AgendaItem> printed, LocalDate fixedOn, String actor) {
        freeze(meeting, printed, fixedOn, null, false, actor);
    }

    private void freeze(Meeting meeting, List<AgendaItem> printed, LocalDate fixedOn, @Nullable String reason,
            boolean resolvedInSession, String actor) {
        List<VersionItem> items = new ArrayList<>();
        printed.stream().filter(item -> !item.isTakenOff())
                .forEach(item -> items.add(VersionItem.of(items.size() + 1, item)));
        table.add(new AgendaVersion(meeting.id(), meeting.agendaVersion(), clock.instant(), fixedOn, actor,
                reason, resolvedInSession), items);
    }

    private static Map<UUID, VersionItem> byItem(List<VersionItem> items) {
        return items.stream().collect(Collectors.toMap(VersionItem::itemId, Function.identity()));
    }
}
