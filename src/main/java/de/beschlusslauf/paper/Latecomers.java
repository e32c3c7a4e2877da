package de.beschlusslauf.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Papers in drafting that may still come to their session after its submission, because more time was granted. A chair who
 * fixes the agenda before (§ 48 (1) GO NRW) does not wait for them; both sides are told.
 */
@Component
@Transactional(readOnly = true)
public class Latecomers {

    private static final List<PaperStatus> DRAFTING = PaperStatus.ofDrafting();

    private final Papers papers;

    private final Deadlines deadlines;

    private final SessionAgendas agendas;

    private final Clock clock;

    /**
     * One of them.
     *
     * @param until last day of the time that was granted
     */
    public record Latecomer(PaperSummary paper, LocalDate until) {
    }

    Latecomers(Papers papers, Deadlines deadlines, SessionAgendas agendas, Clock clock) {
        this.papers = papers;
        this.deadlines = deadlines;
        this.agendas = agendas;
        this.clock = clock;
    }

    /** Those that are meant for that day and whose time is not over, the first one due first; two queries. */
    public List<Latecomer> expected(String bodyId, LocalDate session) {
        Map<UUID, Paper> meant = papers.findMeantFor(bodyId, session, DRAFTING).stream()
                .collect(Collectors.toMap(paper -> paper.id().value(), Function.identity()));
        return deadlines.of(meant.keySet()).stream().filter(this::isGranted)
                .map(each -> new Latecomer(PaperSummary.of(meant.get(each.subjectId())), each.dueOn())).toList();
    }

    /** The same, if the agendas of that day are fixed by now, so that they come too late for all of them. */
    public List<Latecomer> left(String bodyId, LocalDate session) {
        return agendas.areFixed(bodyId, session) ? expected(bodyId, session) : List.of();
    }

    /** The day until which the paper has time that no longer helps it; empty if it has none, or it still helps. */
    public Optional<LocalDate> inVain(Paper paper) {
        LocalDate session = paper.targetDay();
        return session == null || !DRAFTING.contains(paper.status()) ? Optional.empty()
                : deadlines.find(DeadlineKind.SUBMISSION, paper.id().value()).filter(this::isGranted).map(Deadline::dueOn)
                        .filter(until -> agendas.areFixed(paper.bodyId(), session));
    }

    private boolean isGranted(Deadline deadline) {
        return deadline.kind() == DeadlineKind.SUBMISSION && deadline.isOpen() && deadline.derivation().isAgreed()
                && !deadline.dueOn().isBefore(Zones.dayOf(clock.instant()));
    }
}
