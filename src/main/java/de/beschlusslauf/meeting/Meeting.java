package de.beschlusslauf.meeting;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.Entity;

/**
 * One session of one body (OParl Meeting). Its day is counted in Europe/Berlin. Its course is that of
 * {@link MeetingStatus}; every step is possible once and only after the one before.
 */
@Entity
public class Meeting extends MeetingState {

    /** A meeting was put into the calendar. */
    public record Planned(MeetingId meetingId, String bodyId, String name, Instant startsAt) {
    }

    /** A meeting got another day or hour; what depends on its day has to move. */
    public record Moved(MeetingId meetingId, String bodyId, String name, Instant oldStart, Instant newStart) {
    }

    /** Members were invited to a day or hour that no longer holds: they have to be invited again. */
    public record InvitationOverturned(MeetingId meetingId, String bodyId) {
    }

    /** A matter came onto the agenda after the members were invited and before the meeting. */
    public record AgendaExtended(MeetingId meetingId, String bodyId, int agendaVersion) {
    }

    /** The chair has fixed the agenda; what comes now is an addendum. */
    public record AgendaFixed(MeetingId meetingId) {
    }

    /** Members were invited with that version of the agenda, or were sent it as an addendum. */
    public record Invited(MeetingId meetingId, String bodyId, int agendaVersion) {
    }

    /** The meeting does not take place. */
    public record Cancelled(MeetingId meetingId, String bodyId, String name, String reason, String actor) {
    }

    protected Meeting() {
    }

    Meeting(MeetingId id, String bodyId, String organizationId, String label, Instant startsAt, String place) {
        this.id = id;
        this.bodyId = bodyId;
        this.organizationId = organizationId;
        this.label = label;
        this.startsAt = startsAt;
        this.place = place;
        this.status = MeetingStatus.PLANNED;
    }

    /** @return whether members were invited to another day or hour, so that they have to be invited again */
    boolean moveTo(Instant newStart, String newPlace) {
        require(MeetingStatus.AHEAD, "nur vor ihrem Beginn lässt sie sich verlegen");
        boolean otherTime = !startsAt.equals(newStart);
        startsAt = newStart;
        place = newPlace;
        if (otherTime && status == MeetingStatus.INVITED) {
            status = MeetingStatus.AGENDA_FIXED;
            invitationId = null;
            return true;
        }
        return false;
    }

    /** @return number of the first version */
    int fixAgenda() {
        require(Set.of(MeetingStatus.PLANNED), "ihre Tagesordnung steht fest");
        status = MeetingStatus.AGENDA_FIXED;
        agendaQuery = null;
        return ++agendaVersion;
    }

    /** The chair asks the council office to change the agenda before it is fixed. */
    void queryAgenda(String reason) {
        require(Set.of(MeetingStatus.PLANNED), "ihre Tagesordnung steht fest");
        agendaQuery = reason;
    }

    /** @return number of the next version */
    int extendAgenda() {
        return ++agendaVersion;
    }

    /** Members are still to be invited to it. */
    boolean awaitsInvitation() {
        return status == MeetingStatus.PLANNED || status == MeetingStatus.AGENDA_FIXED;
    }

    void requireUninvited() {
        require(Set.of(MeetingStatus.AGENDA_FIXED), "einladen lässt sich einmal, sobald die Tagesordnung festgesetzt ist");
    }

    void invite(UUID invitation) {
        requireUninvited();
        status = MeetingStatus.INVITED;
        invitationId = invitation;
    }

    void open(Instant now) {
        require(Set.of(MeetingStatus.INVITED), "eröffnet wird sie nach der Einladung");
        if (now.isBefore(startsAt)) {
            throw new Refusal("Die Sitzung " + name() + " beginnt erst am " + GermanDays.date(day()) + ".");
        }
        status = MeetingStatus.IN_SESSION;
    }

    void close() {
        if (isAhead()) {
            throw new Refusal("Die Sitzung " + name() + " hat noch nicht begonnen; schließen Sie sie erst danach.");
        }
        require(Set.of(MeetingStatus.IN_SESSION), "schließen lässt sie sich nur einmal");
        status = MeetingStatus.CLOSED;
    }

    void minutesSigned() {
        require(Set.of(MeetingStatus.CLOSED), "ihre Niederschrift wird nach dem Abschluss einmal unterschrieben");
        status = MeetingStatus.MINUTES_SIGNED;
    }

    void publish() {
        require(Set.of(MeetingStatus.MINUTES_SIGNED), "veröffentlicht wird ihre unterschriebene Niederschrift");
        status = MeetingStatus.PUBLISHED;
    }

    void cancel(String reason) {
        require(MeetingStatus.AHEAD, "absagen lässt sie sich nur vor ihrem Beginn");
        status = MeetingStatus.CANCELLED;
        cancelReason = reason;
    }

    /** @throws Refusal if nothing may be put on the agenda any more */
    public void requireOpen() {
        require(MeetingStatus.OPEN, "wählen Sie eine andere Sitzung");
    }

    /**
     * Why no result can be entered yet: not before its hour, and not before it is noted that members were invited; it opens by
     * itself then, be it the next morning (GO NRW § 47).
     *
     * @return one German sentence, or two; empty from its opening on
     */
    public Optional<String> beforeOpening(Instant now) {
        if (!isAhead()) {
            return Optional.empty();
        }
        if (now.isBefore(startsAt)) {
            return Optional.of("Die Sitzung " + appointment() + ", hat noch nicht begonnen; Ergebnisse lassen sich von da an "
                    + "eintragen.");
        }
        return Optional.of("Die Sitzung " + name() + " ist noch nicht eröffnet" + (status == MeetingStatus.INVITED
                ? "; das geschieht gleich von selbst. Bitte versuchen Sie es in einer Minute noch einmal."
                : ", denn es ist keine Einladung eingetragen (Stand: " + status.label() + "). Bitten Sie das Ratsbüro, Tagesordnung "
                        + "und Einladung nachzutragen; danach können Sie das Ergebnis eintragen."));
    }

    /** @throws Refusal if the meeting is not in session, so that nothing can be resolved in it */
    public void requireInSession(Instant now) {
        beforeOpening(now).ifPresent(sentence -> {
            throw new Refusal(sentence);
        });
        require(Set.of(MeetingStatus.IN_SESSION), "Ergebnisse lassen sich nur eintragen, solange sie läuft");
    }

    private void require(Set<MeetingStatus> expected, String otherwise) {
        if (!expected.contains(status)) {
            throw new Refusal("Die Sitzung " + name() + " ist bereits im Stand „" + status.label() + "“; " + otherwise
                    + ".");
        }
    }
}
