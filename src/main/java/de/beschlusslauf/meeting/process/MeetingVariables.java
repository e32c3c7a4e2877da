package de.beschlusslauf.meeting.process;

import java.time.Instant;

import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.workflow.Variable;

/** Process variables about sessions. */
public final class MeetingVariables {

    public static final Variable<MeetingId> MEETING_ID = Variable.id("meetingId", MeetingId::new, MeetingId::value);

    /** First moment after the submission deadline (Abgabeschluss): a timer of the model. */
    public static final Variable<Instant> SUBMISSION_CLOSES = Variable.instant("submissionCloses");

    /** When the session begins: a timer of the model. */
    public static final Variable<Instant> SESSION_START = Variable.instant("sessionStart");

    /** A deadline for which a timer of the session waits; in the scope of that timer only. */
    static final Variable<DeadlineId> DEADLINE_ID = Variable.id("sessionDeadlineId", DeadlineId::new, DeadlineId::value);

    /** What that deadline is about: whoever owes it is told of it, a window is closed. */
    static final Variable<DeadlineKind> DEADLINE_KIND = Variable.constant("sessionDeadlineKind", DeadlineKind.class);

    /** First moment after that deadline: the timer itself. */
    static final Variable<Instant> DEADLINE_PASSES = Variable.instant("deadlinePasses");

    static final Variable<AgendaDecision> AGENDA_DECISION = Variable.constant("agendaDecision", AgendaDecision.class);

    static final Variable<Signature> SIGNATURE = Variable.constant("signature", Signature.class);

    /** Which version of the agenda an addendum made; in the scope of the addendum only. */
    static final Variable<Integer> AGENDA_VERSION = Variable.number("agendaVersion");

    private MeetingVariables() {
    }
}
