package de.beschlusslauf.roadmap;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperProgress;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.ResolutionProgress;
import de.beschlusslauf.resolution.ResolutionReader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the publication of an effective resolution and to whom its extract goes as the order to execute. */
@Service
@Transactional
public class Publishing {

    private final Executions executions;

    private final ResolutionReader resolutions;

    private final ResolutionProgress progress;

    private final PaperReader papers;

    private final PaperProgress paperProgress;

    private final ExtractRecipients recipients;

    private final ExtractDelivery delivery;

    private final OrderDeadlines orders;

    private final PublicationDeadlines publications;

    private final RoadmapLedger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    Publishing(Executions executions, ResolutionReader resolutions, ResolutionProgress progress, PaperReader papers,
            PaperProgress paperProgress, ExtractRecipients recipients, ExtractDelivery delivery,
            OrderDeadlines orders, PublicationDeadlines publications, RoadmapLedger ledger, ApplicationEventPublisher events, Clock clock) {
        this.executions = executions;
        this.resolutions = resolutions;
        this.progress = progress;
        this.papers = papers;
        this.paperProgress = paperProgress;
        this.recipients = recipients;
        this.delivery = delivery;
        this.orders = orders;
        this.publications = publications;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Ids of the departments that should get the extract, as a proposal to the council office. */
    @Transactional(readOnly = true)
    public List<String> proposedRecipients(ResolutionId id) {
        return recipients.proposal(papers.require(resolutions.require(id).paperId()));
    }

    /**
     * @throws Refusal if a demanded recipient, the public title of a non-public matter or a due date in the future is
     *         missing, or the resolution was published before
     */
    public void publish(ResolutionId id, Order order, String actor) {
        if (executions.lock(id).isPresent()) {
            throw Refusal.conflict("Dieser Beschluss ist bereits bekannt gemacht; laden Sie die Seite neu.");
        }
        Resolution resolution = resolutions.require(id);
        Paper paper = papers.require(resolution.paperId());
        recipients.check(paper, order.recipients());
        if (!paper.content().publicPaper() && order.channel() != Channel.NONE && order.publicTitle() == null) {
            throw Refusal.of("publicTitle", "Die Vorlage ist nichtöffentlich; nennen Sie den Titel, unter dem der "
                    + "Beschluss bekannt gemacht wird.");
        }
        Origin origin = new Origin(resolution.bodyId(), resolution.paperId(), id);
        Authorship by = new Authorship(actor, clock.instant(), null);
        Execution execution = executions.save(new Execution(origin, order, by));
        orders.ordered(execution, resolution.decidedBy(), by);
        publications.published(id, actor);
        progress.inExecution(id, actor);
        if (paper.status().phase() == PaperStatus.Phase.EXECUTION) {
            paperProgress.mark(paper.id(), PaperStatus.IN_EXECUTION, actor);
        }
        ledger.append(origin, "roadmap.resolutionPublished", Map.of("publishedOn", order.publishedOn(),
                "channel", order.channel(), "orderDueOn", order.dueOn(),
                "recipients", order.recipients().stream().sorted().toList()), order, actor);
        delivery.sent(execution, paper.leadDepartment(), actor);
        events.publishEvent(new Execution.Published(id, paper.id(), paper.bodyId(), order.recipients(), order.dueOn()));
    }
}
