package de.beschlusslauf.paper;

import java.time.LocalDate;
import java.util.Optional;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import org.springframework.stereotype.Component;

/** Until when a paper is in time for a session although the session's own submission is over: more time was granted. */
@Component
public class GrantedTime {

    private final Deadlines deadlines;

    GrantedTime(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /**
     * Time is granted for the session that the paper is meant for, and for no other.
     *
     * @param session day on which the session takes place
     * @return the last day of submission that a person has set, with how it came about; empty if none was set
     */
    public Optional<Derivation> forSubmission(Paper paper, LocalDate session) {
        return session.equals(paper.targetDay()) ? deadlines.find(DeadlineKind.SUBMISSION, paper.id().value())
                .map(Deadline::derivation).filter(Derivation::isAgreed) : Optional.empty();
    }
}
