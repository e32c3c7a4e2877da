package de.beschlusslauf.consultation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import de.beschlusslauf.meeting.AgendaItemId;
import de.beschlusslauf.meeting.ItemNumbers;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows the numbers of the papers on an agenda, in one query for the stations and one for the papers. */
@Component
@Transactional(readOnly = true)
class NumbersForAgenda implements ItemNumbers {

    private final Paths paths;

    private final PaperReader papers;

    NumbersForAgenda(Paths paths, PaperReader papers) {
        this.paths = paths;
        this.papers = papers;
    }

    @Override
    public Map<AgendaItemId, String> of(MeetingId meeting) {
        List<Consultation> stations = paths.onAgendaOf(meeting.value());
        Map<PaperId, PaperSummary> known = papers.summaries(stations.stream().map(Consultation::paperId).distinct()
                .toList());
        return stations.stream().filter(station -> station.agendaItemId() != null).collect(Collectors.toMap(
                station -> Objects.requireNonNull(station.agendaItemId()),
                station -> Objects.requireNonNull(known.get(station.paperId())).reference()));
    }
}
