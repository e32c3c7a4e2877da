package de.beschlusslauf.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.workflow.DrivableClock;
import org.springframework.boot.test.context.TestComponent;

/** Brings a session whose hour has come to where results can be entered, with every period kept. */
@TestComponent
public class OpenSessions {

    private static final String OFFICE = "ratsbuero";

    private final MeetingDirectory meetings;
    private final AgendaFixing fixing;
    private final Inviting inviting;
    private final MeetingCourse course;
    private final DrivableClock clock;

    OpenSessions(MeetingDirectory meetings, AgendaFixing fixing, Inviting inviting, MeetingCourse course,
            DrivableClock clock) {
        this.meetings = meetings;
        this.fixing = fixing;
        this.inviting = inviting;
        this.course = course;
        this.clock = clock;
    }

    /** Fixes, invites and opens what is not yet; a session that is open stays so. */
    public void open(MeetingId id) {
        clock.during(() -> convene(id));
        if (status(id) == MeetingStatus.INVITED) {
            course.open(id, "system");
        }
    }

    private void convene(MeetingId id) {
        Instant lastDay = Zones.at(inviting.period(meetings.require(id)).latest(), LocalTime.of(7, 0));
        if (lastDay.isBefore(clock.instant())) {
            clock.travelTo(lastDay);
        }
        if (status(id) == MeetingStatus.PLANNED) {
            fixing.fix(id, "vorsitz");
        }
        if (status(id) == MeetingStatus.AGENDA_FIXED) {
            inviting.invite(id, inTime(meetings.require(id)), OFFICE);
        }
    }

    /** The members are not invited yet. */
    public MeetingStatus fixAgenda(MeetingId id) {
        fixing.fix(id, "vorsitz");
        return status(id);
    }

    /** Fixes the agenda and invites on that day, which must not lie ahead. */
    public void invite(MeetingId id, LocalDate deliveredOn) {
        fixing.fix(id, "vorsitz");
        inviting.invite(id, new Sending(deliveredOn, null, "alle Mitglieder", deliveredOn, "Amtsblatt", false), OFFICE);
    }

    /** Invites once more after a move. @return what the session is then */
    public MeetingStatus inviteAgain(MeetingId id, LocalDate deliveredOn) {
        inviting.invite(id, new Sending(deliveredOn, null, "alle Mitglieder", deliveredOn, "Amtsblatt", false), OFFICE);
        return status(id);
    }

    /** Delivered and announced on the last day that keeps the periods. */
    public Sending inTime(Meeting meeting) {
        return new Sending(inviting.period(meeting).latest(), null, "alle Mitglieder", inviting.noticeDay(meeting),
                "Amtsblatt", false);
    }

    private MeetingStatus status(MeetingId id) {
        return meetings.require(id).status();
    }
}
