package de.beschlusslauf.consultation;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.meeting.Inviting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what a body resolved: the minute-taker enters it, the chair confirms it as a second person (§ 52 GO NRW). */
@Service
@Transactional
public class Minuting {

    private final Paths paths;

    private final OutcomeTable outcomes;

    private final MeetingDirectory meetings;

    private final Inviting inviting;

    private final Organizations organizations;

    private final PaperReader papers;

    private final AmendedMoney money;

    private final Ledger ledger;

    private final Clock clock;

    Minuting(Paths paths, OutcomeTable outcomes, MeetingDirectory meetings, Inviting inviting,
            Organizations organizations, PaperReader papers, AmendedMoney money, Ledger ledger, Clock clock) {
        this.paths = paths;
        this.outcomes = outcomes;
        this.meetings = meetings;
        this.inviting = inviting;
        this.organizations = organizations;
        this.papers = papers;
        this.money = money;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refusal if the session is not open, or the result contradicts itself, is not possible in the body's role,
     * amends nothing, or is postponed to a session to which nobody can be invited any more */
    public void enter(ConsultationId id, NewResult result, String actor) {
        Consultation station = require(id);
        if (outcomes.nextStep(result.outcome(), station.role()) == NextStep.NOT_ALLOWED) {
            throw Refusal.of("outcome", "„" + result.outcome().label() + "“ ist in der Rolle "
                    + station.role().label() + " nicht möglich; wählen Sie eine andere Beschlussart.");
        }
        if (station.meetingId() != null) {
            meetings.require(station.meetingId()).requireInSession(clock.instant());
        }
        Organization body = organizations.require(station.bodyId(), station.organizationId());
        new ResultCheck(body, organizations.council(station.bodyId()).id()).check(station, result);
        if (result.postponedTo() != null) {
            inviting.requireReached(meetings.require(result.postponedTo()), "postponedTo");
        }
        Paper paper = papers.require(station.paperId());
        if (result.outcome() == Outcome.ACCEPTED_AMENDED && !money.changes(paper, station, result)) {
            throw Refusal.of("amendedText", "Wortlaut und Betrag sind unverändert; ändern Sie den Wortlaut oder den Gesamtbetrag, "
                    + "oder wählen Sie „" + Outcome.ACCEPTED.label(station.role()) + "“.");
        }
        station.enter(result, paper.currentText().number(), actor, clock.instant());
        append(station, "consultation.result-entered", actor);
    }

    /** Why no result of the station can be entered yet, in German; empty while its session runs. */
    @Transactional(readOnly = true)
    public Optional<String> before(ConsultationId id) {
        return Optional.ofNullable(require(id).meetingId())
                .flatMap(session -> meetings.require(session).beforeOpening(clock.instant()));
    }

    /** @throws Refusal if the actor entered the result himself */
    public void confirm(ConsultationId id, String actor) {
        Consultation station = require(id);
        station.confirm(actor);
        append(station, "consultation.result-confirmed", actor);
    }

    /** The chair asks the minute-taker to correct the result. */
    public void query(ConsultationId id, String reason, String actor) {
        Consultation station = require(id);
        station.query(reason);
        append(station, "consultation.result-queried", actor);
    }

    private Consultation require(ConsultationId id) {
        return paths.requireStation(id);
    }

    private void append(Consultation station, String event, String actor) {
        Result result = Objects.requireNonNull(station.latest());
        Map<String, Object> facts = new HashMap<>();
        facts.put("consultationId", station.id().value());
        facts.put("organizationId", station.organizationId());
        facts.put("role", station.role());
        facts.put("outcome", result.outcome());
        facts.put("textVersion", result.textVersion());
        if (result.amendedAmountCents() != null) {
            facts.put("amendedAmountCents", result.amendedAmountCents());
        }
        Votes votes = result.votes();
        if (votes != null) {
            facts.put("yes", votes.yes());
            facts.put("no", votes.no());
            facts.put("abstained", votes.abstained());
            facts.put("present", votes.present());
        }
        if (station.meetingId() != null) {
            facts.put("meetingId", station.meetingId().value());
        }
        ledger.append(Chain.paper(station.paperId().value()), event, facts,
                MinutedResult.of(result), actor);
    }
}
