package de.beschlusslauf.consultation.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.NewResult;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.consultation.Result;
import de.beschlusslauf.consultation.Votes;
import de.beschlusslauf.paper.PaperSection;
import de.beschlusslauf.paper.ReadablePart;
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
    public List<StationView> content(ReadablePart paper) {
        return paths.stations(paper.id()).stream().filter(station -> mayBeTold(station, paper))
                .map(station -> StationView.of(station, paper)).toList();
    }

    /** Not one that has dealt only with texts that the reader may not see. */
    private static boolean mayBeTold(Consultation station, IntPredicate readable) {
        return station.results().isEmpty() || station.results().stream().anyMatch(result -> readable.test(result.textVersion()));
    }

    /**
     * One station of the path through the bodies.
     *
     * @param id never changes
     * @param rank order from 1; equal ranks run side by side
     * @param organization council or committee
     * @param role what it is asked: to be heard, to recommend, to decide, to take note
     * @param parts numbers of the resolution parts it deals with; empty for the whole paper
     * @param status where it stands
     * @param meetingId the session; null while none is chosen, and if it dealt with a text that the reader may not see
     * @param reVote why it votes again; null for a first vote
     * @param results of its sessions on the texts that the reader may see, oldest first
     */
    record StationView(String id, int rank, String organization, String role, List<Integer> parts, String status,
            @Nullable String meetingId, @Nullable String reVote, List<ResultView> results) {

        static StationView of(Consultation station, IntPredicate readable) {
            boolean hidden = station.results().stream().anyMatch(result -> !readable.test(result.textVersion())
                    && Objects.equals(result.meetingId(), station.meetingId()));
            return new StationView(station.id().toString(), station.rank(), station.organizationId(),
                    station.role().name(), station.parts(), station.status().name(),
                    station.meetingId() == null || hidden ? null : station.meetingId().toString(),
                    station.reVote() == null ? null : station.reVote().name(),
                    station.results().stream().filter(result -> readable.test(result.textVersion())).map(ResultView::of).toList());
        }
    }

    /**
     * What the body resolved in one session.
     *
     * @param attempt the how many-th session, from 1
     * @param meetingId the session
     * @param textVersion number of the version that was put to the vote
     * @param outcome what became of the matter
     * @param wording the verb of the resolution; null if nothing was resolved
     * @param votes null if there was no vote on the matter itself
     * @param acceptedParts numbers, if only some were accepted
     * @param amendedAmountCents what it costs in all as amended, in cents; null if the body said nothing of it
     * @param referredTo committee; null unless referred
     * @param postponedTo session; null unless postponed to a certain one
     * @param addedBodies bodies that the path was extended by
     * @param enteredBy user id of who entered it
     * @param enteredAt when
     * @param confirmedBy user id of the chair; null until confirmed
     */
    record ResultView(int attempt, @Nullable String meetingId, int textVersion, String outcome,
            @Nullable String wording, @Nullable Votes votes, List<Integer> acceptedParts, @Nullable Long amendedAmountCents,
            @Nullable String referredTo,
            @Nullable String postponedTo, List<String> addedBodies, String enteredBy, Instant enteredAt,
            @Nullable String confirmedBy) {

        static ResultView of(Result result) {
            NewResult entry = result.entry();
            return new ResultView(result.attempt(), result.meetingId() == null ? null : result.meetingId().toString(),
                    result.textVersion(), result.outcome().name(),
                    entry.wording() == null ? null : entry.wording().name(), result.votes(), entry.acceptedParts(),
                    result.amendedAmountCents(), entry.referredTo(), entry.postponedTo() == null ? null : entry.postponedTo().toString(),
                    entry.added().bodies(), result.enteredBy(), result.enteredAt(), result.confirmedBy());
        }
    }
}
