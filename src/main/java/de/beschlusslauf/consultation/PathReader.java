package de.beschlusslauf.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers where a paper has been, where it stands and where it goes. */
@Service
@Transactional(readOnly = true)
public class PathReader {

    private final Paths paths;

    private final PaperReader papers;

    private final Organizations organizations;

    private final ReVoteWindows reVotes;

    PathReader(Paths paths, PaperReader papers, Organizations organizations, ReVoteWindows reVotes) {
        this.reVotes = reVotes;
        this.paths = paths;
        this.papers = papers;
        this.organizations = organizations;
    }

    /** @throws Refusal if there is no such station */
    public Consultation require(ConsultationId id) {
        return paths.requireStation(id);
    }

    /** For whoever may not know whether the station exists. */
    public static Refusal unknown() {
        return Refusal.notFound("Die Station der Beratungsfolge gibt es nicht; laden Sie die Aufgabenliste neu.");
    }

    /** All stations in their order, settled and cancelled ones included; empty before a path is planned. */
    public List<Consultation> stations(PaperId id) {
        return paths.findById(id).map(Path::stations).orElse(List.of());
    }

    /** Where the paper stands; empty before a path is planned. */
    public Optional<Standing> standing(PaperId id) {
        return paths.findById(id).map(Path::standing);
    }

    /** What became of each part of the paper so far, by its number; empty for a report. */
    public SortedMap<Integer, PartState> parts(PaperId id) {
        Optional<Path> path = paths.findById(id);
        SortedMap<Integer, PartState> parts = new TreeMap<>();
        papers.require(id).content().parts().forEach(part -> parts.put(part.number(),
                path.map(each -> each.stateOf(part.number())).orElse(PartState.OPEN)));
        return parts;
    }

    /** Parts that no body has to be planned for: decided, dropped, or with the council for its second vote. */
    public Set<Integer> settledParts(PaperId id) {
        return paths.findById(id).map(path -> papers.require(id).content().parts().stream().map(ResolutionPart::number)
                .filter(part -> !path.isToBePlanned(part)).collect(Collectors.toUnmodifiableSet())).orElse(Set.of());
    }

    /** Those of the papers of which a part is adopted and not stopped. */
    public Set<PaperId> partlyAdopted(Collection<PaperId> ids) {
        return paths.findAllById(ids).stream().filter(path -> !path.decidedParts().isEmpty()).map(Path::paperId)
                .collect(Collectors.toSet());
    }

    /** Which part it is and what became of the others: "1 von 3; nicht beschlossen: 2; noch offen: 3", or only "1". */
    public String partInWords(PaperId id, int part) {
        SortedMap<Integer, PartState> parts = parts(id);
        StringBuilder words = new StringBuilder().append(part);
        if (parts.size() > 1) {
            words.append(" von ").append(parts.size());
        }
        for (PartState state : List.of(PartState.NOT_ADOPTED, PartState.OPEN)) {
            List<String> others = parts.entrySet().stream()
                    .filter(each -> each.getValue() == state && each.getKey() != part)
                    .map(each -> each.getKey().toString()).toList();
            words.append(others.isEmpty() ? "" : "; " + state.label() + ": " + String.join(", ", others));
        }
        return words.toString();
    }

    /** Whether the station is among those that come next. */
    public boolean hasItsTurn(ConsultationId id) {
        return paths.findById(require(id).paperId()).map(path -> path.hasItsTurn(path.station(id))).orElse(false);
    }

    /** Stations that are on the agenda of the meeting and not settled. */
    public List<Consultation> onAgendaOf(MeetingId meeting) {
        return paths.onAgendaOf(meeting.value());
    }

    /** Whose stations these are, by the id of the station; unknown ones are missing. */
    public Map<UUID, PaperId> papers(Collection<UUID> stations) {
        return stations.isEmpty() ? Map.of() : paths.papersOf(stations).stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> new PaperId((UUID) row[1])));
    }

    /** When the council may vote once more and until when it is to be invited; empty if no such time runs. */
    public List<String> reVoteHints(ConsultationId id) {
        return reVotes.hints(paths.requireStation(id));
    }

    /** Names of committees in the resolution text that the municipality does not have: a hint, no refusal. */
    public List<String> unknownBodies(PaperId id) {
        Paper paper = papers.require(id);
        NamedBodies named = new NamedBodies(organizations.of(paper.bodyId()));
        return paper.content().parts().stream().flatMap(part -> named.unknownIn(part.wording()).stream()).distinct()
                .toList();
    }
}
