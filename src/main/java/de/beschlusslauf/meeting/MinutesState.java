package de.beschlusslauf.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What {@link Minutes} hold and show to whoever may read them; only their guards change them. */
@MappedSuperclass
public abstract class MinutesState {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    MeetingId meetingId;

    Instant beganAt;

    Instant endedAt;

    String present;

    @Nullable String absent;

    @Nullable String others;

    @Nullable String remarks;

    @ElementCollection
    @CollectionTable(name = "minutes_item", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "place")
    List<MinutesItem> items = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "minutes_note", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "place")
    List<MinutesNote> notes = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "minutes_withheld", joinColumns = @JoinColumn(name = "meeting_id"))
    @Column(name = "part")
    Set<String> withheld = new TreeSet<>();

    String writtenBy;

    @Nullable String query;

    @Nullable String contentHash;

    @Nullable String signedBy;

    @Nullable Instant signedAt;

    @Nullable String countersignedBy;

    @Nullable Instant countersignedAt;

    @Nullable String publishedBy;

    @Nullable Instant publishedAt;

    @Version
    @Nullable Long version;

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

    /** What everybody may read of the item once the minutes are published. */
    public MinutesItem publicly(MinutesItem item) {
        return withheld.contains(item.itemId().toString()) ? item.withheld() : item.publicOnly();
    }

    /** The same of {@link #others}. */
    public @Nullable String publicOthers() {
        return withheld.contains(WithheldPart.OTHERS.name()) ? null : others;
    }

    /** The same of {@link #remarks}. */
    public @Nullable String publicRemarks() {
        return withheld.contains(WithheldPart.REMARKS.name()) ? null : remarks;
    }
}
