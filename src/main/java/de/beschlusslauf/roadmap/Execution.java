package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.resolution.ResolutionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * How one effective resolution is carried out: publication and extract first, then the plan, then its entries until the
 * last one has ended (§ 62 (2) GO NRW).
 */
@Entity
@Table(name = "execution")
public class Execution {

    /**
     * A resolution part is published, and its extract goes to the departments.
     *
     * @param recipients ids of the departments
     * @param dueOn last day for the execution
     */
    public record Published(ResolutionId resolutionId, PaperId paperId, String bodyId, Set<String> recipients,
            LocalDate dueOn) {

        public Published {
            recipients = Set.copyOf(recipients);
        }
    }

    /** The execution of a resolution part is settled. */
    public record Finished(ResolutionId resolutionId, PaperId paperId, String bodyId) {
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "resolution_id"))
    private ResolutionId id;

    private String bodyId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "paper_id"))
    private PaperId paperId;

    @Embedded
    private Publication publication;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "execution_recipient", joinColumns = @JoinColumn(name = "resolution_id"))
    @Column(name = "department")
    private Set<String> recipients = new TreeSet<>();

    private @Nullable String notNeededReason;

    private @Nullable String earlyStartReason;

    private @Nullable String plannedBy;

    @Enumerated(EnumType.STRING)
    private ExecutionStatus status;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Execution() {
    }

    Execution(Origin origin, Order order, Authorship by) {
        if (order.publishedOn().isAfter(by.day())) {
            throw Refusal.of("publishedOn", "Der Tag der Bekanntmachung liegt in der Zukunft; tragen Sie ihn ein, wenn "
                    + "sie erfolgt ist.");
        }
        if (order.dueOn().isBefore(by.day())) {
            throw Refusal.of("orderDueOn", "Die Frist des Auftrags liegt in der Vergangenheit; wählen Sie einen Tag ab "
                    + "heute.");
        }
        id = origin.resolutionId();
        bodyId = origin.bodyId();
        paperId = origin.paperId();
        publication = new Publication(order.publishedOn(), order.channel(), order.publicTitle(), order.dueOn(),
                by.actor(), by.at());
        recipients = new TreeSet<>(order.recipients());
        status = ExecutionStatus.PUBLISHED;
    }

    void plan(ExecutionPlan plan, Authorship by) {
        if (status != ExecutionStatus.PUBLISHED) {
            throw Refusal.conflict("Die Ausführung ist bereits " + status.label() + "; laden Sie die Seite neu.");
        }
        boolean reasoned = plan.notNeededReason() != null && !plan.notNeededReason().isBlank();
        if (plan.entries().isEmpty() && !reasoned) {
            throw Refusal.of("notNeededReason", "Planen Sie mindestens einen Eintrag oder begründen Sie, warum keine "
                    + "Ausführung nötig ist.");
        }
        if (!plan.entries().isEmpty() && reasoned) {
            throw Refusal.of("notNeededReason", "Es sind Einträge geplant; löschen Sie sie oder die Begründung, warum "
                    + "keine Ausführung nötig ist.");
        }
        notNeededReason = plan.notNeededReason();
        earlyStartReason = plan.earlyStartReason();
        plannedBy = by.actor();
        status = ExecutionStatus.PLANNED;
    }

    void open() {
        if (status != ExecutionStatus.PLANNED) {
            throw new IllegalStateException("Execution of " + id + " is " + status);
        }
        status = ExecutionStatus.RUNNING;
    }

    void finish() {
        status = ExecutionStatus.FINISHED;
    }

    /** The resolution that is carried out. */
    public ResolutionId id() {
        return id;
    }

    public String bodyId() {
        return bodyId;
    }

    public PaperId paperId() {
        return paperId;
    }

    public Publication publication() {
        return publication;
    }

    /** Ids of the departments that got the extract. */
    public Set<String> recipients() {
        return Set.copyOf(recipients);
    }

    /** Why nothing has to be carried out; null if there are entries or nothing is planned yet. */
    public @Nullable String notNeededReason() {
        return notNeededReason;
    }

    /** Why an entry is due before the control window ends, or null. */
    public @Nullable String earlyStartReason() {
        return earlyStartReason;
    }

    /** User id; null while nothing is planned. */
    public @Nullable String plannedBy() {
        return plannedBy;
    }

    public ExecutionStatus status() {
        return status;
    }

    boolean isFinished() {
        return status == ExecutionStatus.FINISHED;
    }

    Origin origin() {
        return new Origin(bodyId, paperId, id);
    }
}
