package de.beschlusslauf.roadmap;

import java.util.List;

import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names the members of a project group that a resolution orders. */
@Service
@Transactional
public class Nominating {

    private final ProjectGroups groups;

    private final Organizations organizations;

    private final EntryChanges changes;

    private final EntryDeadlines deadlines;

    Nominating(ProjectGroups groups, Organizations organizations, EntryChanges changes, EntryDeadlines deadlines) {
        this.groups = groups;
        this.organizations = organizations;
        this.changes = changes;
        this.deadlines = deadlines;
    }

    /** @throws Refusal unless each parliamentary group has exactly one member and the administration its number */
    public void nominate(EntryId id, List<Nomination> members, String actor) {
        changes.make(id, "roadmap.groupNominated", actor, null, (entry, by) -> {
            groups.findById(id).orElseThrow(() -> Refusal.notFound(
                    "Zu diesem Eintrag gehört keine Projektgruppe; laden Sie die Aufgabenliste neu."))
                    .nominate(members, faction -> organizations.require(entry.bodyId(), faction).name());
            entry.nominated(by);
            deadlines.nominated(entry, actor);
        });
    }
}
