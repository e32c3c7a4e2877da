package de.beschlusslauf.paper;

import de.beschlusslauf.ledger.ValueHash;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.document.FileId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a paper's whole content; never changed once written. Numbers count 1, 2, 3 within the paper. */
@Entity
@Immutable
@Table(name = "text_version")
public class TextVersion {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id = UUID.randomUUID();

    @Column(name = "version_number")
    private int number;

    private String subject;

    private boolean publicPaper;

    private @Nullable String matter;

    private @Nullable String facts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ResolutionPart> parts;

    @JdbcTypeCode(SqlTypes.JSON)
    private Finance finance;

    @Enumerated(EnumType.STRING)
    private Inclusion inclusion;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Relevance> relevance;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FileId> attachments;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "text_hash"))
    @AttributeOverride(name = "finance", column = @Column(name = "finance_hash"))
    @AttributeOverride(name = "attachments", column = @Column(name = "attachments_hash"))
    private SectionHashes hashes;

    private String salt;

    private String createdBy;

    private Instant createdAt;

    TextVersion(int number, Content content, @Nullable String matter, String actor, Instant at) {
        this.number = number;
        this.subject = content.subject();
        this.publicPaper = content.publicPaper();
        this.matter = matter;
        this.facts = content.facts();
        this.parts = content.parts();
        this.finance = content.finance();
        this.inclusion = content.inclusion();
        this.relevance = content.sortedRelevance();
        this.attachments = content.attachments();
        this.hashes = SectionHashes.of(content, matter);
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        this.salt = HexFormat.of().formatHex(bytes);
        this.createdBy = actor;
        this.createdAt = at;
    }

    @SuppressWarnings("NullAway")
    protected TextVersion() {
    }

    public int number() {
        return number;
    }

    public Content content() {
        return new Content(subject, publicPaper, facts, parts, finance, inclusion, relevance, attachments);
    }

    /** Kind of matter that was shown with it, see {@link Paper#matter()}; null for any other, and in texts from before it was signed. */
    public @Nullable String matter() {
        return matter;
    }

    public SectionHashes hashes() {
        return hashes;
    }

    /** What the hash of the text was, or would have been, before its inclusion was settled. */
    String textHashWithOpenInclusion() {
        return SectionHashes.of(content().withOpenInclusion(), matter).text();
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** "Fassung 2 · 9f3a51c0": what a signer sees and signs. */
    public String label() {
        return "Fassung " + number + " · " + hashes.whole().substring(0, 8);
    }

    /** Hash for the ledger: it proves this content to whoever has it, and tells nothing to anybody else. */
    String saltedHash() {
        return new ValueHash(salt).add(hashes.whole()).sha256();
    }
}
