package de.beschlusslauf.consultation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.RuleUse;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.BudgetCheck;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.ResolutionPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the path of a paper, changes it while it runs and says what comes next. */
@Service
@Transactional
public class PathPlanning {

    private final Paths paths;

    private final PathProposal proposals;

    private final Competences competences;

    private final Placement placement;

    private final ReVoteWindows reVotes;

    private final PaperReader papers;

    private final BudgetCheck budget;

    private final PriorConsent consents;

    private final AmendedMoney money;

    private final Organizations organizations;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    PathPlanning(Paths paths, PathProposal proposals, Competences competences, Placement placement,
            ReVoteWindows reVotes, PaperReader papers, BudgetCheck budget, PriorConsent consents, AmendedMoney money,
            Organizations organizations, Ledger ledger, ApplicationEventPublisher events) {
        this.paths = paths;
        this.proposals = proposals;
        this.competences = competences;
        this.placement = placement;
        this.reVotes = reVotes;
        this.papers = papers;
        this.budget = budget;
        this.consents = consents;
        this.money = money;
        this.organizations = organizations;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Plans the path or replaces what of it is still open; stations with a session go on its agenda at once.
     *
     * @throws de.beschlusslauf.refusal.Refusal if the order breaks a rule or a session cannot be used
     */
    public List<ConsultationId> plan(PaperId id, List<PlannedStation> planned, String actor) {
        Paper paper = papers.require(id);
        Path path = paths.lock(id).orElseGet(() -> paths.save(new Path(id, paper.bodyId())));
        List<Integer> openParts = paper.content().parts().stream().map(ResolutionPart::number)
                .filter(path::isToBePlanned).toList();
        PathOrder order = new PathOrder(organizations.of(paper.bodyId()), openParts, consents.isOwed(paper));
        List<PlannedStation> checked = order.check(planned);
        placement.hold(path, checked.stream().map(PlannedStation::meetingId).filter(Objects::nonNull));
        List<Consultation> stations = path.plan(checked);
        placement.release(path, actor);
        paths.saveAndFlush(path);
        ledger.append(Chain.paper(id.value()), "path.planned", Map.of("stations", stations.stream()
                .map(station -> station.rank() + " " + station.organizationId() + " " + station.role()).toList(),
                RuleUse.FACT, RuleUse.facts(rules(paper))), actor);
        IntStream.range(0, stations.size()).boxed().sorted(Comparator.comparingInt(i -> checked.get(i).rank())).forEach(i -> {
            PlannedStation station = checked.get(i);
            if (station.meetingId() != null) {
                placement.put(paths.require(id), paths.requireStation(stations.get(i).id()), station.meetingId(),
                        LateEntry.because(station.lateReason()), null, actor);
            }
        });
        return stations.stream().map(Consultation::id).toList();
    }

    private List<RuleUse> rules(Paper paper) {
        return Stream.concat(paper.content().parts().stream().map(part -> competences.use(paper, part)),
                budget.use(paper).stream()).toList();
    }

    /** The path that rules and profile suggest, to be changed by the council office. */
    @Transactional(readOnly = true)
    public List<PlannedStation> proposal(PaperId id) {
        return proposals.of(papers.require(id));
    }

    /** Why the path is proposed so and what to look at, one German sentence each; never empty. */
    @Transactional(readOnly = true)
    public List<String> hints(PaperId id) {
        return Stream.concat(proposals.hints(papers.require(id)).stream(), money.after(id).stream()).toList();
    }

    /**
     * Whether the body of the station may decide on these wordings at all, which may have been amended since the path
     * was planned (handbook 6.2: amended, so the competence is checked again).
     *
     * @param wordings by the number of the part
     * @return one German sentence for each doubt, empty if there is none
     */
    @Transactional(readOnly = true)
    public List<String> doubts(ConsultationId id, Map<Integer, String> wordings) {
        Consultation station = paths.requireStation(id);
        return competences.doubts(papers.require(station.paperId()), station, wordings);
    }

    /** What the paper waits for. Until the transaction ends nobody else changes the path. */
    public Standing standing(PaperId id) {
        return standing(id, vote -> false);
    }

    /**
     * The same beside second votes that are running already.
     *
     * @param isRunning asked for second votes only
     */
    public Standing standing(PaperId id, Predicate<ConsultationId> isRunning) {
        Path path = paths.require(id);
        return path.standing(path.openReVotes().map(Consultation::id).filter(isRunning).collect(Collectors.toSet()));
    }

    /** Whether nothing is left to decide and something was adopted, so that bodies still to come only take note. */
    public boolean isDecided(PaperId id) {
        return paths.require(id).isDecided();
    }

    /** Makes every other change of this path wait until the transaction ends; nothing happens without a path. */
    public void hold(PaperId id) {
        paths.lock(id);
    }

    /**
     * The council votes once more on parts that were decided, since somebody objected in time.
     *
     * @param objectedOn day from which the time for the next vote is counted (GO NRW § 54 (1)), or after which the council
     *        office is reminded of it (§ 54 (2)); null if neither
     */
    public ConsultationId insertReVote(PaperId id, Collection<Integer> parts, ReVote reason,
            @Nullable LocalDate objectedOn, String actor) {
        Path path = paths.require(id);
        String council = organizations.council(path.bodyId()).id();
        Consultation station = path.reVote(council, parts, reason);
        paths.saveAndFlush(path);
        ledger.append(Chain.paper(id.value()), "path.re-vote",
                Map.of("consultationId", station.id().value(), "reason", reason), actor);
        if (objectedOn != null) {
            reVotes.open(station, objectedOn, actor);
        }
        events.publishEvent(new Path.ReVoteInserted(id, station.id()));
        return station.id();
    }

    /**
     * The administration withdrew the paper: no session deals with it any more. No part is told of as dropped, which would
     * close the paper a second time; whoever keeps something of the paper hears of the withdrawal itself.
     */
    public void withdraw(PaperId id, String actor) {
        paths.lock(id).ifPresent(path -> {
            placement.hold(path, Stream.empty());
            path.withdraw();
            placement.release(path, actor);
            ledger.append(Chain.paper(id.value()), "path.ended", Map.of("end", PathEnd.WITHDRAWN), actor);
        });
    }
}
