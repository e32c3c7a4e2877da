package de.beschlusslauf.roadmap;

import java.time.Clock;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.ResolutionReader;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Until when a resolution is to be published and its extract sent: so many days after it may be carried out. */
@Component
class PublicationDeadlines {

    private final Deadlines deadlines;

    private final DeadlineRules rules;

    private final ResolutionReader resolutions;

    private final Clock clock;

    PublicationDeadlines(Deadlines deadlines, DeadlineRules rules, ResolutionReader resolutions, Clock clock) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.resolutions = resolutions;
        this.clock = clock;
    }

    @EventListener
    void on(Resolution.BecameEffective event) {
        Resolution resolution = resolutions.require(event.resolutionId());
        deadlines.set(DeadlineOrder.of(resolution.bodyId(), DeadlineKind.PUBLICATION, "resolution",
                event.resolutionId().value(), Chain.paper(event.paperId().value()), rules.derive(
                        DeadlineKind.PUBLICATION, resolution.bodyId(), resolution.decidedBy(),
                        Zones.dayOf(clock.instant())), "system"));
    }

    @EventListener
    void on(Resolution.Suspended event) {
        deadlines.cancel(DeadlineKind.PUBLICATION, event.resolutionId().value(), "Der Vollzug des Beschlusses ist ausgesetzt",
                "system");
    }

    @EventListener
    void on(Paper.Withdrawn event) {
        resolutions.of(event.paperId()).forEach(resolution -> deadlines.cancel(DeadlineKind.PUBLICATION,
                resolution.id().value(), "Die Vorlage ist zurückgezogen", event.actor()));
    }

    void published(ResolutionId id, String actor) {
        deadlines.settle(DeadlineKind.PUBLICATION, id.value(), "Der Beschluss ist bekannt gemacht", actor);
    }
}
