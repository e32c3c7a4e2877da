package de.beschlusslauf.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import de.beschlusslauf.consultation.ReVote;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Who stopped a resolution, when and why; never changed once lodged. */
@Entity
@Immutable
public class Objection {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "resolution_id"))
    private ResolutionId resolutionId;

    @Enumerated(EnumType.STRING)
    private ReVote kind;

    private @Nullable Integer members;

    private String reason;

    private LocalDate lodgedOn;

    private String recordedBy;

    private Instant recordedAt;

    protected Objection() {
    }

    Objection(ResolutionId resolutionId, ReVote kind, @Nullable Integer members, String reason, LocalDate lodgedOn,
            String recordedBy, Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.resolutionId = resolutionId;
        this.kind = kind;
        this.members = members;
        this.reason = reason;
        this.lodgedOn = lodgedOn;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    ResolutionId resolutionId() {
        return resolutionId;
    }

    public ReVote kind() {
        return kind;
    }

    /** How many members objected, null if it was the mayor. */
    public @Nullable Integer members() {
        return members;
    }

    public String reason() {
        return reason;
    }

    public LocalDate lodgedOn() {
        return lodgedOn;
    }

    /** User id. */
    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
