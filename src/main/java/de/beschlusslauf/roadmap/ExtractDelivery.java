package de.beschlusslauf.roadmap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.organization.Holders;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Posts;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.resolution.ResolutionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the extract of a resolution comes to the departments that carry it out, and that they got it: which way, to which post,
 * when (§ 62 (2) GO NRW). Each of these stands in the paper's chain.
 */
@Service
@Transactional
public class ExtractDelivery {

    private final Executions executions;

    private final ExtractReceipts receipts;

    private final Posts posts;

    private final RoadmapLedger ledger;

    private final Clock clock;

    ExtractDelivery(Executions executions, ExtractReceipts receipts, Posts posts, RoadmapLedger ledger, Clock clock) {
        this.executions = executions;
        this.receipts = receipts;
        this.posts = posts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param leadDepartment that gets it as a task */
    void sent(Execution execution, String leadDepartment, String actor) {
        execution.recipients().stream().sorted().forEach(department -> {
            Holders head = posts.head(execution.bodyId(), department, Set.of());
            ledger.append(execution.origin(), "roadmap.extractSent", Map.of("department", department,
                    "way", department.equals(leadDepartment) ? ExtractWay.TASK : ExtractWay.REGISTER,
                    "post", post(head), "dueOn", execution.publication().orderDueOn()),
                    Map.of("people", head.people().stream().map(Person::userId).toList()), actor);
        });
    }

    private static ExtractPost post(Holders head) {
        if (head.people().isEmpty()) {
            return ExtractPost.NOBODY;
        }
        return head.groups().size() == 1 ? ExtractPost.HEAD : ExtractPost.STAND_IN;
    }

    /** Departments that have confirmed that they got it. */
    @Transactional(readOnly = true)
    public List<ExtractReceipt> receipts(ResolutionId id) {
        return receipts.of(id);
    }

    /**
     * For each of these departments that got the extract and has not said so yet.
     *
     * @param departments ids of the person's own
     * @throws Refusal if none of them got it, or all have confirmed it before
     */
    public void confirm(ResolutionId id, Collection<String> departments, String actor) {
        Execution execution = executions.findById(id).orElseThrow(ExtractDelivery::notTheirs);
        List<String> got = departments.stream().distinct().filter(execution.recipients()::contains).sorted().toList();
        if (got.isEmpty()) {
            throw notTheirs();
        }
        List<String> confirmed = got.stream().filter(department ->
                receipts.add(id, new ExtractReceipt(department, actor, clock.instant()))).toList();
        if (confirmed.isEmpty()) {
            throw Refusal.conflict("Ihr Amt hat den Empfang dieses Auszugs schon bestätigt; mehr ist nicht zu tun.");
        }
        confirmed.forEach(department -> ledger.append(execution.origin(), "roadmap.extractConfirmed",
                Map.of("department", department), actor));
    }

    /** For whoever may not know whether there is such an extract. */
    public static Refusal notTheirs() {
        return Refusal.notFound("Diesen Auszug gibt es nicht, oder er ging nicht an Ihr Amt; bitte fragen Sie das Ratsbüro.");
    }
}
