package de.beschlusslauf.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.consultation.Result;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.LastingNames;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Euros;
import de.beschlusslauf.paper.EqualityClaim;
import de.beschlusslauf.paper.MatterLabels;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.ReadablePart;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.roadmap.Execution;
import de.beschlusslauf.roadmap.Publication;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one paper with everything that was decided about it. */
@Service
@Transactional(readOnly = true)
public class PaperRecords {

    private final PaperReader papers;
    private final MatterLabels matters;
    private final PathReader paths;
    private final ResolutionReader resolutions;
    private final MeetingDirectory meetings;
    private final Organizations organizations;
    private final LastingNames people;
    private final FaultRebuke rebukes;
    private final RoadmapDirectory roadmap;
    private final Waivers waivers;

    PaperRecords(PaperReader papers, MatterLabels matters, PathReader paths, ResolutionReader resolutions,
            MeetingDirectory meetings, Organizations organizations, LastingNames people, FaultRebuke rebukes, RoadmapDirectory roadmap,
            Waivers waivers) {
        this.papers = papers;
        this.matters = matters;
        this.paths = paths;
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.organizations = organizations;
        this.people = people;
        this.rebukes = rebukes;
        this.roadmap = roadmap;
        this.waivers = waivers;
    }

    /** @throws Refusal not found, if there is no such paper, or none that the viewer may see */
    public PaperRecord require(UUID id, String bodyId, Viewer viewer) {
        ReadablePart readable = papers.readable(new PaperId(id), viewer.insight());
        Paper paper = readable.paper();
        if (!paper.bodyId().equals(bodyId)) {
            throw PaperReader.unknown();
        }
        Map<UUID, LocalDate> waived = waivers.of(id);
        List<Consultation> stations = paths.stations(paper.id());
        Names names = names(paper, stations);
        List<PaperRecord.Text> texts = texts(readable, names, matters.of(paper.bodyId()));
        boolean allPublic = paper.isPublicThroughout() || readable.hidesSomething();
        EqualityClaim claimed = readable.equalityClaim();
        return new PaperRecord(id, bodyId, paper.reference(), paper.subject(), paper.kind().label(), paper.status(),
                paper.withdrawalReason(), paper.content().publicPaper(), allPublic, names.organization(paper.leadDepartment()),
                names.person(paper.author()), Zones.dayOf(paper.createdAt()), TextSections.cents(paper.content()),
                claimed == null ? null : claimed.reason(), texts,
                desks(readable, names), coSigned(readable, names), votes(stations, readable, names),
                sessions(stations, readable), decided(readable, waived, names));
    }

    private static List<PaperRecord.Text> texts(ReadablePart paper, Names names, Map<String, String> matters) {
        return paper.texts().stream().map(text -> new PaperRecord.Text(
                text.number(), text.label(), names.person(text.createdBy()), text.createdAt(), TextSections.of(text.content(),
                text.matter() == null ? null : matters.getOrDefault(text.matter(), text.matter())))).toList();
    }

    private static List<PaperRecord.Desk> desks(ReadablePart paper, Names names) {
        return paper.signOffs().stream().map(each -> new PaperRecord.Desk(each.step().label(), each.verdict().label(),
                each.reason(), each.textVersion(), names.person(each.actor()),
                each.signedAt())).toList();
    }

    private static List<PaperRecord.CoSigned> coSigned(ReadablePart paper, Names names) {
        return paper.coSignatures().stream().map(each -> new PaperRecord.CoSigned(names.organization(each.department()),
                each.round(), each.textVersion(), each.decision() == null ? "noch offen" : each.decision().label(),
                each.remark(),
                each.signer() == null ? null : names.person(each.signer()), each.signedAt())).toList();
    }

    private List<PaperRecord.Vote> votes(List<Consultation> stations, ReadablePart readable, Names names) {
        Map<MeetingId, Meeting> sessions = meetings.find(stations.stream().flatMap(each -> each.results().stream())
                .map(Result::meetingId).filter(Objects::nonNull).distinct().toList());
        List<PaperRecord.Vote> votes = new ArrayList<>();
        for (Consultation station : stations) {
            for (Result result : station.results().stream().filter(each -> readable.test(each.textVersion())).toList()) {
                Meeting session = result.meetingId() == null ? null : sessions.get(result.meetingId());
                votes.add(vote(station, result, session == null ? null : session.day(),
                        VotedParts.of(station, result, proposed(readable, result.textVersion())), names));
            }
        }
        return votes;
    }

    /** Those on whose agenda it stands or which dealt with a text that may be read, earliest first. */
    private List<PaperRecord.Session> sessions(List<Consultation> stations, IntPredicate readable) {
        List<MeetingId> ids = stations.stream().flatMap(each -> Stream.concat(
                each.results().stream().filter(result -> readable.test(result.textVersion())).map(Result::meetingId),
                each.results().stream().anyMatch(result -> Objects.equals(result.meetingId(), each.meetingId())) ? Stream.empty()
                        : Stream.of(each.meetingId()))).filter(Objects::nonNull).distinct().toList();
        return meetings.find(ids).values().stream().sorted(Comparator.comparing(Meeting::startsAt))
                .map(each -> new PaperRecord.Session(each.id().value(), each.name(), each.status().label())).toList();
    }

    private static List<ResolutionPart> proposed(ReadablePart paper, int version) {
        return paper.texts().stream().filter(text -> text.number() == version).flatMap(text -> text.content().parts().stream()).toList();
    }

    private static PaperRecord.Vote vote(Consultation station, Result result, @Nullable LocalDate day, List<String> parts,
            Names names) {
        return new PaperRecord.Vote(names.organization(station.organizationId()), station.role().label(), day,
                result.textVersion(), result.outcome().label(station.role()),
                result.votes() == null ? null : result.votes().inWords(), result.entry().amendedText(), euros(result.amendedAmountCents()),
                parts, names.person(result.enteredBy()),
                result.confirmedBy() == null ? null : names.person(result.confirmedBy()));
    }

    private static @Nullable String euros(@Nullable Long cents) {
        return cents == null ? null : Euros.inWords(Euros.ofCents(cents));
    }

    private List<PaperRecord.Decided> decided(ReadablePart readable, Map<UUID, LocalDate> waived, Names names) {
        return resolutions.of(readable.id()).stream().filter(each -> readable.test(each.textVersion()))
                .map(each -> decided(each, roadmap.execution(each.id()).map(Execution::publication).orElse(null), waived.get(each.id().value()),
                        names)).toList();
    }

    /** @param published null before, and then no extract is sent */
    private PaperRecord.Decided decided(Resolution resolution, @Nullable Publication published, @Nullable LocalDate waivedOn,
            Names names) {
        return new PaperRecord.Decided(published == null ? null : resolution.id().value(),
                published == null ? null : published.publicTitle(), resolution.partNumber(),
                resolution.wording(), euros(resolution.amendedAmountCents()), names.organization(resolution.decidedBy()),
                resolution.decidedOn(), resolution.textVersion(), resolution.status().label(), resolution.windowKind().label(),
                resolution.windowEndsOn(), waivedOn, rebukes.of(resolution, published));
    }

    private Names names(Paper paper, List<Consultation> stations) {
        Set<String> users = new HashSet<>(Set.of(paper.author()));
        paper.texts().forEach(each -> users.add(each.createdBy()));
        paper.signOffs().forEach(each -> users.add(each.actor()));
        paper.coSignatures().stream().filter(each -> each.signer() != null).forEach(each -> users.add(each.signer()));
        stations.stream().flatMap(each -> each.results().stream()).forEach(each -> {
            users.add(each.enteredBy());
            if (each.confirmedBy() != null) {
                users.add(each.confirmedBy());
            }
        });
        return new Names(people.of(users), organizations.of(paper.bodyId()).stream()
                .collect(Collectors.toMap(Organization::id, Organization::name)));
    }

    private record Names(Map<String, String> people, Map<String, String> organizations) {

        String person(String userId) {
            return people.getOrDefault(userId, LastingNames.ERASED);
        }

        String organization(String id) {
            return organizations.getOrDefault(id, id);
        }
    }
}
