package de.beschlusslauf.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Derives a paper's deadlines from the session day it is meant for: review of the draft, end of co-signing, then
 * submission. While it is meant for none, {@link StepDeadlines} say by when whoever has it is done.
 */
@Component
class PaperDeadlines {

    private static final List<DeadlineKind> OF_THE_SESSION = List.of(DeadlineKind.DRAFT_REVIEW, DeadlineKind.CO_SIGNING,
            DeadlineKind.SUBMISSION);

    private static final String OTHER_SESSION = "Die Vorlage ist für eine andere Sitzung bestimmt";

    private static final String OTHER_RULES = "Die örtlichen Regeln haben sich geändert";

    private static final String TOO_LATE_FOR_REVIEW = "Der Tag, bis zu dem der Entwurf zu prüfen war, ist vorbei";

    private final Deadlines deadlines;

    private final DeadlineRules rules;

    private final StepDeadlines steps;

    private final AgendaDays agendas;

    private final Clock clock;

    PaperDeadlines(Deadlines deadlines, DeadlineRules rules, StepDeadlines steps, AgendaDays agendas,
            Clock clock) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.steps = steps;
        this.agendas = agendas;
        this.clock = clock;
    }

    /** Nothing of it is due while the paper is meant for no session. */
    void derive(Paper paper, String actor) {
        LocalDate session = session(paper, actor);
        if (session != null) {
            orders(paper, session, actor).forEach(order -> deadlines.set(order, OTHER_SESSION));
        }
        steps.arrived(paper, actor);
    }

    /** As {@link #derive}, but a day that a person has set holds on, since the session is the same. */
    void deriveAgain(Paper paper, String actor) {
        LocalDate session = session(paper, actor);
        if (session != null) {
            orders(paper, session, actor).forEach(this::setAgain);
        }
        steps.arrived(paper, actor);
    }

    private void setAgain(DeadlineOrder order) {
        Optional<Derivation> open = deadlines.find(order.kind(), order.subjectId()).filter(Deadline::isOpen)
                .map(Deadline::derivation);
        if (open.filter(Derivation::isAgreed).isEmpty()) {
            boolean byOtherRule = open.filter(each -> !each.ruleId().equals(order.derivation().ruleId())).isPresent();
            deadlines.set(order, order.kind() == DeadlineKind.DRAFT_REVIEW && byOtherRule ? TOO_LATE_FOR_REVIEW : OTHER_RULES);
        }
    }

    /** The session ahead for which the paper is meant; what hung on another one ends. */
    private @Nullable LocalDate session(Paper paper, String actor) {
        LocalDate session = paper.targetDay();
        if (session == null) {
            OF_THE_SESSION.forEach(kind -> deadlines.cancel(kind, paper.id().value(),
                    "Die Vorlage ist für keine Sitzung mehr bestimmt", actor));
        } else if (session.isBefore(today())) {
            OF_THE_SESSION.forEach(kind -> deadlines.settle(kind, paper.id().value(),
                    "Die Sitzung, für die die Vorlage bestimmt war, ist vorbei", actor));
            return null;
        }
        return session;
    }

    /** What hangs on the session day. */
    private List<DeadlineOrder> orders(Paper paper, LocalDate session, String actor) {
        Stream<DeadlineKind> redraft = paper.status() == PaperStatus.RETURNED ? Stream.of(DeadlineKind.REDRAFT) : Stream.of();
        return Stream.concat(OF_THE_SESSION.stream(), redraft).map(kind -> {
            UUID id = paper.id().value();
            return DeadlineOrder.of(paper.bodyId(), kind, "paper", id, Chain.paper(id), derivation(kind, paper, session),
                    actor);
        }).toList();
    }

    /** A review whose day is over before anybody knew of it is due with the co-signing, or with the whole paper. */
    private Derivation derivation(DeadlineKind kind, Paper paper, LocalDate session) {
        if (kind == DeadlineKind.REDRAFT) {
            return steps.redraft(paper, session);
        }
        Stream<DeadlineKind> kinds = kind == DeadlineKind.DRAFT_REVIEW ? OF_THE_SESSION.stream() : Stream.of(kind);
        List<Derivation> days = kinds.map(each -> rules.derive(each, paper.bodyId(), null, session)).toList();
        return days.stream().filter(each -> !each.dueOn().isBefore(today())).findFirst()
                .orElseGet(() -> days.get(days.size() - 1));
    }

    /**
     * The session day has moved: what is open is derived anew; a later day that a person has granted holds on, the paper's
     * own until the agenda is fixed, what precedes it up to that one. A paper that had gone on without, because the day of its
     * session was over, is due by its session again.
     */
    void follow(List<Paper> papers, LocalDate session, String reason, String actor) {
        Map<Boolean, List<DeadlineOrder>> orders = papers.stream().flatMap(paper -> orders(paper, session, actor).stream())
                .collect(Collectors.partitioningBy(order -> order.kind() == DeadlineKind.SUBMISSION));
        LocalDate agenda = agendas.before(papers.get(0).bodyId(), session);
        deadlines.follow(orders.get(true).stream().map(each -> each.holdingUntil(agenda)).toList(), reason);
        Map<UUID, LocalDate> due = deadlines.of(papers.stream().map(paper -> paper.id().value()).toList()).stream()
                .filter(each -> each.isOpen() && each.kind() == DeadlineKind.SUBMISSION)
                .collect(Collectors.toMap(Deadline::subjectId, Deadline::dueOn));
        deadlines.follow(orders.get(false).stream().map(each -> each.holdingUntil(
                due.getOrDefault(each.subjectId(), agenda))).toList(), reason);
        papers.stream().filter(paper -> !due.containsKey(paper.id().value())).forEach(paper -> {
            steps.cancel(paper, reason, actor);
            orders(paper, session, actor).stream().filter(order -> liesAhead(order.kind(), paper))
                    .forEach(order -> deadlines.set(order, reason));
        });
    }

    /** There is no session for these papers any more: whoever has one is done by the day of the step. */
    void release(List<Paper> papers, String reason, String actor) {
        deadlines.cancel(OF_THE_SESSION, papers.stream().map(paper -> paper.id().value()).toList(), reason, actor);
        steps.begin(papers, reason, actor);
    }

    /** Whether what is due by then still lies ahead of the paper. */
    private static boolean liesAhead(DeadlineKind kind, Paper paper) {
        return switch (kind) {
            case DRAFT_REVIEW -> paper.status() == PaperStatus.DRAFT || paper.status() == PaperStatus.AT_LEAD_DEPARTMENT;
            case CO_SIGNING -> paper.status().precedesSignOff();
            default -> true;
        };
    }

    /** The paper is with somebody else now, or its drafting is over. */
    void signedOff(Paper paper, Step step, String actor) {
        if (step == Step.LEAD_DEPARTMENT) {
            deadlines.settle(DeadlineKind.DRAFT_REVIEW, paper.id().value(), "Die Amtsleitung hat den Entwurf geprüft",
                    actor);
        }
        if (paper.status() != PaperStatus.CO_SIGNING) {
            steps.arrived(paper, actor);
        }
    }

    /** Departments are asked to co-sign, or one of them has returned the paper. */
    void arrived(Paper paper, String actor) {
        steps.arrived(paper, actor);
    }

    /** Whoever agreed by silence did not miss anything. */
    void coSigned(Paper paper, String actor) {
        if (paper.lastRoundLapsed()) {
            deadlines.lapse(DeadlineKind.CO_SIGNING, paper.id().value(), "Wer nicht geantwortet hat, gilt als einverstanden",
                    actor);
        } else {
            deadlines.settle(DeadlineKind.CO_SIGNING, paper.id().value(), "Die Mitzeichnung ist abgeschlossen", actor);
        }
        steps.arrived(paper, actor);
    }

    void submitted(Paper paper, String actor) {
        deadlines.settle(DeadlineKind.SUBMISSION, paper.id().value(), "Die Vorlage ist zur Beratung eingeplant", actor);
        steps.arrived(paper, actor);
    }

    void cancel(Paper paper, String reason, String actor) {
        OF_THE_SESSION.forEach(kind -> deadlines.cancel(kind, paper.id().value(), reason, actor));
        steps.cancel(paper, reason, actor);
    }

    private LocalDate today() {
        return Zones.dayOf(clock.instant());
    }
}
