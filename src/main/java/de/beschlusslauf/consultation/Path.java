package de.beschlusslauf.consultation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.paper.PaperId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * The path of one paper through the bodies (Beratungsfolge). It is data and changes while it runs; it always knows
 * what comes next. Each resolution part is open, decided or dropped.
 */
@Entity
@Table(name = "consultation_path")
public class Path extends PathStations {

    private boolean returned;

    @Embedded
    private PartBook parts = new PartBook();

    @Enumerated(EnumType.STRING)
    @Column(name = "path_end")
    private @Nullable PathEnd end;

    @Version
    private @Nullable Long version;

    /** What was adopted has to be voted on again, whatever else runs. */
    public record ReVoteInserted(PaperId paperId, ConsultationId consultationId) {
    }

    /**
     * A deciding body adopted one part.
     *
     * @param decidedOn day of the session in Europe/Berlin
     * @param textVersion the version that was adopted, amendments included
     * @param reVote why it was voted on once more, null for a first vote
     */
    public record PartDecided(PaperId paperId, String bodyId, int partNumber, ConsultationId consultationId,
            String organizationId, LocalDate decidedOn, int textVersion, boolean insteadOfCouncil,
            @Nullable ReVote reVote, @Nullable Long amendedAmountCents) {
    }

    /** One part will not be adopted on this path: rejected, withdrawn or only noted by the deciding body. */
    public record PartDropped(PaperId paperId, int partNumber, ConsultationId consultationId,
            @Nullable ReVote reVote) {
    }

    protected Path() {
    }

    Path(PaperId paperId, String bodyId) {
        super(paperId, bodyId);
    }

    /** Replaces every open station by the planned ones; a second vote does not wait for what is planned anew. */
    List<Consultation> plan(List<PlannedStation> planned) {
        open().filter(station -> station.reVote() == null).forEach(Consultation::cancel);
        returned = false;
        end = null;
        int first = stations.stream().mapToInt(Consultation::rank).max().orElse(0);
        return planned.stream().map(station -> add(station, first)).toList();
    }

    private Consultation add(PlannedStation planned, int first) {
        return add(planned.organizationId(), planned.role(), first + planned.rank(), planned.parts(),
                planned.insteadOfCouncil(), null);
    }

    /** The mayor or members stopped what was decided: the council votes on these parts once more. */
    Consultation reVote(String council, Collection<Integer> again, ReVote reason) {
        parts.reopen(again);
        int rank = open().mapToInt(Consultation::rank).min()
                .orElseGet(() -> stations.stream().mapToInt(Consultation::rank).max().orElse(0) + 1);
        return add(council, ConsultationRole.DECISION, rank, again, false, reason);
    }

    /** The administration withdrew the paper: no open station takes place, and no part is decided any more. */
    void withdraw() {
        open().forEach(Consultation::cancel);
        endsAs(PathEnd.WITHDRAWN);
        remember(Decided.of(abandonedParts(), List.of()));
    }

    /**
     * Parts that nobody has decided and nobody will: no open station decides them. A body that advised on a part may have been meant
     * to decide it, until it had to go to the council.
     */
    Set<Integer> abandonedParts() {
        Set<Integer> abandoned = new TreeSet<>();
        stations.stream().filter(station -> station.decides() || station.role() == ConsultationRole.PRELIMINARY)
                .forEach(station -> abandoned.addAll(station.parts()));
        abandoned.removeAll(parts.decided());
        abandoned.removeAll(parts.dropped());
        open().filter(Consultation::decides).forEach(station -> abandoned.removeAll(station.parts()));
        return abandoned;
    }

    Decided remember(Decided decided) {
        parts.remember(decided);
        return decided;
    }

    /** Returned to the administration or withdrawn: no body is to deal with it next. */
    boolean isStopped() {
        return returned || end == PathEnd.WITHDRAWN;
    }

    boolean isReturned() {
        return returned;
    }

    void giveBack() {
        returned = end != PathEnd.WITHDRAWN;
    }

    void endsAs(PathEnd how) {
        if (end == null || end != PathEnd.WITHDRAWN && how != PathEnd.NOTED) {
            end = how;
        }
        returned = returned && how != PathEnd.WITHDRAWN;
    }

    /** What the paper waits for now. */
    public Standing standing() {
        return standing(Set.of());
    }

    /** @param running stations that are dealt with already, beside the path; while there is nothing else it waits for them */
    Standing standing(Set<ConsultationId> running) {
        List<Consultation> due = open().filter(station -> !running.contains(station.id())).toList();
        if (!due.isEmpty()) {
            int lowest = due.stream().mapToInt(Consultation::rank).min().getAsInt();
            return new Standing(PathState.STATIONS,
                    due.stream().filter(station -> station.rank() == lowest).map(Consultation::id).toList(), null);
        }
        if (open().findAny().isPresent()) {
            return new Standing(PathState.PARTS_RUNNING, List.of(), null);
        }
        if (returned) {
            return new Standing(PathState.DRAFTING, List.of(), null);
        }
        if (!parts.decided().isEmpty()) {
            return new Standing(PathState.PARTS_RUNNING, List.of(), null);
        }
        return new Standing(PathState.CLOSED, List.of(), end == null ? PathEnd.NOTED : end);
    }

    /** Nothing is left to decide and something was adopted: bodies that are still to come only take note. */
    boolean isDecided() {
        return !parts.decided().isEmpty() && !hasOpenDecision();
    }

    /** Whether a body has yet to be found that decides the part: nobody has decided it, and no second vote is to come. */
    boolean isToBePlanned(int part) {
        return stateOf(part) == PartState.OPEN && openReVotes().noneMatch(station -> station.parts().contains(part));
    }

    /** Whether no body has to deal with the paper before that one. */
    boolean hasItsTurn(Consultation station) {
        return station.isOpen() && open().noneMatch(earlier -> earlier.precedes(station));
    }

    PartState stateOf(int part) {
        return parts.stateOf(part);
    }

    /** Numbers of the parts that a deciding body adopted and that are not stopped. */
    public List<Integer> decidedParts() {
        return parts.decided();
    }

    /** Numbers of the parts that were rejected or dropped for good. */
    public List<Integer> droppedParts() {
        return parts.dropped();
    }
}
