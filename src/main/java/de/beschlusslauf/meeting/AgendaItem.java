package de.beschlusslauf.meeting;

import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * One item of an agenda (OParl AgendaItem). The public title names the matter only so far that a secret is kept
 * (GO NRW § 48).
 */
@Entity
public class AgendaItem {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AgendaItemId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meetingId;

    private int position;

    private boolean publicItem;

    private String title;

    private String publicTitle;

    private UUID consultationId;

    private @Nullable String lateReason;

    @Enumerated(EnumType.STRING)
    private ItemStatus status;

    @Version
    private @Nullable Long version;

    /** Whether the meeting still has to deal with the item. */
    public enum ItemStatus {
        OPEN, SETTLED, TAKEN_OFF
    }

    protected AgendaItem() {
    }

    AgendaItem(AgendaItemId id, MeetingId meetingId, int position, NewItem item) {
        this.id = id;
        this.meetingId = meetingId;
        this.position = position;
        this.publicItem = item.publicItem();
        this.title = item.title();
        this.publicTitle = item.publicTitle();
        this.consultationId = item.consultationId();
        this.lateReason = item.lateReason();
        this.status = ItemStatus.OPEN;
    }

    void settle() {
        status = ItemStatus.SETTLED;
    }

    void takeOff() {
        status = ItemStatus.TAKEN_OFF;
    }

    public AgendaItemId id() {
        return id;
    }

    public MeetingId meetingId() {
        return meetingId;
    }

    /** Number as printed: "Ö 1" in the public part, "N 1" in the non-public part. */
    public String number() {
        return (publicItem ? "Ö " : "N ") + position;
    }

    public boolean isPublic() {
        return publicItem;
    }

    /** Internal title; confidential if the item is not public. */
    public String title() {
        return title;
    }

    /** Title that everybody may read. */
    public String publicTitle() {
        return publicTitle;
    }

    /** Id of the consultation that is called up here. */
    public UUID consultationId() {
        return consultationId;
    }

    /** Why the item came after the submission deadline; null if it was in time. */
    public @Nullable String lateReason() {
        return lateReason;
    }

    public ItemStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == ItemStatus.OPEN;
    }
}
