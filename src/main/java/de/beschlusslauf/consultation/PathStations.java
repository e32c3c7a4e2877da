package de.beschlusslauf.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.paper.PaperId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.jspecify.annotations.Nullable;

/** The stations of one paper's path in their order; {@link Path} says what comes next. */
@MappedSuperclass
public abstract class PathStations {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "paper_id"))
    PaperId paperId;

    String bodyId;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "paper_id", nullable = false)
    @OrderBy("rank, position")
    List<Consultation> stations = new ArrayList<>();

    protected PathStations() {
    }

    PathStations(PaperId paperId, String bodyId) {
        this.paperId = paperId;
        this.bodyId = bodyId;
    }

    Consultation add(String organizationId, ConsultationRole role, int rank, Collection<Integer> parts,
            boolean insteadOfCouncil, @Nullable ReVote reVote) {
        Consultation station = new Consultation(paperId, bodyId, organizationId, role, rank, parts,
                insteadOfCouncil, reVote);
        stations.add(station);
        station.enteredAs(stations.size());
        return station;
    }

    Stream<Consultation> open() {
        return stations().stream().filter(Consultation::isOpen).toList().stream();
    }

    /** @throws IllegalArgumentException if the station belongs to another path */
    Consultation station(ConsultationId id) {
        return stations.stream().filter(station -> station.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No station " + id + " on this path"));
    }

    /** Open stations that come before that one. */
    Stream<Consultation> before(Consultation station) {
        return open().filter(earlier -> earlier.precedes(station));
    }

    /** Stations after that one that stand on an agenda, in their order. */
    Stream<Consultation> seatedAfter(Consultation first) {
        return stations().stream().filter(later -> first.precedes(later)
                && later.status() == ConsultationStatus.ON_AGENDA);
    }

    /** Second votes that are to come. */
    Stream<Consultation> openReVotes() {
        return open().filter(station -> station.reVote() != null);
    }

    /** Whether a station after that one has no session yet, or one that nobody chose. */
    boolean isUnsettledAfter(Consultation first) {
        return open().anyMatch(later -> first.precedes(later) && !later.isAsChosen());
    }

    boolean hasOpenDecision() {
        return open().anyMatch(station -> station.role() == ConsultationRole.DECISION);
    }

    /** Whether some body has dealt with the paper already. */
    boolean hasBegun() {
        return stations.stream().anyMatch(station -> station.latest() != null);
    }

    /** Whether the matter was on an agenda before, so that it was submitted in time already. */
    boolean resumes(Consultation station) {
        return station.agendaItemId() != null || hasBegun() || station.reVote() != null;
    }

    public PaperId paperId() {
        return paperId;
    }

    /** Short name of the municipality. */
    public String bodyId() {
        return bodyId;
    }

    /** All stations in the order in which they come, those of equal rank as they were entered; settled and cancelled ones included. */
    public List<Consultation> stations() {
        return stations.stream().sorted(Comparator.comparingInt(Consultation::rank).thenComparingInt(Consultation::position)).toList();
    }
}
