package de.beschlusslauf.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.StandingItem;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts an agenda: first from the municipality's template, then as the council office orders it. */
@Service
@Transactional
public class AgendaDrafting {

    private final Meetings meetings;

    private final AgendaItems items;

    private final SessionDeadlines deadlines;

    private final Bodies bodies;

    private final Ledger ledger;

    AgendaDrafting(Meetings meetings, AgendaItems items, SessionDeadlines deadlines, Bodies bodies, Ledger ledger) {
        this.meetings = meetings;
        this.items = items;
        this.deadlines = deadlines;
        this.bodies = bodies;
        this.ledger = ledger;
    }

    /** Standing items and blocks of the body, as its municipality's profile lists them. */
    void fromTemplate(Meeting meeting) {
        List<AgendaItem> drafted = new ArrayList<>();
        for (StandingItem item : bodies.of(meeting.bodyId()).agendaTemplate(meeting.organizationId())) {
            drafted.add(item.block() ? AgendaItem.block(meeting.id(), item.inPublicPart(), item.title(), item.departments())
                    : AgendaItem.standing(meeting.id(), item.inPublicPart(), 1, item.title(), item.title()));
            item.items().forEach(each -> drafted.add(
                    AgendaItem.standing(meeting.id(), item.inPublicPart(), 2, each, each)));
        }
        stand(drafted);
        items.saveAll(drafted);
    }

    /**
     * Orders, renames, adds and removes; papers are never removed here.
     *
     * @throws Refusal if the agenda is fixed, a paper is missing or would change its part, or a title tells a secret
     */
    public void arrange(MeetingId id, List<AgendaRow> rows, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        if (meeting.agendaVersion() > 0 || !meeting.isAhead()) {
            throw Refusal.conflict("Die Tagesordnung der Sitzung " + meeting.name()
                    + " steht fest; neue Punkte kommen nur noch als Nachtrag hinzu.");
        }
        List<AgendaItem> all = items.findByMeetingIdOrderByPublicItemDescPosition(id);
        Map<UUID, AgendaItem> left = all.stream().filter(item -> !item.isTakenOff())
                .collect(Collectors.toMap(item -> item.id().value(), Function.identity()));
        List<AgendaItem> arranged = new ArrayList<>();
        for (AgendaRow row : rows) {
            arranged.add(row.item() == null ? added(id, row) : moved(left.remove(row.item()), row));
        }
        left.values().stream().filter(AgendaItem::isOpen).findFirst().ifPresent(paper -> {
            throw Refusal.of("items", "„" + paper.title() + "“ steht auf der Tagesordnung und lässt sich hier nicht "
                    + "entfernen; nehmen Sie die Vorlage in eine andere Sitzung.");
        });
        items.deleteAll(left.values());
        stand(arranged);
        all.stream().filter(AgendaItem::isTakenOff).forEach(gone -> gone.stand(behind(arranged, gone), gone.level()));
        items.saveAll(arranged);
        deadlines.arranged(meeting, actor);
        ledger.append(Chain.meeting(id.value()), "agenda.arranged", Map.of("items", arranged.size()), actor);
    }

    private static AgendaItem added(MeetingId meeting, AgendaRow row) {
        AgendaRules.check(row);
        return AgendaItem.standing(meeting, row.isPublic(), row.level(), row.title(), AgendaRules.publicTitle(row));
    }

    private static AgendaItem moved(AgendaItem item, AgendaRow row) {
        AgendaRules.check(item, row);
        item.call(row.title(), AgendaRules.publicTitle(row));
        item.stand(item.position(), row.level());
        item.moveTo(row.isPublic());
        return item;
    }

    private static void stand(List<AgendaItem> arranged) {
        Map<Boolean, Integer> last = new HashMap<>();
        for (AgendaItem item : arranged) {
            int position = last.merge(item.isPublic(), 1, Integer::sum);
            AgendaRules.checkFirst(item, position);
            item.stand(position, item.level());
        }
        new AgendaOrder(arranged).number();
    }

    private static int behind(List<AgendaItem> arranged, AgendaItem gone) {
        int next = arranged.stream().filter(item -> item.isPublic() == gone.isPublic())
                .mapToInt(AgendaItem::position).max().orElse(0) + 1;
        arranged.add(gone);
        return next;
    }
}
