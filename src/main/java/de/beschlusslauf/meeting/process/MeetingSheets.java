package de.beschlusslauf.meeting.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.DueDates;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.AgendaItemId;
import de.beschlusslauf.meeting.AwaitedPapers;
import de.beschlusslauf.meeting.InvitationDirectory;
import de.beschlusslauf.meeting.ItemNumbers;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.OutgoingMails;
import de.beschlusslauf.organization.Posts;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what the forms about a session have in common, and says whose tasks they are and when they are due. */
@Component
class MeetingSheets {

    /** What happens if nobody waits for a paper that is still expected. */
    static final String ADDENDUM_AFTER_FIXING = "Wird die Tagesordnung vorher festgesetzt, kommt sie nur noch als Nachtrag hinzu.";

    private static final String DAY_IS_OVER = "Der Sitzungstag ist vorüber. Fand die Sitzung statt, tragen Sie nach, was geschehen ist; "
            + "sonst sagen Sie sie ab oder verlegen sie: „Neuer Vorgang“, „Sitzung ändern“.";

    private static final List<DeadlineKind> INVITATION = List.of(DeadlineKind.INVITATION, DeadlineKind.PUBLIC_NOTICE);

    private final MeetingDirectory meetings;

    private final InvitationDirectory invitations;

    private final ItemNumbers numbers;

    private final DueDates deadlines;

    private final Organizations organizations;

    private final Posts posts;

    private final OutgoingMails mails;

    private final AwaitedPapers awaited;

    private final Clock clock;

    MeetingSheets(MeetingDirectory meetings, InvitationDirectory invitations, ItemNumbers numbers,
            DueDates deadlines, Organizations organizations, Posts posts, OutgoingMails mails, AwaitedPapers awaited,
            Clock clock) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.organizations = organizations;
        this.posts = posts;
        this.mails = mails;
        this.awaited = awaited;
        this.clock = clock;
    }

    static MeetingId id(TaskContext task) {
        return task.get(MeetingVariables.MEETING_ID);
    }

    Meeting meeting(TaskContext task) {
        return meetings.require(id(task));
    }

    MeetingFacts facts(Meeting meeting) {
        return new MeetingFacts(meeting.name(),
                organizations.require(meeting.bodyId(), meeting.organizationId()).name(),
                GermanDays.withTime(meeting.startsAt()), meeting.place());
    }

    /** The agenda as it stands now. */
    MeetingFacts.Parts agenda(Meeting meeting) {
        List<AgendaItem> items = meetings.agenda(meeting.id());
        Map<AgendaItemId, String> papers = numbers.of(meeting.id());
        return new MeetingFacts.Parts(lines(items.stream().filter(AgendaItem::isPublic), papers),
                lines(items.stream().filter(item -> !item.isPublic()), papers));
    }

    /** What is wrong with the public notice; empty if all is well. */
    List<MeetingFacts.Sentence> warnings(Meeting meeting) {
        return invitations.noticeWarning(meeting.id()).map(MeetingFacts.Sentence::new).stream().toList();
    }

    /**
     * What to know before something is sent to the members; empty if they get a mail.
     *
     * @param what in the accusative: „die Einladung“
     */
    List<MeetingFacts.Sentence> delivery(String what) {
        return mails.areSent() ? List.of() : List.of(new MeetingFacts.Sentence("Das Programm verschickt keine Mails, weil "
                + "kein Mailserver eingerichtet ist. Stellen Sie " + what + " auf anderem Weg zu, zum Beispiel mit der Post "
                + "oder aus Ihrem Mailprogramm."));
    }

    /**
     * Which papers may still come because more time was granted for them, or that the day of the session is over; empty if there is
     * nothing to know.
     *
     * @param otherwise what happens if nobody waits for them: „Wird vorher geladen, …“
     */
    List<MeetingFacts.Sentence> hints(Meeting meeting, String otherwise) {
        if (meeting.day().isBefore(Zones.dayOf(clock.instant()))) {
            return List.of(new MeetingFacts.Sentence(DAY_IS_OVER));
        }
        return awaited.of(meeting).stream().map(each -> new MeetingFacts.Sentence("Die Vorlage " + each.reference()
                + " wird noch erwartet: Für sie ist Zeit bis " + GermanDays.withWeekday(each.until()) + ", bewilligt. "
                + otherwise)).toList();
    }

    /** The open deadline of the session; null if there is none. */
    @Nullable TaskDeadline deadline(TaskContext task, DeadlineKind kind) {
        MeetingId id = task.find(MeetingVariables.MEETING_ID);
        return id == null ? null : deadlines.of(kind, id.value());
    }

    /** The invitation, or the public notice if that is due before it: both are one task. */
    @Nullable TaskDeadline invitation(TaskContext task) {
        MeetingId id = task.find(MeetingVariables.MEETING_ID);
        return id == null ? null : deadlines.earliestOf(INVITATION, id.value());
    }

    ShownDeadline invitation(Meeting meeting) {
        return deadlines.earliestShown(INVITATION, meeting.id().value());
    }

    /** The open deadline of that kind with the answer to "Warum dieses Datum?". */
    ShownDeadline shown(Meeting meeting, DeadlineKind kind) {
        return deadlines.shown(kind, meeting.id().value());
    }

    /** The body's chair and deputies, none of those who may not act a second time. */
    Assignment chair(TaskContext task, Set<String> barred) {
        return Assignment.toGroups(posts.chair(task.bodyId(), meeting(task).organizationId(), barred).groups());
    }

    Assignment minuteTaker(TaskContext task) {
        return Assignment.toGroups(posts.minuteTaker(task.bodyId(), meeting(task).organizationId()).groups());
    }

    /** Number of the paper that is called up; empty if the item is none. */
    private static String paper(AgendaItem item, Map<AgendaItemId, String> papers) {
        return papers.getOrDefault(item.id(), "");
    }

    static String day(LocalDate day) {
        return GermanDays.date(day);
    }

    private static List<MeetingFacts.Line> lines(Stream<AgendaItem> items, Map<AgendaItemId, String> papers) {
        return items.map(item -> new MeetingFacts.Line(item.number(), paper(item, papers),
                item.title() + (item.isTakenOff() ? " (abgesetzt)" : ""), item.publicTitle())).toList();
    }
}
