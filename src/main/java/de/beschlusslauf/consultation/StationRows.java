package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Option;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PathSheet;
import de.beschlusslauf.paper.StationRow;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes the rows in which the council office plans a path when it schedules a paper. */
@Component
@Transactional
class StationRows implements PathSheet {

    private final PathPlanning planning;

    private final SeatProposal seats;

    private final PathReader paths;

    private final PaperReader papers;

    private final MeetingDirectory meetings;

    private final SessionDays days;

    private final LateSessions lateSessions;

    private final Organizations organizations;

    private final Clock clock;

    StationRows(PathPlanning planning, SeatProposal seats, PathReader paths, PaperReader papers, MeetingDirectory meetings,
            SessionDays days, LateSessions lateSessions, Organizations organizations, Clock clock) {
        this.planning = planning;
        this.seats = seats;
        this.paths = paths;
        this.papers = papers;
        this.meetings = meetings;
        this.days = days;
        this.lateSessions = lateSessions;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public List<StationRow> proposal(PaperId paper) {
        return seats.of(papers.require(paper)).stream().map(station -> new StationRow(station.organizationId(),
                station.role().name(), station.rank(), station.meetingId() == null ? null : station.meetingId().toString(),
                station.parts())).toList();
    }

    @Override
    public List<String> hints(PaperId paper) {
        Forecast forecast = seats.forecast(papers.require(paper));
        return Stream.of(planning.hints(paper), forecast.sentences(), left(forecast)).flatMap(List::stream).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> tooLate(PaperId id) {
        Paper paper = papers.require(id);
        return Optional.ofNullable(paper.neededBy()).map(day -> seats.forecast(paper)).filter(Forecast::isTooLate)
                .map(Forecast::sentences).orElse(List.of());
    }

    /** What becomes of stations for which no session can be proposed. */
    private static List<String> left(Forecast forecast) {
        return forecast.stops().stream().allMatch(stop -> stop.session() != null) ? List.of()
                : List.of("Jede Station ohne Sitzung bleibt offen, bis für das Gremium eine passende geplant wird, und kommt "
                        + "dann von selbst auf deren Tagesordnung. Ist sie vorher an der Reihe, erscheint die Aufgabe „Auf "
                        + "Tagesordnung setzen“.");
    }

    @Override
    public List<Option> organizations(String bodyId) {
        return organizations.deliberatingBodies(bodyId).stream()
                .map(each -> new Option(each.id(), each.name())).toList();
    }

    @Override
    public List<Option> roles() {
        return Arrays.stream(ConsultationRole.values()).map(role -> new Option(role.name(), role.label())).toList();
    }

    @Override
    public List<Option> sessions(PaperId paper) {
        List<Meeting> upcoming = upcoming(papers.require(paper).bodyId());
        Map<MeetingId, LocalDate> late = lateSessions.of(paper, upcoming);
        return upcoming.stream().map(meeting -> new Option(meeting.id().toString(),
                meeting.appointment() + lateSessions.standing(meeting, late.get(meeting.id())))).toList();
    }

    @Override
    public List<Option> sessionDays(String bodyId) {
        return days.of(bodyId, upcoming(bodyId));
    }

    @Override
    public List<Option> openParts(PaperId paper) {
        Set<Integer> settled = settledParts(paper);
        return papers.require(paper).content().parts().stream().filter(part -> !settled.contains(part.number()))
                .map(part -> new Option(String.valueOf(part.number()), part.inShort())).toList();
    }

    @Override
    public Set<Integer> settledParts(PaperId paper) {
        return paths.settledParts(paper);
    }

    @Override
    public Set<PaperId> partlyAdopted(Collection<PaperId> papers) {
        return paths.partlyAdopted(papers);
    }

    @Override
    public void plan(PaperId paper, List<StationRow> rows, String actor) {
        List<PlannedStation> stations = new ArrayList<>();
        for (StationRow row : rows) {
            stations.add(new PlannedStation(row.organization(), role(row.role()), row.rank(), row.parts(),
                    false, session(row.session()), null));
        }
        try {
            planning.plan(paper, stations, actor);
        } catch (Refusal refusal) {
            if ("lateReason".equals(refusal.field())) {
                throw new Refusal(refusal.sentence().replaceAll("; wählen.*", "") + "; wählen Sie eine spätere "
                        + "Sitzung oder „Später festlegen“ und begründen Sie dann die verspätete Aufnahme.");
            }
            throw refusal;
        }
    }

    private List<Meeting> upcoming(String bodyId) {
        return meetings.upcoming(bodyId, Zones.startOf(Zones.dayOf(clock.instant())));
    }

    private static ConsultationRole role(String name) {
        return Arrays.stream(ConsultationRole.values()).filter(role -> role.name().equals(name)).findFirst()
                .orElseThrow(() -> new Refusal("Wählen Sie für jedes Gremium die Behandlung aus der Liste."));
    }

    private static @Nullable MeetingId session(@Nullable String id) {
        return id == null ? null : new MeetingId(UUID.fromString(id));
    }
}
