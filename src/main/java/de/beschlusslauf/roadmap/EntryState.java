package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.resolution.ResolutionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What a roadmap entry is; {@link RoadmapEntry} says how it may change. */
@MappedSuperclass
public abstract class EntryState {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    EntryId id;

    String bodyId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "paper_id"))
    PaperId paperId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "resolution_id"))
    ResolutionId resolutionId;

    @Column(name = "entry_number")
    int number;

    @Column(name = "entry_type")
    @Enumerated(EnumType.STRING)
    EntryType type;

    String title;

    @Column(name = "action_field")
    @Nullable String field;

    String ownerDepartment;

    @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    Priority priority;

    @Nullable String category;

    @Enumerated(EnumType.STRING)
    EntryStatus status;

    @Enumerated(EnumType.STRING)
    @Nullable PaperKind childKind;

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
        id = EntryId.random();
        bodyId = origin.bodyId();
        paperId = origin.paperId();
        resolutionId = origin.resolutionId();
        this.number = number;
        type = plan.type();
        title = plan.title();
        field = plan.field();
        ownerDepartment = plan.ownerDepartment();
        dueOn = plan.dueOn();
        priority = plan.priority();
        category = plan.category();
        childKind = plan.type() == EntryType.REPORT ? plan.childKind() : null;
        status = EntryStatus.OPEN;
    }

    public EntryId id() {
        return id;
    }

    public String bodyId() {
        return bodyId;
    }

    public PaperId paperId() {
        return paperId;
    }

    public ResolutionId resolutionId() {
        return resolutionId;
    }

    /** 1, 2, 3 ... within the resolution. */
    public int number() {
        return number;
    }

    public EntryType type() {
        return type;
    }

    public String title() {
        return title;
    }

    /** Field of action (Handlungsfeld), or null. */
    public @Nullable String field() {
        return field;
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

    public @Nullable String category() {
        return category;
    }

    public EntryStatus status() {
        return status;
    }

    /** Kind of the paper that a report entry orders; null for all other types. */
    public @Nullable PaperKind childKind() {
        return childKind;
    }

    /** The paper that a report entry ordered; null until it exists. */
    public @Nullable PaperId childPaperId() {
        return childPaperId;
    }

    /** Null while nobody has reported the measure as done. */
    public @Nullable Completion completion() {
        return completion;
    }

    /** Every phase that ever was, the open ones last and in order. */
    public Phases phases() {
        return new Phases(phases);
    }

    Origin origin() {
        return new Origin(bodyId, paperId, resolutionId);
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
}
