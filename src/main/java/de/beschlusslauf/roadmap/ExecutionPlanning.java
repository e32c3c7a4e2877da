package de.beschlusslauf.roadmap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.ResolutionReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the lead department's plan: entries of the roadmap, or the reason why there is nothing to carry out. */
@Service
@Transactional
public class ExecutionPlanning {

    private final Executions executions;

    private final RoadmapEntries entries;

    private final ProjectGroups groups;

    private final Organizations organizations;

    private final ResolutionReader resolutions;

    private final ExecutionControl control;

    private final OrderDeadlines orders;

    private final RoadmapLedger ledger;

    private final Clock clock;

    ExecutionPlanning(Executions executions, RoadmapEntries entries, ProjectGroups groups,
            Organizations organizations, ResolutionReader resolutions, ExecutionControl control,
            OrderDeadlines orders, RoadmapLedger ledger, Clock clock) {
        this.executions = executions;
        this.entries = entries;
        this.groups = groups;
        this.organizations = organizations;
        this.resolutions = resolutions;
        this.control = control;
        this.orders = orders;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refusal if an entry is incomplete, or due inside the control window without a reason */
    public void plan(ResolutionId id, ExecutionPlan plan, String actor) {
        Execution execution = executions.lock(id).orElseThrow(() -> Refusal.conflict(
                "Der Beschluss ist noch nicht bekannt gemacht; das Ratsbüro muss das zuerst eintragen."));
        Authorship by = new Authorship(actor, clock.instant(), null);
        LocalDate windowEndsOn = resolutions.require(id).objectionsEndOn();
        EarlyStart.demandReason(plan, windowEndsOn);
        @Nullable LocalDate earliest = plan.earlyStartReason() == null ? by.day() : null;
        execution.plan(plan, by);
        orders.planned(execution, actor);
        int number = 0;
        for (PlannedEntry entry : plan.entries()) {
            organizations.require(execution.bodyId(), entry.ownerDepartment());
            entry.demandComplete(earliest);
            save(execution, ++number, entry, by);
        }
        ledger.append(execution.origin(), "roadmap.executionPlanned", Map.of("entries", number,
                "early", !EarlyStart.conflicts(plan.entries(), windowEndsOn).isEmpty()), plan, actor);
        if (number == 0) {
            control.finish(execution, actor);
        }
    }

    private void save(Execution execution, int number, PlannedEntry plan, Authorship by) {
        RoadmapEntry entry = entries.save(new RoadmapEntry(execution.origin(), number, plan, by));
        if (plan.staffSeats() != null) {
            groups.save(new ProjectGroup(entry.id(), plan.staffSeats(),
                    organizations.factions(execution.bodyId()).stream().map(Organization::id).toList()));
        }
    }
}
