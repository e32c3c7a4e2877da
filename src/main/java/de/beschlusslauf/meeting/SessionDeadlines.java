package de.beschlusslauf.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineReader;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Deadlines that hang on the day of a session: the day itself, everything that must have happened before and after it,
 * and the submission (Abgabeschluss) of each paper. All of them exist from planning on.
 */
@Component
class SessionDeadlines {

    /** In the order in which they come. */
    private static final List<DeadlineKind> AROUND = List.of(DeadlineKind.MOTION, DeadlineKind.SUBMISSION,
            DeadlineKind.AGENDA, DeadlineKind.INVITATION, DeadlineKind.PUBLIC_NOTICE, DeadlineKind.ADDENDUM,
            DeadlineKind.MINUTES);

    /** Over as soon as the council office arranges the agenda. */
    private static final List<DeadlineKind> UNTIL_ARRANGED = List.of(DeadlineKind.MOTION, DeadlineKind.SUBMISSION);

    private final Deadlines deadlines;

    private final DeadlineReader reader;

    private final DeadlineRules rules;

    private final AgendaItems items;

    private final Clock clock;

    SessionDeadlines(Deadlines deadlines, DeadlineReader reader, DeadlineRules rules, AgendaItems items, Clock clock) {
        this.deadlines = deadlines;
        this.reader = reader;
        this.rules = rules;
        this.items = items;
        this.clock = clock;
    }

    /** The session stands in the calendar. */
    void plan(Meeting meeting, String actor) {
        deadlines.set(sessionDay(meeting, actor));
        AROUND.forEach(kind -> deadlines.set(order(kind, meeting, actor)));
    }

    /** The session has another hour or place on the same day: whatever hangs on that day stays as it is. */
    void followHour(Meeting meeting, String reason, String actor) {
        deadlines.follow(List.of(sessionDay(meeting, actor)), reason);
    }

    /** The session has another day: what is still open of its deadlines and of its papers' is derived anew. */
    void follow(Meeting meeting, String reason, String actor) {
        List<DeadlineOrder> orders = new ArrayList<>();
        orders.add(sessionDay(meeting, actor));
        AROUND.forEach(kind -> orders.add(order(kind, meeting, actor)));
        Derivation submission = submission(meeting);
        items.findByMeetingIdOrderByPublicItemDescPosition(meeting.id()).stream().filter(AgendaItem::isOpen)
                .forEach(item -> orders.add(submission(meeting, item.id(), submission, actor)));
        deadlines.follow(orders, reason);
        if (meeting.agendaVersion() == 0) {
            UNTIL_ARRANGED.forEach(kind -> openAgain(kind, meeting, actor));
        }
    }

    /** Whoever missed it may still be in time for the later day; the agenda is not fixed yet. */
    private void openAgain(DeadlineKind kind, Meeting meeting, String actor) {
        if (!isOpen(kind, meeting) && !derive(kind, meeting).dueOn().isBefore(Zones.dayOf(clock.instant()))) {
            deadlines.set(order(kind, meeting, actor));
        }
    }

    private boolean isOpen(DeadlineKind kind, Meeting meeting) {
        return deadlines.find(kind, meeting.id().value()).filter(Deadline::isOpen).isPresent();
    }

    /** The members have to be invited once more; what is still open has followed already. */
    void inviteAgain(Meeting meeting, String actor) {
        Stream.of(DeadlineKind.INVITATION, DeadlineKind.PUBLIC_NOTICE).filter(kind -> !isOpen(kind, meeting))
                .forEach(kind -> deadlines.set(order(kind, meeting, actor)));
    }

    /** Day on which the session got another day or hour, the last time; empty if it is as it was planned. */
    Optional<LocalDate> movedOn(Meeting meeting) {
        return deadlines.find(DeadlineKind.SESSION_DAY, meeting.id().value())
                .flatMap(day -> reader.lastMove(day.id())).map(Zones::dayOf);
    }

    /** Last day on which a paper reaches the council office in time for the session. */
    Derivation submission(Meeting meeting) {
        return derive(DeadlineKind.SUBMISSION, meeting);
    }

    /** Last day on which members may be sent an addendum. */
    Derivation addendum(Meeting meeting) {
        return derive(DeadlineKind.ADDENDUM, meeting);
    }

    Derivation derive(DeadlineKind kind, Meeting meeting) {
        return rules.derive(kind, meeting.bodyId(), meeting.organizationId(), meeting.day());
    }

    /** Papers have come onto the agenda: their submission is done, in time or late. */
    void submitted(Meeting meeting, Collection<Submitted> papers, String actor) {
        Derivation regular = submission(meeting);
        deadlines.begin(papers.stream().map(paper -> submission(meeting, paper.item(), later(paper.grantedTime(), regular),
                actor)).toList());
        deadlines.settle(DeadlineKind.SUBMISSION, papers.stream().map(paper -> paper.item().value()).toList(),
                "Die Vorlage steht auf der Tagesordnung", actor);
    }

    private static Derivation later(@Nullable Derivation granted, Derivation regular) {
        return granted != null && granted.dueOn().isAfter(regular.dueOn()) ? granted : regular;
    }

    /** Done in time or late, as the clock says. */
    void settle(DeadlineKind kind, Meeting meeting, String reason, String actor) {
        deadlines.settle(kind, meeting.id().value(), reason, actor);
    }

    /** The same by the day on which it was done, whenever somebody notes it. */
    void settle(DeadlineKind kind, Meeting meeting, LocalDate doneOn, String reason, String actor) {
        deadlines.settle(kind, meeting.id().value(), doneOn, reason, actor);
    }

    /** The minutes are written; the public part is due so many days after that. */
    void signed(Meeting meeting, String actor) {
        settle(DeadlineKind.MINUTES, meeting, "Die Niederschrift ist von zwei Personen unterschrieben", actor);
        Derivation publication = rules.derive(DeadlineKind.MINUTES_PUBLICATION, meeting.bodyId(),
                meeting.organizationId(), Zones.dayOf(clock.instant()));
        deadlines.set(DeadlineOrder.of(meeting.bodyId(), DeadlineKind.MINUTES_PUBLICATION, "meeting",
                meeting.id().value(), chain(meeting), publication, actor));
    }

    /** What is submitted or moved from now on comes too late for the agenda. */
    void arranged(Meeting meeting, String actor) {
        UNTIL_ARRANGED.forEach(kind -> lapse(kind, meeting, "Die Tagesordnung ist zusammengestellt", actor));
    }

    /** The same for what a move has opened again since the agenda was arranged. */
    void fixed(Meeting meeting, String actor) {
        deadlines.of(List.of(meeting.id().value())).stream().filter(ended -> !ended.isOpen())
                .map(Deadline::kind).filter(UNTIL_ARRANGED::contains).distinct()
                .forEach(kind -> lapse(kind, meeting, "Die Tagesordnung ist festgesetzt", actor));
    }

    /** Nobody had to do anything: the time in which others might have acted is over. */
    void lapse(DeadlineKind kind, Meeting meeting, String reason, String actor) {
        deadlines.lapse(kind, meeting.id().value(), reason, actor);
    }

    /** The session does not take place. */
    void cancel(Meeting meeting, String reason, String actor) {
        deadlines.cancel(DeadlineKind.SESSION_DAY, meeting.id().value(), reason, actor);
        AROUND.forEach(kind -> deadlines.cancel(kind, meeting.id().value(), reason, actor));
    }

    private static DeadlineOrder sessionDay(Meeting meeting, String actor) {
        Derivation day = Derivation.agreed(meeting.day(), "Sitzungskalender", meeting.day());
        return new DeadlineOrder(meeting.bodyId(), DeadlineKind.SESSION_DAY, "meeting", meeting.id().value(),
                chain(meeting), day, meeting.startsAt(), actor);
    }

    private static DeadlineOrder submission(Meeting meeting, AgendaItemId item, Derivation submission, String actor) {
        return DeadlineOrder.of(meeting.bodyId(), DeadlineKind.SUBMISSION, "agenda-item", item.value(),
                chain(meeting), submission, actor);
    }

    /** Nobody grants less than the period of invitation, nor time for a paper or motion beyond the agenda, or else the session. */
    private DeadlineOrder order(DeadlineKind kind, Meeting meeting, String actor) {
        DeadlineOrder order = DeadlineOrder.of(meeting.bodyId(), kind, "meeting", meeting.id().value(), chain(meeting),
                derive(kind, meeting), actor);
        return switch (kind) {
            case MINUTES -> order;
            case INVITATION -> order.holdingUntil(order.derivation().dueOn());
            case MOTION, SUBMISSION -> order.holdingUntil(derive(DeadlineKind.AGENDA, meeting).dueOn());
            default -> order.holdingUntil(meeting.day().minusDays(1));
        };
    }

    private static Chain chain(Meeting meeting) {
        return Chain.meeting(meeting.id().value());
    }
}
