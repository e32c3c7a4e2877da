package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.document.FileId;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.resolution.ResolutionId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the roadmap, born from an effective resolution. Every change makes a version with who and why. A measure
 * ends in two ways only: completed with evidence and confirmed by another person, or struck with a reason.
 */
@Entity
@Table(name = "roadmap_entry")
public class RoadmapEntry extends EntryState {

    /** The department starts to work on it. Timers and dependent processes may begin. */
    public record Opened(EntryId entryId, PaperId paperId, String bodyId, EntryType type, @Nullable LocalDate dueOn) {
    }

    /** The interim report has run its life: a body has deliberated it, or it was withdrawn. */
    public record ReportNoted(EntryId entryId) {
    }

    /** Another phase is under way than before, or none. */
    public record PhaseChanged(EntryId entryId) {
    }

    /** It has ended, done or struck. */
    public record Completed(EntryId entryId, ResolutionId resolutionId, EntryType type, EntryStatus status) {
    }

    protected RoadmapEntry() {
    }

    RoadmapEntry(Origin origin, int number, PlannedEntry plan, Authorship by) {
        super(origin, number, plan);
        if (type == EntryType.MEASURE) {
            replace(Phases.plan(plan.phasesOrWhole()));
            stretchToLastPhase();
        }
        note(EntryChange.PLANNED, by);
    }

    /** Work goes on, at that pace; a measure that was put off is under way again, and no date moves. */
    void report(Pace pace, Authorship by) {
        EntryGuards.running(this);
        status = EntryStatus.IN_PROGRESS;
        note(pace.change(), by);
    }

    /** Ends the current phase with what was reached; the report owed to the body follows as a paper. */
    Phase finishPhase(String report, Authorship by) {
        EntryGuards.running(this);
        Phase done = phases().current().orElseThrow(() -> new Refusal("Alle Phasen sind abgeschlossen; melden Sie die "
                + "Maßnahme als erledigt oder planen Sie eine weitere Phase.")).done(report);
        replace(phases().replace(done));
        status = EntryStatus.IN_PROGRESS;
        note(EntryChange.PHASE_DONE, by);
        return done;
    }

    void attachReport(PhaseId phaseId, PaperId reportId) {
        replace(phases().replace(phases().require(phaseId).reportedIn(reportId)));
    }

    /** @param withdrawn the deliberation of the interim report never came to an end */
    void noteReport(boolean withdrawn, Authorship by) {
        note(withdrawn ? EntryChange.REPORT_WITHDRAWN : EntryChange.REPORT_NOTED, by);
    }

    /** The decision after an interim report; {@link PhaseDecision#STOP} strikes the measure. */
    void decide(PhaseDecision decision, Authorship by) {
        EntryGuards.running(this);
        switch (decision) {
            case CONTINUE -> note(EntryChange.CONTINUED, by);
            case ADAPT -> note(EntryChange.TO_BE_ADAPTED, EntryGuards.reason(by));
            case STOP -> end(EntryStatus.STRUCK, by);
        }
    }

    void recut(List<PhaseCut> cuts, Authorship by) {
        EntryGuards.running(this);
        EntryGuards.reason(by);
        replace(phases().recut(cuts, by.day()));
        stretchToLastPhase();
        note(EntryChange.PHASES_RECUT, by);
    }

    /** The last open phase ends when the completion is confirmed; it must not owe the body a report. */
    void complete(String evidence, List<FileId> files, Authorship by) {
        EntryGuards.running(this);
        List<Phase> open = phases().open();
        if (open.size() > 1 || open.stream().anyMatch(Phase::reportToCouncil)) {
            throw new Refusal("Die Phase „" + open.get(0).title() + "“ ist noch offen; schließen Sie die offenen Phasen "
                    + "mit ihrem Bericht ab oder schneiden Sie sie neu zu.");
        }
        completion = Completion.reported(evidence, files, by);
        status = EntryStatus.AWAITING_CONFIRMATION;
        note(EntryChange.COMPLETED, by);
    }

    void confirm(Authorship by) {
        Completion confirmed = EntryGuards.reported(this).confirmed(by);
        endingWithConfirmation().ifPresent(last -> replace(phases().replace(last.done(confirmed.evidence()))));
        completion = confirmed;
        status = EntryStatus.DONE;
        note(EntryChange.CONFIRMED, by);
    }

    void returnCompletion(Authorship by) {
        EntryGuards.reported(this).demandAnother(by);
        EntryGuards.reason(by);
        status = EntryStatus.IN_PROGRESS;
        note(EntryChange.RETURNED, by);
    }

    /** @param how struck, overtaken or obsolete; a completed measure is confirmed instead */
    void end(EntryStatus how, Authorship by) {
        EntryGuards.running(this);
        if (!how.ended() || how == EntryStatus.DONE) {
            throw new IllegalArgumentException("Not an end without completion: " + how);
        }
        EntryGuards.reason(by);
        replace(phases().endOpen(PhaseStatus.DROPPED));
        status = how;
        note(EntryChange.ENDED, by);
    }

    /** The paper is withdrawn and nobody works on it any more, whatever state it is in. */
    void abandon(Authorship by) {
        replace(phases().endOpen(PhaseStatus.DROPPED));
        status = EntryStatus.OBSOLETE;
        note(EntryChange.ENDED, EntryGuards.reason(by));
    }

    void defer(LocalDate until, Authorship by) {
        moveDueTo(until, by);
        status = EntryStatus.DEFERRED;
        note(EntryChange.DEFERRED, by);
    }

    void moveDue(LocalDate newDue, Authorship by) {
        moveDueTo(newDue, by);
        note(EntryChange.DUE_MOVED, by);
    }

    /** @param how the project group is complete, works although seats stay empty, or has members for some of those */
    void nominated(EntryChange how, Authorship by) {
        EntryGuards.running(this);
        note(how, how == EntryChange.NOMINATED_INCOMPLETE ? EntryGuards.reason(by) : by);
        status = status == EntryStatus.OPEN ? EntryStatus.IN_PROGRESS : status;
    }

    void review(String newOwner, LocalDate nextOn, Authorship by) {
        EntryGuards.running(this);
        EntryGuards.later("nextOn", nextOn, by, "Der nächste Termin der Fortschreibung");
        ownerDepartment = newOwner;
        dueOn = nextOn;
        status = EntryStatus.IN_PROGRESS;
        note(EntryChange.REVIEWED, by);
    }

    /** The cycle of reviews ends, since what it served has been reached or given up. */
    void endReview(Authorship by) {
        EntryGuards.running(this);
        EntryGuards.reason(by);
        status = EntryStatus.DONE;
        note(EntryChange.ENDED, by);
    }

    /** The paper that this report entry orders now exists. */
    void childCreated(PaperId child) {
        childPaperId = child;
        status = EntryStatus.IN_PROGRESS;
    }

    /** The paper that this report entry ordered has run its life. */
    void childEnded(Authorship by) {
        EntryGuards.running(this);
        status = EntryStatus.DONE;
        note(EntryChange.REPORT_NOTED, by);
    }

    private void moveDueTo(LocalDate newDue, Authorship by) {
        EntryGuards.running(this);
        EntryGuards.reason(by);
        EntryGuards.later("newDueOn", newDue, by, "Die neue Frist");
        dueOn = newDue;
        phases().current().filter(phase -> phase.dueOn().isBefore(newDue) && phases().open().size() == 1)
                .ifPresent(phase -> replace(phases().replace(phase.movedTo(newDue))));
    }
}
