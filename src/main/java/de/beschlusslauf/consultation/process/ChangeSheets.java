package de.beschlusslauf.consultation.process;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.DueDates;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.consultation.ChangeRequest;
import de.beschlusslauf.consultation.ChangeRequestId;
import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.consultation.SessionChange;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.TaskDeadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms about a change of a session show of it. */
@Component
@Transactional(readOnly = true)
class ChangeSheets {

    private final MeetingDirectory meetings;

    private final PathReader paths;

    private final PaperReader papers;

    private final Organizations organizations;

    private final DueDates dueDates;

    private final Clock clock;

    ChangeSheets(MeetingDirectory meetings, PathReader paths, PaperReader papers, Organizations organizations,
            DueDates dueDates, Clock clock) {
        this.meetings = meetings;
        this.paths = paths;
        this.papers = papers;
        this.organizations = organizations;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** Until when it is to be decided whether the change is made. */
    @Nullable TaskDeadline deadline(ChangeRequestId id) {
        return dueDates.of(DeadlineKind.SESSION_CHANGE, id.value());
    }

    /** The same for the form. */
    ShownDeadline shown(@Nullable TaskDeadline deadline) {
        return dueDates.shown(deadline);
    }

    Meeting meeting(ChangeRequest request) {
        return meetings.require(request.meetingId());
    }

    String organization(Meeting meeting) {
        return organizations.require(meeting.bodyId(), meeting.organizationId()).name();
    }

    String begins(Meeting meeting) {
        return GermanDays.withTime(meeting.startsAt());
    }

    /** One German sentence that says what is to become of the session. */
    String what(ChangeRequest request, Meeting meeting) {
        SessionChange change = request.change();
        if (change instanceof SessionChange.Move move) {
            return (Zones.dayOf(move.startsAt()).equals(meeting.day()) ? "Die Sitzung bleibt an ihrem Tag: neu "
                    : "Die Sitzung wird verlegt: neu ") + GermanDays.withTime(move.startsAt()) + ", " + move.place() + ".";
        }
        if (change instanceof SessionChange.Split split) {
            int papers = split.stations().size();
            return "Die Sitzung wird geteilt: " + (papers == 1 ? "Eine Vorlage kommt" : papers + " Vorlagen kommen")
                    + " in die Sitzung " + (split.into() != null ? meetings.require(split.into()).name() : "am "
                    + GermanDays.withTime(Objects.requireNonNull(split.startsAt())) + ", " + split.place()) + ".";
        }
        return "Die Sitzung wird abgesagt.";
    }

    /** Papers on the agenda, by their stations. */
    List<Choice> papers(Meeting meeting) {
        List<Consultation> stations = paths.onAgendaOf(meeting.id());
        Map<PaperId, PaperSummary> summaries = papers.summaries(stations.stream().map(Consultation::paperId).toList());
        return stations.stream().map(station -> new Choice(station.id().toString(),
                        Objects.requireNonNull(summaries.get(station.paperId())).title()))
                .sorted(Comparator.comparing(Choice::label)).toList();
    }

    /** Sessions of the same body to which papers can go. */
    List<Choice> otherSessions(Meeting meeting) {
        return meetings.upcoming(meeting.bodyId(), meeting.organizationId(), clock.instant()).stream()
                .filter(other -> !other.id().equals(meeting.id()))
                .map(other -> new Choice(other.id().toString(), other.appointment())).toList();
    }
}
