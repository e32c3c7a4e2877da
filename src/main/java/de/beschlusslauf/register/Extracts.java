package de.beschlusslauf.register;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.consultation.Result;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Euros;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.roadmap.Execution;
import de.beschlusslauf.roadmap.ExtractDelivery;
import de.beschlusslauf.roadmap.ExtractReceipt;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the extract of a published resolution: for whoever may read the paper and the text that was adopted, and for the
 * departments that got it.
 */
@Service
@Transactional(readOnly = true)
public class Extracts {

    private final ResolutionReader resolutions;

    private final RoadmapDirectory roadmap;

    private final ExtractDelivery delivery;

    private final PaperReader papers;

    private final PathReader paths;

    private final Organizations organizations;

    Extracts(ResolutionReader resolutions, RoadmapDirectory roadmap, ExtractDelivery delivery, PaperReader papers,
            PathReader paths, Organizations organizations) {
        this.resolutions = resolutions;
        this.roadmap = roadmap;
        this.delivery = delivery;
        this.papers = papers;
        this.paths = paths;
        this.organizations = organizations;
    }

    /** @throws Refusal not found, if there is no such extract, or none that the viewer may see */
    public Extract require(UUID resolution, String bodyId, Viewer viewer) {
        Execution execution = roadmap.execution(new ResolutionId(resolution)).filter(each -> each.bodyId().equals(bodyId))
                .orElseThrow(ExtractDelivery::notTheirs);
        Paper paper = papers.require(execution.paperId());
        Resolution adopted = resolutions.require(execution.id());
        boolean mayRead = viewer.insight().into(paper).filter(part -> part.test(adopted.textVersion())).isPresent()
                || execution.recipients().stream().anyMatch(viewer.departments()::contains);
        if (!mayRead) {
            throw ExtractDelivery.notTheirs();
        }
        return extract(execution, adopted, paper, viewer);
    }

    private Extract extract(Execution execution, Resolution resolution, Paper paper, Viewer viewer) {
        List<ExtractReceipt> receipts = delivery.receipts(execution.id());
        Set<String> waiting = new HashSet<>(execution.recipients());
        receipts.forEach(each -> waiting.remove(each.department()));
        Consultation station = paths.require(resolution.consultationId());
        Result result = station.results().stream().filter(Result::isConfirmed).max(Comparator.comparing(Result::enteredAt))
                .orElseThrow();
        return new Extract(execution.id().value(), paper.id().value(), paper.bodyId(), paper.isPublicThroughout(), paper.reference(), paper.subject(),
                resolution.partNumber(), resolution.wording(), resolution.status(), amendedAmount(resolution, paper),
                name(paper, resolution.decidedBy()), resolution.decidedOn(), resolution.textVersion(),
                result.outcome().label(station.role()), result.votes() == null ? null : result.votes().inWords(),
                name(paper, paper.leadDepartment()), execution.publication().publishedOn(), execution.publication().orderDueOn(),
                execution.recipients().stream().map(each -> name(paper, each)).sorted().toList(),
                receipts.stream().map(each -> new Extract.Receipt(name(paper, each.department()), each.confirmedAt())).toList(),
                viewer.departments().stream().anyMatch(waiting::contains));
    }

    /** It is that of the whole paper, so that it says something of other parts where there are any. */
    private static @Nullable String amendedAmount(Resolution resolution, Paper paper) {
        Long cents = resolution.amendedAmountCents();
        return cents == null || paper.content().parts().size() > 1 ? null : Euros.inWords(Euros.ofCents(cents));
    }

    private String name(Paper paper, String organization) {
        return organizations.of(paper.bodyId()).stream().filter(each -> each.id().equals(organization))
                .map(Organization::name).findFirst().orElse(organization);
    }
}
