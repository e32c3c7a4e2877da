package de.beschlusslauf.resolution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.consultation.PathPlanning;
import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.paper.PaperProgress;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperStatus;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the time in which a resolution may be stopped, and ends it: it takes effect, or its execution is suspended. */
@Service
@Transactional
public class ControlWindow {

    private final Resolutions resolutions;

    private final Objections objections;

    private final WindowDeadlines deadlines;

    private final PathPlanning paths;

    private final PaperProgress progress;

    private final PaperReader papers;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    ControlWindow(Resolutions resolutions, Objections objections, WindowDeadlines deadlines, PathPlanning paths,
            PaperProgress progress, PaperReader papers, Ledger ledger, ApplicationEventPublisher events) {
        this.resolutions = resolutions;
        this.objections = objections;
        this.deadlines = deadlines;
        this.paths = paths;
        this.progress = progress;
        this.papers = papers;
        this.ledger = ledger;
        this.events = events;
    }

    /** @return the first moment after the window; empty if it has no end of its own or there is none */
    public Optional<Instant> open(ResolutionId id, String actor) {
        Resolution resolution = resolutions.require(id);
        Optional<Deadline> end = deadlines.open(resolution, actor);
        end.map(Deadline::derivation).ifPresent(day -> resolution.windowEnds(day.dueOn(), day.statutoryDay()));
        append(resolution, "resolution.window-opened", actor);
        return end.map(Deadline::expiresAt);
    }

    /** The window is over and nobody stopped the resolution, or the mayor declared that he will not. */
    public void declareEffective(ResolutionId id, String actor) {
        Resolution resolution = resolutions.require(id);
        resolution.takeEffect();
        deadlines.over(resolution, "Niemand hat den Beschluss aufgehalten; er wird vollzogen", actor);
        append(resolution, "resolution.effective", actor);
        PaperStatus status = papers.summary(resolution.paperId()).status();
        if (status == PaperStatus.DECIDED || status == PaperStatus.DECIDED_IN_PARTS) {
            progress.mark(resolution.paperId(), PaperStatus.EFFECTIVE, actor);
        }
        events.publishEvent(new Resolution.BecameEffective(id, resolution.paperId()));
    }

    /** Execution is suspended and the council votes once more; what the supervision annulled is gone. */
    public void suspend(ResolutionId id, String actor) {
        Resolution resolution = resolutions.require(id);
        deadlines.over(resolution, "Der Beschluss ist aufgehalten", actor);
        if (resolution.status() == ResolutionStatus.ANNULLED) {
            append(resolution, "resolution.annulled", actor);
            events.publishEvent(new Resolution.Annulled(id, resolution.paperId()));
            return;
        }
        List<Objection> lodged = objections.of(id);
        Objection last = lodged.get(lodged.size() - 1);
        ReVote kind = last.kind();
        resolution.suspend();
        append(resolution, "resolution.suspended", actor);
        events.publishEvent(new Resolution.Suspended(id, resolution.paperId(), kind));
        boolean timed = kind == ReVote.UNLAWFUL
                || kind == ReVote.OBJECTION_MAYOR && resolution.windowKind() == WindowKind.COUNCIL;
        paths.insertReVote(resolution.paperId(), List.of(resolution.partNumber()), kind, timed ? last.lodgedOn() : null,
                actor);
    }

    private void append(Resolution resolution, String event, String actor) {
        ledger.append(chain(resolution), event, Map.of("resolutionId", resolution.id().value(), "windowKind",
                resolution.windowKind(), "status", resolution.status()), actor);
    }

    private static Chain chain(Resolution resolution) {
        return Chain.paper(resolution.paperId().value());
    }
}
