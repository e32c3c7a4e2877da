package de.beschlusslauf.meeting;

import java.util.List;
import java.util.Map;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** An agenda that is fixed grows: a new version of it, of which members who were invited have to hear. */
@Component
class AgendaGrowth {

    private final AgendaVersions versions;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    AgendaGrowth(AgendaVersions versions, Ledger ledger, ApplicationEventPublisher events) {
        this.versions = versions;
        this.ledger = ledger;
        this.events = events;
    }

    /** @param printed everything on it, the new item too */
    void extend(Meeting meeting, List<AgendaItem> printed, NewItem item, String actor) {
        boolean resolved = meeting.status() == MeetingStatus.IN_SESSION;
        int version = meeting.extendAgenda();
        versions.freeze(meeting, printed, Addendum.reason(item), resolved, actor);
        ledger.append(Chain.meeting(meeting.id().value()), "agenda.extended",
                Map.of("version", version, "resolvedInSession", resolved, "consultationId", item.consultationId()),
                Map.of("reason", Addendum.reason(item), "items", printed.stream().map(PrintedLine::of).toList()), actor);
        if (meeting.status() == MeetingStatus.INVITED) {
            events.publishEvent(new Meeting.AgendaExtended(meeting.id(), meeting.bodyId(), version));
        }
    }
}
