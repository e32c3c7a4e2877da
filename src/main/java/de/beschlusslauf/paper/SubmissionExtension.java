package de.beschlusslauf.paper;

import java.time.LocalDate;
import java.util.Set;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.lateness.Extendable;
import de.beschlusslauf.lateness.ExtensionRoom;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import org.springframework.stereotype.Component;

/**
 * The council office may take a paper later than its own submission deadline says, as long as the agenda can still be
 * fixed in time and is not yet (§ 48 (1) GO NRW).
 */
@Component
class SubmissionExtension implements Extendable {

    private final Papers papers;

    private final AgendaDays agendas;

    private final Deadlines deadlines;

    private final SessionAgendas sessions;

    private final ExtensionRoom room;

    SubmissionExtension(Papers papers, AgendaDays agendas, Deadlines deadlines, SessionAgendas sessions,
            ExtensionRoom room) {
        this.papers = papers;
        this.agendas = agendas;
        this.deadlines = deadlines;
        this.sessions = sessions;
        this.room = room;
    }

    @Override
    public Set<DeadlineKind> kinds() {
        return Set.of(DeadlineKind.SUBMISSION);
    }

    @Override
    public String decidedBy() {
        return Roles.COUNCIL_OFFICE;
    }

    /** Nobody approves or releases what he wrote; while it is being written, authors may. */
    @Override
    public boolean mayGet(Deadline deadline, String userId) {
        return papers.findById(new PaperId(deadline.subjectId())).filter(paper -> paper.isWrittenBy(userId)
                && paper.status() != PaperStatus.DRAFT && paper.status() != PaperStatus.RETURNED).isEmpty();
    }

    @Override
    public void check(Deadline deadline, LocalDate day) {
        LocalDate session = papers.findById(new PaperId(deadline.subjectId())).orElseThrow(PaperReader::unknown)
                .targetDay();
        if (session == null) {
            return;
        }
        if (sessions.areFixed(deadline.bodyId(), session)) {
            throw Refusal.of("until", "Die Tagesordnung der Sitzung vom " + GermanDays.date(session)
                    + " ist schon festgesetzt; mehr Zeit hilft der Vorlage dort nicht. Bestimmen Sie sie für eine spätere Sitzung.");
        }
        LocalDate agenda = agendas.before(deadline.bodyId(), session);
        if (day.isAfter(agenda)) {
            throw Refusal.of("until", "Bis dahin wäre die Tagesordnung der Sitzung vom " + GermanDays.date(session)
                    + " verspätet: Sie wird am " + GermanDays.dative(agenda) + ", festgesetzt" + (room.isLeft(deadline, agenda)
                            ? "; wählen Sie einen Tag bis dahin." : ", und bis dahin ist kein späterer Arbeitstag frei. Reicht die "
                                    + "Zeit nicht, kann die Vorlage nur für eine spätere Sitzung bestimmt werden."));
        }
    }

    @Override
    public void extend(Deadline deadline, LocalDate day, String reason, String actor) {
        deadlines.move(DeadlineKind.SUBMISSION, deadline.subjectId(), day, reason, actor);
    }
}
