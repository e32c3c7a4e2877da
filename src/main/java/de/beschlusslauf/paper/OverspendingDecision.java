package de.beschlusslauf.paper;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What the treasury said to a finance block that goes beyond the budget, and what follows from it (§ 83 GO NRW). One for each
 * finance block of a paper; never changed once written.
 */
@Entity
@Immutable
@Table(name = "overspending_decision")
class OverspendingDecision {

    @Id
    private UUID id = UUID.randomUUID();

    private String bodyId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "paper_id"))
    private PaperId paperId;

    private int textVersion;

    private String financeHash;

    @Enumerated(EnumType.STRING)
    private Overspending consequence;

    private boolean needsCouncil;

    private long amountCents;

    @Enumerated(EnumType.STRING)
    private CoSignDecision answer;

    private @Nullable String decidedBy;

    private Instant decidedAt;

    /** @param actor null if nobody answered in time and silence is consent */
    OverspendingDecision(Paper paper, Overspending consequence, CoSignDecision answer, @Nullable String actor, Instant at) {
        TextVersion text = paper.currentText();
        this.bodyId = paper.bodyId();
        this.paperId = paper.id();
        this.textVersion = text.number();
        this.financeHash = text.hashes().finance();
        this.consequence = consequence;
        this.needsCouncil = consequence.needsCouncil();
        this.amountCents = Euros.cents(text.content().finance().shortfall());
        this.answer = answer;
        this.decidedBy = actor;
        this.decidedAt = at;
    }

    @SuppressWarnings("NullAway")
    protected OverspendingDecision() {
    }

    int textVersion() {
        return textVersion;
    }

    /** Of the finance block that it is about. */
    String financeHash() {
        return financeHash;
    }

    Overspending consequence() {
        return consequence;
    }

    boolean needsCouncil() {
        return needsCouncil;
    }

    CoSignDecision answer() {
        return answer;
    }

    /** User id; null if nobody answered in time and silence is consent. */
    @Nullable String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** By how much the budget does not suffice. */
    long amountCents() {
        return amountCents;
    }
}
