package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import de.beschlusslauf.meeting.AgendaItemId;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** One station of a paper's path: one body deals with the paper in one role, in one or more sessions. */
@Entity
public class Consultation extends ConsultationState {

    /** Stations got, changed or lost their session, at least one. All that changed together. */
    public record Scheduled(List<ConsultationId> stations) {

        public Scheduled {
            stations = List.copyOf(stations);
        }
    }

    /** The body is through with the paper; what follows is {@code nextStep}. */
    public record Settled(ConsultationId consultationId, PaperId paperId, NextStep nextStep) {
    }

    /** The body will not deal with the paper any more, since of what another one recorded. */
    public record Dropped(ConsultationId consultationId, PaperId paperId) {
    }

    protected Consultation() {
    }

    Consultation(PaperId paperId, String bodyId, String organizationId, ConsultationRole role, int rank,
            Collection<Integer> parts, boolean insteadOfCouncil, @Nullable ReVote reVote) {
        this.id = ConsultationId.random();
        this.paperId = paperId;
        this.bodyId = bodyId;
        this.organizationId = organizationId;
        this.role = role;
        this.rank = rank;
        this.parts = parts.stream().sorted().toList();
        this.insteadOfCouncil = insteadOfCouncil;
        this.reVote = reVote;
        this.status = ConsultationStatus.PLANNED;
    }

    void putOnAgenda(MeetingId meeting, AgendaItemId item) {
        requireStatus(ConsultationStatus.PLANNED);
        meetingId = meeting;
        agendaItemId = item;
        status = ConsultationStatus.ON_AGENDA;
    }

    /** A person wants it dealt with in that session. */
    void choose(MeetingId meeting) {
        chosenMeetingId = meeting;
    }

    void takeOffAgenda() {
        meetingId = null;
        agendaItemId = null;
        status = ConsultationStatus.PLANNED;
    }

    void enter(NewResult entry, int textVersion, String actor, Instant now) {
        if (status == ConsultationStatus.RESULT_ENTERED) {
            results.remove(results.size() - 1);
        } else {
            requireStatus(ConsultationStatus.ON_AGENDA);
        }
        results.add(new Result(results.size() + 1, meetingId, textVersion, entry, actor, now));
        status = ConsultationStatus.RESULT_ENTERED;
    }

    void confirm(String actor) {
        Result result = requireUnconfirmed();
        if (result.enteredBy().equals(actor)) {
            throw Refusal.forbidden("Wer das Ergebnis erfasst hat, darf es nicht selbst bestätigen; "
                    + "lassen Sie es durch den Vorsitz bestätigen.");
        }
        if (result.minuteTaker().equals(actor)) {
            throw Refusal.forbidden("Wer die Niederschrift führt, darf das Ergebnis nicht bestätigen; "
                    + "lassen Sie es durch den Vorsitz bestätigen.");
        }
        result.confirm(actor);
    }

    void query(String reason) {
        requireUnconfirmed().query(reason);
    }

    void enteredAs(int number) {
        position = number;
    }

    void shiftBy(int ranks) {
        rank += ranks;
    }

    /** What the body decided is a recommendation, since another one has to decide after all. */
    void recommend() {
        role = ConsultationRole.PRELIMINARY;
    }

    void settle() {
        status = ConsultationStatus.SETTLED;
    }

    void cancel() {
        status = ConsultationStatus.CANCELLED;
    }

    /** Whether its session has to be before the other's. Between a second vote and who deals with other parts there is no order. */
    boolean precedes(Consultation other) {
        boolean ordered = reVote == null && other.reVote == null || parts.isEmpty() || other.parts.isEmpty()
                || !Collections.disjoint(parts, other.parts);
        return ordered && rank < other.rank;
    }

    Result requireConfirmed() {
        Result result = latest();
        if (status != ConsultationStatus.RESULT_ENTERED || result == null || !result.isConfirmed()) {
            throw new Refusal("Das Ergebnis der Beratung ist noch nicht vom Vorsitz bestätigt; "
                    + "lassen Sie es zuerst bestätigen.");
        }
        return result;
    }

    private Result requireUnconfirmed() {
        Result result = latest();
        if (status != ConsultationStatus.RESULT_ENTERED || result == null || result.isConfirmed()) {
            throw Refusal.conflict("Für diese Station wartet kein Ergebnis auf Bestätigung; "
                    + "laden Sie die Aufgabenliste neu.");
        }
        return result;
    }

    private void requireStatus(ConsultationStatus required) {
        if (status != required) {
            throw Refusal.conflict("Die Station ist inzwischen " + status.label()
                    + "; laden Sie die Aufgabenliste neu.");
        }
    }
}
