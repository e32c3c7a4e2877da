package de.beschlusslauf.meeting;

import java.util.Collection;
import java.util.stream.Collectors;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts papers on the agenda of a session and takes them off (GO NRW § 48 (1)). */
@Service
public class Agenda {

    private final Meetings meetings;

    private final AgendaEntries entries;

    private final AgendaAdmission admission;

    private final AgendaGrowth growth;

    private final SessionDeadlines deadlines;

    Agenda(Meetings meetings, AgendaEntries entries, AgendaAdmission admission, AgendaGrowth growth,
            SessionDeadlines deadlines) {
        this.meetings = meetings;
        this.entries = entries;
        this.admission = admission;
        this.growth = growth;
        this.deadlines = deadlines;
    }

    /** Whoever puts items on several agendas in one transaction holds all of them first; unknown ids are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<MeetingId> ids) {
        if (!ids.isEmpty()) {
            meetings.lockAll(ids.stream().map(MeetingId::value).collect(Collectors.toSet()));
        }
    }

    /**
     * The paper gets its place by the municipality's template. Once the agenda is fixed this makes a new version of it.
     *
     * @throws Refusal if the session is over, or it is too late for the paper
     */
    @Transactional
    public AgendaItem put(MeetingId meetingId, NewItem newItem, String actor) {
        Rearrangement rearrangement = rearrange(actor);
        AgendaItem put = rearrangement.put(meetingId, newItem);
        rearrangement.finish();
        return put;
    }

    /** The session does not deal with the item. Before the agenda is fixed the others move up. */
    @Transactional
    public void takeOff(AgendaItemId id, String actor) {
        Rearrangement rearrangement = rearrange(actor);
        rearrangement.takeOff(id);
        rearrangement.finish();
    }

    /** Puts on and takes off in one transaction, however many items of however many sessions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Rearrangement rearrange(String actor) {
        return new Rearrangement(meetings, entries, admission, growth, deadlines, actor);
    }

    /** The session is through with the item, whatever became of it. */
    @Transactional
    public void settle(AgendaItemId id, String actor) {
        AgendaItem item = entries.require(id);
        if (item.isOpen()) {
            item.settle();
            entries.note(item, "agenda-item.settled", actor);
        }
    }
}
