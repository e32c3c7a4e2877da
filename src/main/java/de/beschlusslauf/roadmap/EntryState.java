package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.beschlusslauf.paper.PaperId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Where a roadmap entry stands; {@link RoadmapEntry} says how that may change. */
@MappedSuperclass
public abstract class EntryState extends EntryPlan {

    String ownerDepartment;

    @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    Priority priority;

    @Enumerated(EnumType.STRING)
    EntryStatus status;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "child_paper_id"))
    @Nullable PaperId childPaperId;

    @Embedded
    @Nullable Completion completion;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "roadmap_phase", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    List<Phase> phases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "roadmap_entry_version", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    List<EntryVersion> versions = new ArrayList<>();

    @Version
    @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected EntryState() {
    }

    EntryState(Origin origin, int number, PlannedEntry plan) {
        super(origin, number, plan);
        ownerDepartment = plan.ownerDepartment();
        dueOn = plan.dueOn();
        priority = plan.priority();
        status = EntryStatus.OPEN;
    }

    public String ownerDepartment() {
        return ownerDepartment;
    }

    /** Last day; null only for a vision. */
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public Priority priority() {
        return priority;
    }

    public EntryStatus status() {
        return status;
    }

    /** The paper that a report entry ordered; null until it exists. */
    public @Nullable PaperId childPaperId() {
        return childPaperId;
    }

    /** Null while nobody has reported the measure as done, and again once that was not confirmed. */
    public @Nullable Completion completion() {
        return status == EntryStatus.AWAITING_CONFIRMATION || status == EntryStatus.DONE ? completion : null;
    }

    /** The last completion that was not confirmed, while the department works on; empty if none was refused. */
    public Optional<RefusedCompletion> refusedCompletion() {
        return status == EntryStatus.AWAITING_CONFIRMATION || status.ended() ? Optional.empty()
                : versions.stream().filter(each -> each.change() == EntryChange.RETURNED).reduce((first, last) -> last)
                        .map(each -> new RefusedCompletion(each.actor(), each.at(), String.valueOf(each.reason()), completion));
    }

    /** Every phase that ever was, the open ones last and in order. */
    public Phases phases() {
        return new Phases(phases);
    }

    /** The last phase, if it is still open while the completion awaits its confirmation: both end together. */
    public Optional<Phase> endingWithConfirmation() {
        return status == EntryStatus.AWAITING_CONFIRMATION ? phases().current() : Optional.empty();
    }

    /** Whether the person reported it as done and another one has to confirm that. */
    boolean awaitsAnotherThan(String userId) {
        return status == EntryStatus.AWAITING_CONFIRMATION && completion != null
                && completion.completedBy().equals(userId);
    }

    /** Oldest first. */
    public List<EntryVersion> versions() {
        return List.copyOf(versions);
    }

    /** Writes down what the change has made of the entry. */
    void note(EntryChange change, Authorship by) {
        versions.add(new EntryVersion(change, by.actor(), by.at(), by.reason(), status, ownerDepartment, dueOn,
                priority));
    }

    void replace(Phases changed) {
        phases = new ArrayList<>(changed.all());
    }

    /** The whole is due when its last phase is, if that is later. */
    void stretchToLastPhase() {
        List<Phase> open = phases().open();
        LocalDate last = open.get(open.size() - 1).dueOn();
        if (dueOn == null || dueOn.isBefore(last)) {
            dueOn = last;
        }
    }
}
