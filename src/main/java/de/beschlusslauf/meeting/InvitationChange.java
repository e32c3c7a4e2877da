package de.beschlusslauf.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a change of a session means for its invitation (GO NRW § 47 (2) with the Geschäftsordnung). */
@Component
public class InvitationChange {

    private final Inviting inviting;

    private final InvitationDirectory invitations;

    private final UnusualTimes unusual;

    private final Clock clock;

    InvitationChange(Inviting inviting, InvitationDirectory invitations, UnusualTimes unusual, Clock clock) {
        this.inviting = inviting;
        this.invitations = invitations;
        this.unusual = unusual;
        this.clock = clock;
    }

    /**
     * How it was before the change.
     *
     * @param deliveredOn when the members had the invitation; null if they were not invited
     */
    public record Before(@Nullable LocalDate deliveredOn) {
    }

    public Before before(Meeting meeting) {
        return new Before(invitations.current(meeting).map(Invitation::deliveredOn).orElse(null));
    }

    /** What has to go out, and whether the period still fits: German sentences. */
    public List<String> after(Meeting meeting, Before before) {
        if (meeting.status() == MeetingStatus.CANCELLED) {
            return List.of(before.deliveredOn() == null ? "Geladen war noch nicht; eine Absage an die Mitglieder ist "
                    + "nicht nötig." : "Die Mitglieder sind geladen (" + GermanDays.date(before.deliveredOn())
                    + ") und müssen von der Absage erfahren; auch die Bekanntmachung ist zu berichtigen.");
        }
        if (meeting.status() == MeetingStatus.INVITED) {
            return List.of("Die Ladung gilt weiter. Teilen Sie den Mitgliedern die Änderung mit und berichtigen Sie die "
                    + "Bekanntmachung.");
        }
        List<String> sentences = new ArrayList<>();
        if (before.deliveredOn() != null) {
            sentences.add("Die Ladung vom " + GermanDays.date(before.deliveredOn()) + " gilt nicht mehr; es muss neu "
                    + "geladen und neu bekannt gemacht werden.");
        }
        sentences.add(period(meeting));
        return sentences;
    }

    /**
     * The same for another session that gets papers by the change or loses them; nothing if nobody has to be told.
     *
     * @param agendaBefore version of its agenda before; null if the change plans the session
     * @param loses papers leave its agenda
     */
    public List<String> beside(Meeting meeting, @Nullable Integer agendaBefore, boolean loses) {
        if (agendaBefore == null) {
            return List.of("Die Sitzung " + meeting.name() + " wird neu geplant. " + period(meeting));
        }
        boolean invited = meeting.status() == MeetingStatus.INVITED;
        List<String> sentences = new ArrayList<>();
        if (meeting.agendaVersion() > agendaBefore) {
            sentences.add(invited ? "Zur Sitzung " + meeting.name() + " ist schon geladen; die Mitglieder erhalten einen "
                    + "Nachtrag zur Tagesordnung, zuzustellen bis " + GermanDays.accusative(inviting.addendumDay(meeting))
                    + "." : "Die Tagesordnung der Sitzung " + meeting.name() + " steht schon fest; sie wird um einen "
                    + "Nachtrag erweitert, der mit der Ladung hinausgeht.");
        }
        if (loses && invited) {
            sentences.add("Zur Sitzung " + meeting.name() + " ist schon geladen; teilen Sie den Mitgliedern mit, was von der "
                    + "Tagesordnung abgesetzt wird.");
        }
        if (!invited && !meeting.day().isBefore(today()) && inviting.period(meeting).latest().isBefore(today())) {
            sentences.add("Sitzung " + meeting.name() + ": " + period(meeting));
        }
        return sentences;
    }

    /** That nobody can be invited to the session any more, or that its time is an unusual one, in German; nothing if all is well. */
    public List<String> warnings(Meeting meeting) {
        List<String> warnings = new ArrayList<>(unusual.warnings(meeting));
        if (!inviting.reaches(meeting)) {
            warnings.add("Zur Sitzung " + meeting.name() + " lässt sich auch mit "
                    + "verkürzter Ladungsfrist nicht mehr laden; verlegen Sie sie oder sagen Sie sie ab.");
        }
        return warnings;
    }

    private LocalDate today() {
        return Zones.dayOf(clock.instant());
    }

    private String period(Meeting meeting) {
        InvitationPeriod period = inviting.period(meeting);
        if (period.isOver(today())) {
            return "Die Ladungsfrist lässt sich nicht mehr wahren (sie endete am " + GermanDays.date(period.latest())
                    + "), auch verkürzt nicht mehr (bis " + GermanDays.date(period.shortened()) + ").";
        }
        if (period.latest().isBefore(today())) {
            return "Die Ladungsfrist lässt sich nicht mehr wahren (sie endete am " + GermanDays.date(period.latest())
                    + "); verkürzt kann bei äußerster Dringlichkeit bis " + GermanDays.date(period.shortened())
                    + " zugestellt werden.";
        }
        return "Die Ladungsfrist ist gewahrt, wenn bis " + GermanDays.accusative(period.latest()) + ", zugestellt ist.";
    }
}
