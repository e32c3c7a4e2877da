package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingCourse;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.paper.Targets;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves, cancels and splits sessions with everything that hangs on them: deadlines, timers, tasks, and the stations of
 * the papers on their agendas. All of it or nothing. A preview is the very same change, taken back.
 */
@Service
public class SessionChanges {

    private final MeetingDirectory meetings;

    private final MeetingPlanning planning;

    private final MeetingCourse course;

    private final HeldSessions held;

    private final Paths paths;

    private final Reseating reseating;

    private final Openings openings;

    private final Targets targets;

    private final ChangeReport report;

    private final Ledger ledger;

    private final TransactionTemplate trial;

    SessionChanges(MeetingDirectory meetings, MeetingPlanning planning, MeetingCourse course, HeldSessions held,
            Paths paths, Reseating reseating, Openings openings, Targets targets, ChangeReport report, Ledger ledger,
            PlatformTransactionManager transactions) {
        this.meetings = meetings;
        this.planning = planning;
        this.course = course;
        this.held = held;
        this.paths = paths;
        this.reseating = reseating;
        this.openings = openings;
        this.targets = targets;
        this.report = report;
        this.ledger = ledger;
        this.trial = new TransactionTemplate(transactions);
        this.trial.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What the change would do; nothing is stored.
     *
     * @throws Refusal if the change is not possible, or a move changes nothing
     */
    public ChangePreview preview(MeetingId id, SessionChange change, String reason, String actor) {
        if (change instanceof SessionChange.Move move) {
            move.requireOther(meetings.require(id));
        }
        return Objects.requireNonNull(trial.execute(status -> {
            status.setRollbackOnly();
            return run(id, change, reason, actor);
        }));
    }

    /**
     * Makes the change.
     *
     * @param reason German, shown to members and auditors
     * @param seen {@link ChangePreview#state} of the preview that the actor has seen
     * @throws Refusal if the change is not possible, or would no longer do what the preview showed
     */
    @Transactional
    public ChangePreview apply(MeetingId id, SessionChange change, String reason, String seen, String actor) {
        ChangePreview done = run(id, change, reason, actor);
        if (!done.state().equals(seen)) {
            throw HeldSessions.overtaken();
        }
        return done;
    }

    private ChangePreview run(MeetingId id, SessionChange change, String reason, String actor) {
        MeetingDirectory.Slot slot = meetings.slot(id);
        Map<PaperId, PaperSummary> drafts = change instanceof SessionChange.Split ? Map.of()
                : targets.hold(slot.bodyId(), slot.day(), meetings.sharesItsDay(id, slot) ? id.value() : null);
        HeldSessions.Held affected = held.hold(id, change);
        Meeting session = meetings.require(id);
        if (!session.startsAt().equals(slot.startsAt())) {
            throw HeldSessions.overtaken();
        }
        return report.of(change, session, affected.around(), affected.paths(), drafts, () -> {
            makeOrRefuse(session, change, affected.paths(), reason, actor);
            follow(session, drafts.keySet(), reason, actor);
            paths.flush();
        });
    }

    /** Nobody chooses a session for single papers here: where one does not suit them, the day or session of all does not. */
    private void makeOrRefuse(Meeting session, SessionChange change, List<Path> affected, String reason, String actor) {
        try {
            make(session, change, affected, reason, actor);
        } catch (Refusal refusal) {
            Refusal named = refusal.kind() == Refusal.Kind.NOT_FOUND ? refusal.at(null, change.field()) : refusal;
            throw named.at("meeting", change.field()).at("lateReason", change.field());
        }
    }

    private void make(Meeting session, SessionChange change, List<Path> affected, String reason, String actor) {
        String why = "Änderung der Sitzung " + session.name() + ": " + reason;
        if (change instanceof SessionChange.Move move) {
            planning.move(session.id(), move.startsAt(), move.place(), reason, actor);
            reseating.keepOrder(affected, session, why, actor);
        } else if (change instanceof SessionChange.Cancel) {
            course.cancel(session.id(), reason, actor);
        } else if (change instanceof SessionChange.Split split) {
            MeetingId into = split.into() != null ? split.into() : plan(session, split, why, actor);
            split(session, split, affected, into, why, reason, actor);
        }
    }

    /** Papers in drafting that were meant for this session; if it is cancelled, for the next one that takes them, or for none. */
    private void follow(Meeting session, Set<PaperId> drafts, String reason, String actor) {
        String why = "Sitzung geändert: " + reason;
        Map<Optional<Meeting>, Set<PaperId>> goals = session.isAhead() ? Map.of(Optional.of(session), drafts)
                : openings.next(meetings.upcoming(session.bodyId(), session.organizationId(), session.startsAt()), drafts);
        goals.forEach((goal, papers) -> goal.ifPresentOrElse(
                next -> targets.follow(papers, next.day(), next.id().value(), why, actor),
                () -> targets.release(papers, why, actor)));
    }

    private void split(Meeting session, SessionChange.Split split, List<Path> affected, MeetingId into, String why,
            String reason, String actor) {
        refuseOver(session);
        Meeting goal = meetings.require(into);
        if (!goal.bodyId().equals(session.bodyId())) {
            throw MeetingDirectory.unknown();
        }
        if (into.equals(session.id())) {
            throw Refusal.of("into", "Wählen Sie eine andere Sitzung als die, die geteilt wird.");
        }
        ledger.append(Chain.meeting(session.id().value()), "meeting.split", Map.of("into", into.value(), "startsAt",
                goal.startsAt(), "stations", split.stations().stream().map(ConsultationId::value).toList()),
                Map.of("reason", reason), actor);
        Set<ConsultationId> leaving = new HashSet<>(split.stations());
        Replanning round = reseating.round(affected, why, actor);
        for (Path path : affected) {
            for (Consultation station : path.stations()) {
                if (session.id().equals(station.meetingId()) && leaving.remove(station.id())) {
                    round.moveTo(path, station, goal);
                }
            }
            round.settle(path);
        }
        if (!leaving.isEmpty() || split.stations().isEmpty()) {
            throw Refusal.of("stations", "Wählen Sie Vorlagen, die auf der Tagesordnung der Sitzung stehen.");
        }
        round.finish();
    }

    private MeetingId plan(Meeting session, SessionChange.Split split, String why, String actor) {
        Instant start = split.startsAt();
        if (start == null) {
            throw Refusal.of(ChangeKind.DAY, "Wählen Sie eine Sitzung oder nennen Sie Tag und Uhrzeit der neuen.");
        }
        String place = Optional.ofNullable(split.place()).orElse(session.place());
        return planning.plan(new PlanMeeting(session.bodyId(), session.organizationId(), start, place), why, actor).id();
    }

    private static void refuseOver(Meeting session) {
        if (!session.isAhead()) {
            throw Refusal.conflict("Die Sitzung " + session.name() + " ist im Stand „" + session.status().label()
                    + "“; ändern lässt sie sich nur vor ihrem Beginn.");
        }
    }
}
