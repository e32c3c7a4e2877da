package de.beschlusslauf.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair fixes the agenda (GO NRW § 48 (1), § 58 (2)); from then on its numbers stay. */
@Service
@Transactional
public class AgendaFixing {

    private final Meetings meetings;

    private final AgendaItems items;

    private final AgendaVersions versions;

    private final SessionDeadlines deadlines;

    private final AwaitedPapers awaited;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    AgendaFixing(Meetings meetings, AgendaItems items, AgendaVersions versions, SessionDeadlines deadlines,
            AwaitedPapers awaited, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.versions = versions;
        this.deadlines = deadlines;
        this.awaited = awaited;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** The same as {@link #fix(MeetingId, LocalDate, String)}, today. */
    public void fix(MeetingId id, String actor) {
        fix(id, today(), actor);
    }

    /**
     * @param fixedOn day on which the chair fixed it, which may be noted later
     * @throws Refusal if it is fixed already, the meeting is over or cancelled, there is nothing on it, or that day lies
     *         ahead or before the agenda could be complete
     */
    public void fix(MeetingId id, LocalDate fixedOn, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        new FixingDay(fixedOn).check(deadlines.submission(meeting).dueOn(), today());
        List<AgendaItem> printed = new AgendaOrder(items.findByMeetingIdOrderByPublicItemDescPosition(id)).printed();
        if (printed.isEmpty()) {
            throw new Refusal("Auf der Tagesordnung der Sitzung " + meeting.name()
                    + " steht kein Punkt; lassen Sie das Ratsbüro Punkte aufnehmen oder die Sitzung absagen.");
        }
        int version = meeting.fixAgenda();
        versions.freeze(meeting, printed, fixedOn, actor);
        deadlines.fixed(meeting, actor);
        deadlines.settle(DeadlineKind.AGENDA, meeting, "Die Tagesordnung ist festgesetzt", actor);
        Map<String, Object> facts = new HashMap<>(Map.of("version", version, "items", printed.size()));
        if (!fixedOn.equals(today())) {
            facts.put("fixedOn", fixedOn);
        }
        List<AwaitedPapers.Awaited> missing = awaited.of(meeting);
        if (!missing.isEmpty()) {
            facts.put("awaited", missing.size());
        }
        ledger.append(Chain.meeting(id.value()), "agenda.fixed", facts,
                new Fixed(printed.stream().map(PrintedLine::of).toList(), missing), actor);
        events.publishEvent(new Meeting.AgendaFixed(id));
    }

    private LocalDate today() {
        return Zones.dayOf(clock.instant());
    }

    /** @param awaited papers that had more time than the chair waited */
    private record Fixed(List<PrintedLine> items, List<AwaitedPapers.Awaited> awaited) {
    }

    /** The chair sends the draft back to the council office. */
    public void query(MeetingId id, String reason, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        meeting.queryAgenda(reason);
        ledger.append(Chain.meeting(id.value()), "agenda.queried", Map.of("bodyId", meeting.bodyId()), Map.of("reason", reason),
                actor);
    }
}
