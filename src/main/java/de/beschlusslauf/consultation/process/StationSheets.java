package de.beschlusslauf.consultation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.DueDates;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.consultation.AmendedMoney;
import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.Forecasts;
import de.beschlusslauf.consultation.PathPlanning;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.consultation.Result;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.TaskDeadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the sheet of a station and the lists to choose from. */
@Component
@Transactional(readOnly = true)
class StationSheets {

    private static final List<DeadlineKind> PLACE = List.of(DeadlineKind.RE_VOTE_LATEST,
            DeadlineKind.UNLAWFULNESS_REMINDER, DeadlineKind.PLACE_ON_AGENDA);

    private final PathReader paths;

    private final Forecasts forecasts;

    private final PathPlanning planning;

    private final StationSessions sessions;

    private final AmendedMoney money;

    private final PaperReader papers;

    private final MeetingDirectory meetings;

    private final Organizations organizations;

    private final Bodies bodies;

    private final DueDates dueDates;

    StationSheets(PathReader paths, Forecasts forecasts, PathPlanning planning, StationSessions sessions,
            AmendedMoney money, PaperReader papers, MeetingDirectory meetings, Organizations organizations, Bodies bodies,
            DueDates dueDates) {
        this.paths = paths;
        this.forecasts = forecasts;
        this.planning = planning;
        this.sessions = sessions;
        this.money = money;
        this.papers = papers;
        this.meetings = meetings;
        this.organizations = organizations;
        this.bodies = bodies;
        this.dueDates = dueDates;
    }

    Consultation require(ConsultationId id) {
        return paths.require(id);
    }

    StationSheet of(ConsultationId id) {
        Consultation station = paths.require(id);
        Paper paper = papers.require(station.paperId());
        List<StationSheet.Part> parts = wordings(id).entrySet().stream()
                .map(part -> new StationSheet.Part("Beschlussteil " + part.getKey(), part.getValue())).toList();
        return new StationSheet(paper.reference(), paper.subject(), body(station), station.role().label(),
                session(station.meetingId()),
                parts, earlier(station), hints(station));
    }

    /** The session as people read it. @param id null while none is known */
    String session(@Nullable MeetingId id) {
        return id == null ? "noch keine Sitzung" : StationSessions.label(meetings.require(id));
    }

    /** When the paper can be adopted if the station goes on in that session, or in one that is not known yet. */
    List<StationSheet.Hint> postponed(Consultation station, @Nullable MeetingId session) {
        return forecasts.postponed(station, session).sentences().stream().map(StationSheet.Hint::new).toList();
    }

    /** Wording of the parts that the station deals with, by number. */
    SortedMap<Integer, String> wordings(ConsultationId id) {
        Consultation station = paths.require(id);
        SortedMap<Integer, String> wordings = new TreeMap<>();
        for (ResolutionPart part : papers.require(station.paperId()).content().parts()) {
            if (station.parts().contains(part.number())) {
                wordings.put(part.number(), part.wording());
            }
        }
        return wordings;
    }

    /** Sessions that can be chosen for the station. */
    List<Choice> sessions(ConsultationId id) {
        return sessions.of(id);
    }

    /** Bodies other than the station's own that may deal with the paper. */
    List<Choice> otherBodies(ConsultationId id) {
        Consultation station = paths.require(id);
        return organizations.deliberatingBodies(station.bodyId()).stream()
                .filter(each -> !each.id().equals(station.organizationId()))
                .map(each -> new Choice(each.id(), each.name())).toList();
    }

    /** The day of the station's session. */
    @Nullable TaskDeadline deadline(@Nullable ConsultationId id) {
        MeetingId meeting = id == null ? null : paths.require(id).meetingId();
        return meeting == null ? null : dueDates.of(DeadlineKind.SESSION_DAY, meeting.value());
    }

    /** One of these deadlines with the answer to "Warum dieses Datum?". */
    ShownDeadline shown(@Nullable TaskDeadline deadline) {
        return dueDates.shown(deadline);
    }

    /** Role that may let papers in after the submission deadline; null if it is the council office. */
    @Nullable String grantsExceptions(ConsultationId id) {
        Consultation station = paths.require(id);
        return bodies.of(station.bodyId()).latePolicy(station.organizationId()).role();
    }

    /** Until when it needs a place on an agenda: the last day for a second vote, otherwise what the sessions say. */
    @Nullable TaskDeadline place(ConsultationId id) {
        return dueDates.firstOf(PLACE, id.value());
    }

    private List<StationSheet.Earlier> earlier(Consultation station) {
        List<StationSheet.Earlier> earlier = new ArrayList<>();
        List<Consultation> stations = paths.stations(station.paperId());
        Map<MeetingId, Meeting> held = meetings.find(stations.stream().flatMap(each -> each.results().stream())
                .map(Result::meetingId).filter(Objects::nonNull).toList());
        for (Consultation other : stations) {
            other.results().stream().filter(Result::isConfirmed).forEach(result -> earlier.add(
                    new StationSheet.Earlier(result.meetingId() == null ? body(other)
                            : Objects.requireNonNull(held.get(result.meetingId())).name(),
                            other.role().label() + ": " + ResultWords.of(other, result))));
        }
        return earlier;
    }

    private List<StationSheet.Hint> hints(Consultation station) {
        List<StationSheet.Hint> hints = new ArrayList<>();
        ReVote reVote = station.reVote();
        if (reVote != null) {
            hints.add(new StationSheet.Hint("Erneute Entscheidung nach: " + reVote.label() + "."));
            paths.reVoteHints(station.id()).forEach(hint -> hints.add(new StationSheet.Hint(hint)));
        }
        forecasts.of(station.paperId()).filter(forecast -> station.isOpen() && station.meetingId() == null)
                .ifPresent(forecast -> forecast.sentences()
                        .forEach(sentence -> hints.add(new StationSheet.Hint(sentence))));
        paths.unknownBodies(station.paperId()).forEach(name -> hints.add(new StationSheet.Hint("Der Beschlusstext nennt"
                + " „" + name + "“; ein Gremium dieses Namens gibt es hier nicht. Prüfen Sie die Bezeichnung.")));
        money.after(station.paperId()).forEach(hint -> hints.add(new StationSheet.Hint(hint)));
        hints.addAll(doubts(station, wordings(station.id())));
        return hints;
    }

    /** Whether the body may decide on these wordings. */
    List<StationSheet.Hint> doubts(Consultation station, Map<Integer, String> wordings) {
        return planning.doubts(station.id(), wordings).stream().map(StationSheet.Hint::new).toList();
    }

    private String body(Consultation station) {
        return organizations.require(station.bodyId(), station.organizationId()).name();
    }
}
