package de.beschlusslauf.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a {@link Paper} holds and shows to everybody; only its guards change it. */
@MappedSuperclass
public abstract class PaperState {

    @EmbeddedId
    PaperId id;

    @Version
    @Nullable Long version;

    String bodyId;

    @Enumerated(EnumType.STRING)
    PaperKind kind;

    @Enumerated(EnumType.STRING)
    PaperStatus status = PaperStatus.DRAFT;

    String reference;

    boolean numbered;

    String subject;

    String leadDepartment;

    String author;

    @Nullable String draftedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "parent_id"))
    @Nullable PaperId parentId;

    @Nullable LocalDate targetDay;

    /** Session that took the paper along to its target day; null if the author chose the day. */
    @Nullable UUID targetMeeting;

    @Nullable LocalDate neededBy;

    @Nullable String matter;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> additionalCoSigners = new ArrayList<>();

    @Nullable String withdrawalReason;

    Instant createdAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "paper_id", nullable = false, updatable = false)
    @OrderBy("number")
    List<TextVersion> texts = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "paper_id", nullable = false, updatable = false)
    @OrderBy("round, department")
    List<CoSignature> coSignatures = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "paper_id", nullable = false, updatable = false)
    @OrderBy("signedAt")
    List<SignOff> signOffs = new ArrayList<>();

    PaperState() {
    }

    public PaperId id() {
        return id;
    }

    public String bodyId() {
        return bodyId;
    }

    public PaperKind kind() {
        return kind;
    }

    public PaperStatus status() {
        return status;
    }

    /** Number as printed, a draft number before {@link #numbered()}. */
    public String reference() {
        return reference;
    }

    /** Whether the number is final. */
    public boolean numbered() {
        return numbered;
    }

    public String subject() {
        return subject;
    }

    public String leadDepartment() {
        return leadDepartment;
    }

    /** User id. */
    public String author() {
        return author;
    }

    public @Nullable PaperId parentId() {
        return parentId;
    }

    /** Session day that the paper is meant for; null while nobody has said so. */
    public @Nullable LocalDate targetDay() {
        return targetDay;
    }

    /** Day until which the author needs the decision; null if it is not urgent. */
    public @Nullable LocalDate neededBy() {
        return neededBy;
    }

    /** Kind of matter, a constant in capitals as in the municipality's competence rules; null for any other matter. */
    public @Nullable String matter() {
        return matter;
    }

    /** Departments that the author asks besides those the rules demand. */
    public List<String> additionalCoSigners() {
        return List.copyOf(additionalCoSigners);
    }

    public @Nullable String withdrawalReason() {
        return withdrawalReason;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The present text; empty while the first draft has not been submitted. */
    public Optional<TextVersion> text() {
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(texts.size() - 1));
    }

    /** Whether everybody may read the present text and every earlier one; false before the first. */
    public boolean isPublicThroughout() {
        return content().publicPaper() && texts().stream().allMatch(text -> text.content().publicPaper());
    }

    /** The present content; an empty draft if there is no text yet. */
    public Content content() {
        return text().map(TextVersion::content).orElseGet(() -> Content.draft(subject));
    }

    /** @throws Refusal if there is no text yet */
    public TextVersion currentText() {
        return text().orElseThrow(() -> Refusal.conflict(
                "Die Vorlage hat noch keinen Text; bitte erarbeiten Sie sie zuerst."));
    }

    /** All versions, oldest first. */
    public List<TextVersion> texts() {
        return List.copyOf(texts);
    }

    public List<CoSignature> coSignatures() {
        return List.copyOf(coSignatures);
    }

    public List<SignOff> signOffs() {
        return List.copyOf(signOffs);
    }
}
