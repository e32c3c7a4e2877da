package de.beschlusslauf.meeting.process;

import java.time.Instant;

import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.workflow.Variable;

/** Process variables about sessions. */
public final class MeetingVariables {

    public static final Variable<MeetingId> MEETING_ID = Variable.id("meetingId", MeetingId::new, MeetingId::value);

    /** When the session begins: the timer of the model. */
    public static final Variable<Instant> SESSION_START = Variable.instant("sessionStart");

    private MeetingVariables() {
    }
}
