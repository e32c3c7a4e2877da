package de.beschlusslauf.paper;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One department asked in one round, and its answer. A signature stands while the sections it stands on are those that
 * the department saw and it has not returned the paper since; otherwise it has fallen, and the next round asks again.
 */
@Entity
@Table(name = "co_signature")
public class CoSignature {

    @Id
    private UUID id = UUID.randomUUID();

    private String department;

    private int round;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Section> sections;

    private int textVersion;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "text_hash"))
    @AttributeOverride(name = "finance", column = @Column(name = "finance_hash"))
    @AttributeOverride(name = "attachments", column = @Column(name = "attachments_hash"))
    private SectionHashes hashes;

    private @Nullable Instant askedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CoSignDecision decision;

    private @Nullable String remark;

    private @Nullable String signer;

    private @Nullable Instant signedAt;

    CoSignature(String department, int round, Set<Section> sections, TextVersion asked, Instant at) {
        this.department = department;
        this.round = round;
        this.sections = new TreeSet<>(sections);
        this.textVersion = asked.number();
        this.hashes = asked.hashes();
        this.askedAt = at;
    }

    @SuppressWarnings("NullAway")
    protected CoSignature() {
    }

    void answer(CoSignDecision answer, @Nullable String why, String actor, Instant at) {
        decision = answer;
        remark = why;
        signer = actor;
        signedAt = at;
    }

    /** @param rule German: why silence is consent */
    void agreeBySilence(String rule, Instant at) {
        decision = CoSignDecision.BY_SILENCE;
        remark = rule;
        signedAt = at;
    }

    boolean askedBefore(Instant moment) {
        return askedAt != null && askedAt.isBefore(moment);
    }

    boolean open() {
        return decision == null;
    }

    boolean covers(Set<Section> demanded) {
        return sections.containsAll(demanded);
    }

    /** Whether the department agreed and everything it stood on is still what it saw; {@link Paper#stands} knows later rounds too. */
    boolean stands(TextVersion now) {
        return decision != null && decision != CoSignDecision.RETURNED && fallen(now).isEmpty();
    }

    /**
     * Sections that are not what the department saw any more, in their order. Who signed text and attachments while inclusion was
     * open did so knowing that it had to be settled before the release: that alone fells nothing. Who was asked about everything
     * answers for inclusion too.
     */
    List<Section> fallen(TextVersion now) {
        return sections.stream().sorted().filter(section -> !saw(section, now)).toList();
    }

    private boolean saw(Section section, TextVersion now) {
        String seen = hashes.of(section);
        return seen.equals(now.hashes().of(section)) || section == Section.TEXT
                && sections.size() < Section.values().length && seen.equals(now.textHashWithOpenInclusion());
    }

    public String department() {
        return department;
    }

    /** 1 for the first round. */
    public int round() {
        return round;
    }

    /** Sections that the signature stands on. */
    public Set<Section> sections() {
        return Set.copyOf(sections);
    }

    /** Number of the text version that the department saw. */
    public int textVersion() {
        return textVersion;
    }

    /** Null while the department has not answered. */
    public @Nullable CoSignDecision decision() {
        return decision;
    }

    /** What the department wrote; the rule, if it agreed by silence. */
    public @Nullable String remark() {
        return remark;
    }

    /** User id, null while the department has not answered and if it agreed by silence. */
    public @Nullable String signer() {
        return signer;
    }

    public @Nullable Instant signedAt() {
        return signedAt;
    }
}
