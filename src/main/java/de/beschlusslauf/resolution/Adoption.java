package de.beschlusslauf.resolution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.consultation.Path;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.ResolutionPart;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a resolution of every part that a deciding body adopts, and ends what a new vote replaces or gives up. */
@Service
@Transactional
class Adoption {

    private final Resolutions resolutions;

    private final Organizations organizations;

    private final PaperReader papers;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    Adoption(Resolutions resolutions, Organizations organizations, PaperReader papers, Ledger ledger,
            ApplicationEventPublisher events) {
        this.resolutions = resolutions;
        this.organizations = organizations;
        this.papers = papers;
        this.ledger = ledger;
        this.events = events;
    }

    @EventListener
    void on(Path.PartDecided event) {
        suspended(event.paperId(), event.partNumber()).forEach(former -> {
            former.supersede();
            events.publishEvent(new Resolution.Superseded(former.id(), former.paperId()));
        });
        WindowKind window = WindowKind.of(
                organizations.require(event.bodyId(), event.organizationId()).type(), event.insteadOfCouncil(),
                event.reVote());
        Resolution resolution = resolutions.save(new Resolution(event, window, wording(event)));
        Map<String, Object> facts = new HashMap<>();
        facts.put("resolutionId", resolution.id().value());
        facts.put("consultationId", event.consultationId().value());
        facts.put("partNumber", event.partNumber());
        facts.put("decidedBy", event.organizationId());
        facts.put("decidedOn", event.decidedOn());
        facts.put("textVersion", event.textVersion());
        facts.put("windowKind", window);
        facts.put("amendedAmountCents", event.amendedAmountCents());
        ledger.append(Chain.paper(event.paperId().value()), "resolution.decided", facts,
                Map.of("wording", wording(event)), "system");
        events.publishEvent(new Resolution.Decided(resolution.id(), event.paperId(), event.bodyId(),
                event.partNumber()));
    }

    @EventListener
    void on(Path.PartDropped event) {
        for (Resolution former : suspended(event.paperId(), event.partNumber())) {
            former.annul();
            ledger.append(Chain.paper(event.paperId().value()), "resolution.annulled",
                    Map.of("resolutionId", former.id().value()), "system");
            events.publishEvent(new Resolution.Annulled(former.id(), former.paperId()));
        }
    }

    private List<Resolution> suspended(PaperId paper, int part) {
        return resolutions.of(paper).stream()
                .filter(each -> each.partNumber() == part && each.status() == ResolutionStatus.SUSPENDED).toList();
    }

    private String wording(Path.PartDecided event) {
        return papers.require(event.paperId()).content().parts().stream()
                .filter(part -> part.number() == event.partNumber()).map(ResolutionPart::wording)
                .findFirst().orElse("");
    }
}
