package de.beschlusslauf.register;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.Invitation;
import de.beschlusslauf.meeting.InvitationDirectory;
import de.beschlusslauf.meeting.ItemResult;
import de.beschlusslauf.meeting.ItemResults;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.Minutes;
import de.beschlusslauf.meeting.MinutesSheet;
import de.beschlusslauf.organization.LastingNames;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one session with its agenda, invitations and minutes. Whoever calls has checked who may. */
@Service
@Transactional(readOnly = true)
public class SessionSheets {

    private static final PageRequest INVITATIONS = PageRequest.of(0, 50);

    private final MeetingDirectory meetings;
    private final InvitationDirectory invitations;
    private final MinutesSheet minutes;
    private final ItemResults results;
    private final PathReader paths;
    private final PaperReader papers;
    private final Organizations organizations;
    private final LastingNames people;

    SessionSheets(MeetingDirectory meetings, InvitationDirectory invitations, MinutesSheet minutes, ItemResults results,
            PathReader paths, PaperReader papers, Organizations organizations, LastingNames people) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.minutes = minutes;
        this.results = results;
        this.paths = paths;
        this.papers = papers;
        this.organizations = organizations;
        this.people = people;
    }

    public SessionSheet of(Meeting session) {
        List<AgendaItem> agenda = meetings.agenda(session.id());
        List<Invitation> sent = invitations.of(session.id(), INVITATIONS).getContent();
        Optional<Minutes> written = minutes.find(session.id());
        Map<String, String> names = people.of(Stream.concat(sent.stream().map(Invitation::sentBy),
                written.stream().flatMap(MinutesCourse::people)).distinct().toList());
        Map<UUID, PaperSummary> known = papers(agenda);
        Map<UUID, ItemResult> settled = results.of(session.id());
        return new SessionSheet(organizations.require(session.bodyId(), session.organizationId()).name(), session.cancelReason(),
                session.agendaVersion(), agenda.stream().map(item -> item(item, of(item, known), of(item, settled))).toList(),
                sent.stream().map(each -> sent(each, names)).toList(),
                invitations.noticeWarning(session.id()).orElse(null),
                written.map(each -> MinutesCourse.of(each, names))
                        .orElse(List.of("Eine Niederschrift ist noch nicht geschrieben.")));
    }

    /** By the id of the station. */
    private Map<UUID, PaperSummary> papers(List<AgendaItem> agenda) {
        Map<UUID, PaperId> stations = paths.papers(agenda.stream().map(AgendaItem::consultationId).filter(Objects::nonNull).toList());
        Map<PaperId, PaperSummary> known = papers.summaries(stations.values());
        return stations.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> known.get(each.getValue())));
    }

    private static <T> @Nullable T of(AgendaItem item, Map<UUID, T> stations) {
        return item.consultationId() == null ? null : stations.get(item.consultationId());
    }

    private static SessionSheet.Item item(AgendaItem item, @Nullable PaperSummary paper, @Nullable ItemResult result) {
        return new SessionSheet.Item(item.number(), item.isPublic(), item.title(), item.publicTitle(),
                paper == null ? null : paper.id().value(), paper == null ? null : paper.reference(),
                result == null ? null : result.result());
    }

    private static SessionSheet.Sent sent(Invitation each, Map<String, String> names) {
        return new SessionSheet.Sent(each.agendaVersion(), each.deliveredOn(), each.latestOn(), each.shortenedReason(),
                each.recipients().size(), each.announcedOn(), each.announcedIn(),
                names.getOrDefault(each.sentBy(), LastingNames.ERASED));
    }
}
