package de.beschlusslauf.roadmap;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.resolution.ResolutionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** What a roadmap entry is from its planning on; none of it ever changes. */
@MappedSuperclass
public abstract class EntryPlan {

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

    @Nullable String category;

    @Enumerated(EnumType.STRING)
    @Nullable PaperKind childKind;

    @SuppressWarnings("NullAway.Init")
    protected EntryPlan() {
    }

    EntryPlan(Origin origin, int number, PlannedEntry plan) {
        id = EntryId.random();
        bodyId = origin.bodyId();
        paperId = origin.paperId();
        resolutionId = origin.resolutionId();
        this.number = number;
        type = plan.type();
        title = plan.title();
        field = plan.field();
        category = plan.category();
        childKind = plan.type() == EntryType.REPORT ? plan.childKind() : null;
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

    public @Nullable String category() {
        return category;
    }

    /** Kind of the paper that a report entry orders; null for all other types. */
    public @Nullable PaperKind childKind() {
        return childKind;
    }

    Origin origin() {
        return new Origin(bodyId, paperId, resolutionId);
    }
}
