package de.beschlusslauf.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * The Niederschrift of one session (GO NRW § 52 (1)). Two different people sign it, first the minute-taker, then the
 * chair; from then on it never changes, and the database sees to that, too. A correction is a {@link MinutesNote}.
 */
@Entity
public class Minutes {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meetingId;

    private Instant beganAt;

    private Instant endedAt;

    private String present;

    private @Nullable String absent;

    private @Nullable String others;

    private @Nullable String remarks;

    @ElementCollection
    @CollectionTable(name = "minutes_item", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "place")
    private List<MinutesItem> items = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "minutes_note", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "place")
    private List<MinutesNote> notes = new ArrayList<>();

    private String writtenBy;

    private @Nullable String query;

    private @Nullable String contentHash;

    private @Nullable String signedBy;

    private @Nullable Instant signedAt;

    private @Nullable String countersignedBy;

    private @Nullable Instant countersignedAt;

    private @Nullable String publishedBy;

    private @Nullable Instant publishedAt;

    @Version
    private @Nullable Long version;

    protected Minutes() {
    }

    Minutes(MeetingId meetingId, MinutesDraft draft, List<MinutesItem> items, String actor) {
        this.meetingId = meetingId;
        write(draft, items, actor);
    }

    final void write(MinutesDraft draft, List<MinutesItem> newItems, String actor) {
        requireUnsigned();
        beganAt = draft.beganAt();
        endedAt = draft.endedAt();
        present = draft.present();
        absent = draft.absent();
        others = draft.others();
        remarks = draft.remarks();
        items.clear();
        items.addAll(newItems);
        notes.clear();
        notes.addAll(draft.notes());
        writtenBy = actor;
        query = null;
    }

    void sign(String actor, Instant now) {
        requireUnsigned();
        contentHash = MinutesHash.of(this);
        signedBy = actor;
        signedAt = now;
    }

    void countersign(String actor, Instant now) {
        requireAwaitingChair();
        if (actor.equals(signedBy)) {
            throw Refusal.forbidden("Wer die Niederschrift als Schriftführung unterschrieben hat, kann sie nicht auch als "
                    + "Vorsitz unterschreiben; es müssen zwei verschiedene Personen sein (§ 52 Abs. 1 GO NRW).");
        }
        countersignedBy = actor;
        countersignedAt = now;
    }

    /** Back to the minute-taker, unsigned. */
    void query(String reason) {
        if (countersignedBy != null) {
            throw signed();
        }
        query = reason;
        contentHash = null;
        signedBy = null;
        signedAt = null;
    }

    void publish(String actor, Instant now) {
        publishedBy = actor;
        publishedAt = now;
    }

    private void requireUnsigned() {
        if (signedBy != null) {
            throw signed();
        }
    }

    private void requireAwaitingChair() {
        if (signedBy == null || countersignedBy != null) {
            throw Refusal.conflict("Für den Vorsitz liegt keine unterschriebene Niederschrift bereit; laden Sie die "
                    + "Aufgabenliste neu.");
        }
    }

    private static Refusal signed() {
        return Refusal.conflict("Die Niederschrift ist unterschrieben und bleibt, wie sie ist; schreiben Sie eine "
                + "Berichtigung in die Niederschrift der nächsten Sitzung.");
    }

    public MeetingId meetingId() {
        return meetingId;
    }

    public Instant beganAt() {
        return beganAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    /** Names of who was present, one a line. */
    public String present() {
        return present;
    }

    /** Names of who was missing, one a line; null if nobody. */
    public @Nullable String absent() {
        return absent;
    }

    /** Who else took part; null if nobody. */
    public @Nullable String others() {
        return others;
    }

    /** What belongs to no item; null if nothing. Part of the public minutes. */
    public @Nullable String remarks() {
        return remarks;
    }

    /** In the order of the agenda. */
    public List<MinutesItem> items() {
        return List.copyOf(items);
    }

    /** Corrections of earlier minutes. */
    public List<MinutesNote> notes() {
        return List.copyOf(notes);
    }

    /** User id of who wrote it last. */
    public String writtenBy() {
        return writtenBy;
    }

    /** Why the minute-taker is to change it; null if nobody asked. */
    public @Nullable String query() {
        return query;
    }

    /** SHA-256 of what was signed; null before. */
    public @Nullable String contentHash() {
        return contentHash;
    }

    /** User id of the minute-taker who signed; null before. */
    public @Nullable String signedBy() {
        return signedBy;
    }

    public @Nullable Instant signedAt() {
        return signedAt;
    }

    /** User id of the chair who signed; null before. */
    public @Nullable String countersignedBy() {
        return countersignedBy;
    }

    public @Nullable Instant countersignedAt() {
        return countersignedAt;
    }

    /** When its public part was published; null before. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** It stands: both signatures are there. */
    public boolean isSigned() {
        return countersignedBy != null;
    }
}
