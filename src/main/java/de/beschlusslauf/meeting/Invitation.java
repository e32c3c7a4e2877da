package de.beschlusslauf.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One sending to the members of a body: the invitation, or an addendum to it, with the public notice that goes with it
 * (GO NRW §§ 47, 48 (1) sentence 4). Never changed once written.
 */
@Entity
@Immutable
public class Invitation {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meetingId;

    private int agendaVersion;

    private LocalDate deliveredOn;

    private LocalDate latestOn;

    private @Nullable String shortenedReason;

    private @Nullable String otherRecipients;

    private @Nullable LocalDate announcedOn;

    private @Nullable String announcedIn;

    private LocalDate noticeLatestOn;

    private String sentBy;

    private Instant sentAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "invitation_recipient", joinColumns = @JoinColumn(name = "invitation_id"))
    @Column(name = "user_id")
    private Set<String> recipients = new TreeSet<>();

    protected Invitation() {
    }

    Invitation(Meeting meeting, int agendaVersion, Sending sending, LocalDate latestOn, LocalDate noticeLatestOn,
            Collection<String> recipients, String actor, Instant now) {
        this.id = UUID.randomUUID();
        this.meetingId = meeting.id();
        this.agendaVersion = agendaVersion;
        this.deliveredOn = sending.deliveredOn();
        this.latestOn = latestOn;
        this.shortenedReason = sending.deliveredOn().isAfter(latestOn) ? sending.shortenedReason() : null;
        this.otherRecipients = sending.otherRecipients();
        this.announcedOn = sending.announcedOn();
        this.announcedIn = sending.announcedIn();
        this.noticeLatestOn = noticeLatestOn;
        this.sentBy = actor;
        this.sentAt = now;
        this.recipients.addAll(recipients);
    }

    public UUID id() {
        return id;
    }

    public MeetingId meetingId() {
        return meetingId;
    }

    /** The version of the agenda that was sent. */
    public int agendaVersion() {
        return agendaVersion;
    }

    /** Day on which the members had it (Zugang), or on which it was sent where local law counts from that. */
    public LocalDate deliveredOn() {
        return deliveredOn;
    }

    /** Last day that would have kept the full period. */
    public LocalDate latestOn() {
        return latestOn;
    }

    /** Why the period was shortened; null if it was kept. */
    public @Nullable String shortenedReason() {
        return shortenedReason;
    }

    /** Who else was invited, in words; null if nobody. */
    public @Nullable String otherRecipients() {
        return otherRecipients;
    }

    /** Day of the public notice; null if there is none. */
    public @Nullable LocalDate announcedOn() {
        return announcedOn;
    }

    /** Where the public notice stands; null if there is none. */
    public @Nullable String announcedIn() {
        return announcedIn;
    }

    /** Last day on which the public notice would have been in time. */
    public LocalDate noticeLatestOn() {
        return noticeLatestOn;
    }

    /** User id of who sent it. */
    public String sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** User ids of the members, to be read within the transaction. */
    public List<String> recipients() {
        return List.copyOf(recipients);
    }
}
