package de.beschlusslauf.meeting;

import java.time.Clock;
import java.time.LocalDate;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Says whether a paper may still come onto an agenda: by the day, by the period of invitation, by the policy for late papers,
 * and once the agenda is fixed also by the rules of an addendum. What a body takes up in its session by its own resolution is
 * no matter of the policy.
 */
@Component
class AgendaAdmission {

    private final SessionDeadlines deadlines;

    private final LatePapers latePapers;

    private final Inviting inviting;

    private final Clock clock;

    AgendaAdmission(SessionDeadlines deadlines, LatePapers latePapers, Inviting inviting, Clock clock) {
        this.deadlines = deadlines;
        this.latePapers = latePapers;
        this.inviting = inviting;
        this.clock = clock;
    }

    /**
     * @return whether it comes after the regular time
     * @throws Refusal if the session is over, nobody can be invited to it any more, or it is too late for the paper
     */
    boolean check(Meeting meeting, NewItem item, String actor) {
        meeting.requireOpen();
        LocalDate today = Zones.dayOf(clock.instant());
        refusePast(meeting, today);
        refuseResolution(meeting, item);
        inviting.requireReached(meeting, "meeting");
        LocalDate submission = item.submission(deadlines.submission(meeting).dueOn());
        boolean late = !item.resumed() && today.isAfter(submission);
        boolean fixed = meeting.agendaVersion() > 0;
        if (fixed) {
            new Addendum(meeting, deadlines.addendum(meeting).dueOn()).check(item, today);
        }
        if (late && meeting.status() != MeetingStatus.IN_SESSION) {
            latePapers.check(meeting, item, submission, actor);
        }
        return late || fixed;
    }

    private static void refuseResolution(Meeting meeting, NewItem item) {
        if (item.entry().resolvedInSession() && meeting.status() != MeetingStatus.IN_SESSION) {
            throw Refusal.of("resolvedInSession", "Die Sitzung " + meeting.name() + " läuft nicht; das Gremium kann die Aufnahme erst "
                    + "in seiner Sitzung beschließen. Nehmen Sie das Häkchen weg, oder wählen Sie die Sitzung, die gerade läuft.");
        }
    }

    private static void refusePast(Meeting meeting, LocalDate today) {
        if (meeting.day().isBefore(today) && meeting.status() != MeetingStatus.IN_SESSION) {
            throw Refusal.of("meeting", "Die Sitzung " + meeting.name()
                    + " liegt in der Vergangenheit; wählen Sie eine künftige Sitzung.");
        }
    }
}
