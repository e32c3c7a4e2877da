package de.beschlusslauf.roadmap;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.resolution.ResolutionReader;
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

    private final ResolutionReader resolutions;

    Nominating(ProjectGroups groups, Organizations organizations, EntryChanges changes, EntryDeadlines deadlines,
            ResolutionReader resolutions) {
        this.groups = groups;
        this.organizations = organizations;
        this.changes = changes;
        this.deadlines = deadlines;
        this.resolutions = resolutions;
    }

    /**
     * @throws Refusal unless each parliamentary group has exactly one member and the administration its number, or if it
     *         cannot have been on that day
     */
    public void nominate(EntryId id, List<Nomination> members, NominationDay on, String actor) {
        changes.make(id, "roadmap.groupNominated", actor, on.earlyReason(), (entry, by) -> {
            on.check(resolutions.require(entry.resolutionId()), by.day());
            require(id).nominate(members, names(entry));
            entry.nominated(EntryChange.NOMINATED, by);
            deadlines.nominated(entry, "Die Mitglieder sind benannt", actor);
        }, entry -> on.facts(Map.of()), () -> require(id).nominations());
    }

    /**
     * The group works with those named, and the seats that stay empty are kept in entry and ledger.
     *
     * @throws Refusal if the reason is missing, nobody is named, the group is complete or somebody has no seat, or if it
     *         cannot have been on that day
     */
    public void nominateIncomplete(EntryId id, List<Nomination> members, String reason, NominationDay on,
            String actor) {
        changes.make(id, "roadmap.groupIncomplete", actor, reason, (entry, by) -> {
            EntryGuards.reason(by);
            on.check(resolutions.require(entry.resolutionId()), by.day());
            ProjectGroup group = require(id);
            group.nominateIncomplete(members, names(entry));
            entry.nominated(EntryChange.NOMINATED_INCOMPLETE, new Authorship(actor, by.at(),
                    on.after(reason) + " – " + group.emptySeats().inWords(names(entry))));
            deadlines.nominated(entry, "Die Gruppe arbeitet unvollständig weiter", actor);
        }, entry -> on.facts(require(id).emptySeats().facts()), () -> require(id).nominations());
    }

    /**
     * Members who are named after the group has begun to work take seats that had stayed empty.
     *
     * @throws Refusal if nobody is named, somebody has no seat, or the measure is over
     */
    public void fillSeats(EntryId id, List<Nomination> members, String actor) {
        changes.make(id, "roadmap.seatsFilled", actor, null, (entry, by) -> {
            ProjectGroup group = require(id);
            try {
                group.fill(members, names(entry));
            } catch (Refusal refusal) {
                throw refusal.at("members", "newMembers");
            }
            entry.nominated(EntryChange.SEATS_FILLED, group.isComplete() ? by
                    : new Authorship(actor, by.at(), group.emptySeats().inWords(names(entry))));
        }, entry -> require(id).emptySeats().facts(), () -> require(id).nominations());
    }

    private ProjectGroup require(EntryId id) {
        return groups.findById(id).orElseThrow(() -> Refusal.notFound(
                "Zu diesem Eintrag gehört keine Projektgruppe; laden Sie die Aufgabenliste neu."));
    }

    private UnaryOperator<String> names(RoadmapEntry entry) {
        return faction -> organizations.require(entry.bodyId(), faction).name();
    }
}
