package de.beschlusslauf.consultation.web;

import java.time.Instant;
import java.util.List;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.NewResult;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.consultation.Result;
import de.beschlusslauf.consultation.Votes;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperSection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds the path with its results to a paper that a program reads. */
@Component
class PathSection implements PaperSection {

    private final PathReader paths;

    PathSection(PathReader paths) {
        this.paths = paths;
    }

    @Override
    public String name() {
        return "path";
    }

    @Override
    @Transactional(readOnly = true)
    public List<StationView> content(PaperId paperId) {
        return paths.stations(paperId).stream().map(StationView::of).toList();
    }

    /** One station; {@code meetingId} is null while no session is chosen, {@code reVote} for a first vote. */
    record StationView(String id, int rank, String organization, String role, List<Integer> parts, String status,
            @Nullable String meetingId, @Nullable String reVote, List<ResultView> results) {

        static StationView of(Consultation station) {
            return new StationView(station.id().toString(), station.rank(), station.organizationId(),
                    station.role().name(), station.parts(), station.status().name(),
                    station.meetingId() == null ? null : station.meetingId().toString(),
                    station.reVote() == null ? null : station.reVote().name(),
                    station.results().stream().map(ResultView::of).toList());
        }
    }

    /** What the body resolved in one session; {@code confirmedBy} is null until the chair has confirmed it. */
    record ResultView(int attempt, @Nullable String meetingId, int textVersion, String outcome,
            @Nullable String wording, @Nullable Votes votes, List<Integer> acceptedParts, @Nullable String referredTo,
            @Nullable String postponedTo, List<String> addedBodies, String enteredBy, Instant enteredAt,
            @Nullable String confirmedBy) {

        static ResultView of(Result result) {
            NewResult entry = result.entry();
            return new ResultView(result.attempt(), result.meetingId() == null ? null : result.meetingId().toString(),
                    result.textVersion(), result.outcome().name(),
                    entry.wording() == null ? null : entry.wording().name(), result.votes(), entry.acceptedParts(),
                    entry.referredTo(), entry.postponedTo() == null ? null : entry.postponedTo().toString(),
                    entry.added().bodies(), result.enteredBy(), result.enteredAt(), result.confirmedBy());
        }
    }
}
