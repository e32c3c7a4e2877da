package de.beschlusslauf.paper;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What one desk did with one text version; never changed once written. */
@Entity
@Immutable
@Table(name = "sign_off")
public class SignOff {

    @Id
    private UUID id = UUID.randomUUID();

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private @Nullable String reason;

    private int textVersion;

    private String contentHash;

    @Column(name = "signed_by")
    private String actor;

    private Instant signedAt;

    SignOff(Step step, Verdict verdict, @Nullable String reason, TextVersion seen, String actor, Instant at) {
        this.step = step;
        this.verdict = verdict;
        this.reason = reason;
        this.textVersion = seen.number();
        this.contentHash = seen.hashes().whole();
        this.actor = actor;
        this.signedAt = at;
    }

    @SuppressWarnings("NullAway")
    protected SignOff() {
    }

    public Step step() {
        return step;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** Present if the paper was returned. */
    public @Nullable String reason() {
        return reason;
    }

    /** Number of the text version that was signed. */
    public int textVersion() {
        return textVersion;
    }

    /** Hash of everything that was signed. */
    public String contentHash() {
        return contentHash;
    }

    /** User id. */
    public String actor() {
        return actor;
    }

    public Instant signedAt() {
        return signedAt;
    }
}
