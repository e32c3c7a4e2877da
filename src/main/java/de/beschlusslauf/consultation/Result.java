package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.Euros;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What one body resolved in one session: role, wording, outcome and vote are four separate facts. Immutable once it
 * is confirmed by the chair.
 */
@Entity
@Table(name = "consultation_result")
public class Result {

    @Id
    private UUID id;

    private int attempt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private @Nullable MeetingId meetingId;

    private int textVersion;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable Wording wording;

    @Embedded
    private @Nullable Votes votes;

    private boolean inquorate;

    private String chair;

    private String minuteTaker;

    private List<Integer> acceptedParts;

    private @Nullable String amendedText;

    private @Nullable Long amendedAmountCents;

    private @Nullable String referredTo;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "postponed_to"))
    private @Nullable MeetingId postponedTo;

    private List<String> addedBodies;

    @Enumerated(EnumType.STRING)
    private @Nullable ConsultationRole addedRole;

    @Enumerated(EnumType.STRING)
    private @Nullable AddedWhen addedWhen;

    private @Nullable String remark;

    private String enteredBy;

    private Instant enteredAt;

    private @Nullable String confirmedBy;

    private @Nullable String queryFromChair;

    protected Result() {
    }

    Result(int attempt, @Nullable MeetingId meetingId, int textVersion, NewResult entry, String actor, Instant now) {
        this.id = UUID.randomUUID();
        this.attempt = attempt;
        this.meetingId = meetingId;
        this.textVersion = textVersion;
        this.outcome = entry.outcome();
        this.wording = entry.wording();
        this.votes = entry.votes();
        this.inquorate = entry.inquorate();
        this.chair = entry.chair();
        this.minuteTaker = entry.minuteTaker();
        this.acceptedParts = entry.acceptedParts();
        this.amendedText = entry.amendedText();
        this.amendedAmountCents = entry.amendedAmount() == null ? null : Euros.cents(entry.amendedAmount());
        this.referredTo = entry.referredTo();
        this.postponedTo = entry.postponedTo();
        this.addedBodies = entry.added().bodies();
        this.addedRole = entry.added().role();
        this.addedWhen = entry.added().when();
        this.remark = entry.remark();
        this.enteredBy = actor;
        this.enteredAt = now;
    }

    void confirm(String actor) {
        confirmedBy = actor;
        queryFromChair = null;
    }

    void query(String reason) {
        queryFromChair = reason;
    }

    /** The entry as it was made, for instance to correct it. */
    public NewResult entry() {
        return new NewResult(outcome, wording, votes, inquorate, chair, minuteTaker, acceptedParts, amendedText,
                amendedAmountCents == null ? null : Euros.ofCents(amendedAmountCents), referredTo, postponedTo, new AddedStations(addedBodies, addedRole, addedWhen), remark);
    }

    /** First session is 1; a postponed matter has several attempts. */
    public int attempt() {
        return attempt;
    }

    public @Nullable MeetingId meetingId() {
        return meetingId;
    }

    /** Number of the text version that was put to the vote. */
    public int textVersion() {
        return textVersion;
    }

    public Outcome outcome() {
        return outcome;
    }

    public @Nullable Votes votes() {
        return votes;
    }

    /** What it costs in all as amended, in cents; null if the body said nothing of it. */
    public @Nullable Long amendedAmountCents() {
        return amendedAmountCents;
    }

    /** User id of who entered it. */
    public String enteredBy() {
        return enteredBy;
    }

    /** User id of who wrote the minutes of the item. */
    public String minuteTaker() {
        return minuteTaker;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** User id of the chair who confirmed it, null before. */
    public @Nullable String confirmedBy() {
        return confirmedBy;
    }

    public boolean isConfirmed() {
        return confirmedBy != null;
    }

    /** What the chair asked to be corrected; null if nothing. */
    public @Nullable String queryFromChair() {
        return queryFromChair;
    }
}
