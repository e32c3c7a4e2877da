package de.beschlusslauf.meeting;

import java.util.List;
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
 * One entry of an agenda (OParl AgendaItem). The public title names the matter only so far that a secret is kept
 * (GO NRW § 48). Position and number change under the lock of the meeting's row only.
 */
@Entity
public class AgendaItem {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AgendaItemId id;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meetingId;
    @Enumerated(EnumType.STRING)
    private ItemKind kind;
    private boolean publicItem;
    private int position;
    private int level;
    private String number = "";
    private String title;
    private String publicTitle;
    private List<String> departments = List.of();
    private @Nullable UUID consultationId;
    private @Nullable String department;
    private boolean noteOnly;
    private @Nullable String lateReason;
    @Enumerated(EnumType.STRING)
    private ItemStatus status = ItemStatus.OPEN;
    @Version
    private @Nullable Long version;

    protected AgendaItem() {
    }

    private AgendaItem(MeetingId meetingId, ItemKind kind, boolean publicItem, int level, String title,
            String publicTitle) {
        this.id = AgendaItemId.random();
        this.meetingId = meetingId;
        this.kind = kind;
        this.publicItem = publicItem;
        this.level = level;
        this.title = title;
        this.publicTitle = publicTitle;
    }

    static AgendaItem paper(MeetingId meetingId, NewItem item) {
        AgendaItem paper = new AgendaItem(meetingId, ItemKind.PAPER, item.publicItem(), 1, item.title(),
                item.publicTitle());
        paper.consultationId = item.consultationId();
        paper.department = item.department();
        paper.noteOnly = item.noteOnly();
        paper.lateReason = item.reason();
        return paper;
    }

    static AgendaItem standing(MeetingId meetingId, boolean publicItem, int level, String title, String publicTitle) {
        return new AgendaItem(meetingId, ItemKind.STANDING, publicItem, level, title, publicTitle);
    }

    static AgendaItem block(MeetingId meetingId, boolean publicItem, String title, List<String> departments) {
        AgendaItem block = new AgendaItem(meetingId, ItemKind.BLOCK, publicItem, 1, title, title);
        block.departments = List.copyOf(departments);
        return block;
    }

    void stand(int newPosition, int newLevel) {
        position = newPosition;
        level = newLevel;
    }

    /** Into the public or the non-public part; a paper stays where it says itself. */
    void moveTo(boolean publicPart) {
        publicItem = publicPart;
    }

    void number(String newNumber) {
        number = newNumber;
    }

    void call(String newTitle, String newPublicTitle) {
        title = newTitle;
        publicTitle = newPublicTitle;
    }

    void settle() {
        status = ItemStatus.SETTLED;
    }

    void takeOff() {
        status = ItemStatus.TAKEN_OFF;
    }

    /** Under this heading papers of the department are ordered. */
    boolean takes(@Nullable String leadDepartment) {
        return kind == ItemKind.BLOCK && departments.contains(leadDepartment);
    }

    /** Under this heading everything is ordered that no other one takes. */
    boolean takesTheRest() {
        return kind == ItemKind.BLOCK && departments.isEmpty();
    }

    @Nullable String department() {
        return department;
    }

    /** Number without Ö or N, for instance "6.2"; empty while it has none. */
    String bareNumber() {
        return number;
    }

    int position() {
        return position;
    }

    public AgendaItemId id() {
        return id;
    }

    public MeetingId meetingId() {
        return meetingId;
    }

    public ItemKind kind() {
        return kind;
    }

    /** 1, or 2 if it stands under the entry of level 1 before it. */
    public int level() {
        return level;
    }

    /** Number as printed: "Ö 6.2" in the public part, "N 14" in the non-public part; empty if it is not printed. */
    public String number() {
        return number.isEmpty() ? "" : (publicItem ? "Ö " : "N ") + number;
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

    /** Id of the consultation that is called up here; null if the item is no paper. */
    public @Nullable UUID consultationId() {
        return consultationId;
    }

    /** Why the item came after the regular time; null if it was in time. */
    public @Nullable String lateReason() {
        return lateReason;
    }

    public ItemStatus status() {
        return status;
    }

    /** It is a paper without a confirmed result. */
    public boolean isOpen() {
        return kind == ItemKind.PAPER && status == ItemStatus.OPEN;
    }

    public boolean isTakenOff() {
        return status == ItemStatus.TAKEN_OFF;
    }
}
