package de.beschlusslauf.paper;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.lateness.Extendable;
import de.beschlusslauf.lateness.ExtensionRoom;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * The head may get more time to review a draft, its author to revise it and departments to co-sign it, but not beyond the day on
 * which the paper is to be handed in.
 */
@Component
class CoSigningExtension implements Extendable {

    private final Deadlines deadlines;

    private final Papers papers;

    private final ExtensionRoom room;

    CoSigningExtension(Deadlines deadlines, Papers papers, ExtensionRoom room) {
        this.papers = papers;
        this.deadlines = deadlines;
        this.room = room;
    }

    @Override
    public Set<DeadlineKind> kinds() {
        return Set.of(DeadlineKind.CO_SIGNING, DeadlineKind.DRAFT_REVIEW, DeadlineKind.REDRAFT);
    }

    /** Nobody reviews or co-signs what he wrote; revising it is the author's. */
    @Override
    public boolean mayGet(Deadline deadline, String userId) {
        return deadline.kind() == DeadlineKind.REDRAFT || papers.findById(new PaperId(deadline.subjectId())).filter(paper -> paper.isWrittenBy(userId)).isEmpty();
    }

    @Override
    public void check(Deadline deadline, LocalDate day) {
        Optional<Deadline> submission = deadlines.find(DeadlineKind.SUBMISSION, deadline.subjectId())
                .filter(Deadline::isOpen).filter(each -> day.isAfter(each.dueOn()));
        if (submission.isPresent()) {
            throw Refusal.of("until", "Bis dahin wäre die Vorlage verspätet: Ihr Abgabeschluss ist am "
                    + GermanDays.dative(submission.get().dueOn()) + (room.isLeft(deadline, submission.get().dueOn())
                            ? "; wählen Sie einen Tag bis dahin." : ", und bis dahin ist kein späterer Arbeitstag frei. "
                                    + wayOut(deadline.kind())));
        }
    }

    private static String wayOut(DeadlineKind kind) {
        return kind == DeadlineKind.REDRAFT ? "Reicht die Zeit nicht, bestimmen Sie die Vorlage für eine spätere Sitzung."
                : "Reicht die Zeit nicht, geben Sie die Vorlage mit dieser Begründung zurück, damit sie für eine spätere Sitzung "
                        + "bestimmt wird.";
    }

    @Override
    public void extend(Deadline deadline, LocalDate day, String reason, String actor) {
        deadlines.move(deadline.kind(), deadline.subjectId(), day, reason, actor);
    }
}
