package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.RuleUse;
import de.beschlusslauf.meeting.Agenda;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.ResolutionPart;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets follow what follows from a confirmed result: next station, resolution, referral, return or end. */
@Service
@Transactional
public class Consequences {

    private final Paths paths;

    private final Placement placement;

    private final Agenda agenda;

    private final MeetingDirectory meetings;

    private final Drafting drafting;

    private final PaperReader papers;

    private final PathProgress progress;

    private final ReVoteWindows reVotes;

    private final OutcomeTable outcomes;

    private final AmendedMoney money;

    private final CouncilConsent consent;

    private final Organizations organizations;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    Consequences(Paths paths, Placement placement, Agenda agenda, MeetingDirectory meetings, Drafting drafting,
            PaperReader papers, PathProgress progress, ReVoteWindows reVotes, OutcomeTable outcomes, AmendedMoney money,
            CouncilConsent consent, Organizations organizations, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.paths = paths;
        this.placement = placement;
        this.agenda = agenda;
        this.meetings = meetings;
        this.drafting = drafting;
        this.papers = papers;
        this.progress = progress;
        this.reVotes = reVotes;
        this.outcomes = outcomes;
        this.money = money;
        this.consent = consent;
        this.organizations = organizations;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The chair who confirmed the result is the actor.
     *
     * @param asked what the table {@code outcome} says for the station's result and role
     * @throws de.beschlusslauf.refusal.Refusal if the result is not confirmed yet
     */
    public void apply(ConsultationId id, NextStep asked) {
        Path path = paths.require(paths.requireStation(id).paperId());
        Consultation station = path.station(id);
        Result result = station.requireConfirmed();
        String actor = Objects.requireNonNull(result.confirmedBy());
        Optional<CouncilConsent.Demand> council = consent.of(id);
        NextStep step = council.isEmpty() ? asked : outcomes.nextStep(result.outcome(), ConsultationRole.PRELIMINARY);
        boolean reorders = council.isPresent() || reorders(path, result, step);
        placement.hold(path, Stream.concat(Stream.ofNullable(result.entry().postponedTo()),
                reorders ? Stream.ofNullable(result.meetingId()).flatMap(placement::goals) : Stream.empty()));
        LocalDate decidedOn = dayOf(result);
        amend(station, result, actor);
        leaveAgenda(station, result, actor);
        List<Consultation> open = path.open().filter(other -> other != station).toList();
        Aftermath aftermath = new Aftermath(path, station);
        Decided decided = council.map(demand -> aftermath.toCouncil(organizations.council(path.bodyId()).id(), demand.parts()))
                .orElseGet(() -> aftermath.follow(step));
        paths.saveAndFlush(path);
        List<Consultation> added = path.open().filter(each -> each != station && !open.contains(each)).toList();
        ledger.append(Chain.paper(path.paperId().value()), "consultation.settled",
                Map.of("consultationId", id.value(), "nextStep", step, "acceptedParts", decided.accepted().toString(),
                        "droppedParts", decided.dropped().toString(), RuleUse.FACT,
                        RuleUse.facts(List.of(outcomes.use(result.outcome(), station.role())))), actor);
        council.ifPresent(demand -> tell(path, station, demand, added, actor));
        if (!station.isOpen()) {
            reVotes.over(station, actor);
        }
        placement.release(path, actor);
        progress.after(path, decided, actor);
        if (step == NextStep.SAME_STATION) {
            again(path, station, result, actor);
        } else {
            placement.keepOrder(path, added, why(result), actor);
            publish(path, station, decided, decidedOn, step);
        }
        open.stream().filter(other -> !other.isOpen())
                .forEach(other -> events.publishEvent(new Consultation.Dropped(other.id(), path.paperId())));
    }

    private void tell(Path path, Consultation station, CouncilConsent.Demand demand, List<Consultation> added, String actor) {
        Map<String, Object> facts = new HashMap<>(Map.of("recommendedBy", station.id().value(), "organizationId",
                station.organizationId(), "parts", demand.parts(), "amendedAmountCents", demand.amountCents(), RuleUse.FACT,
                RuleUse.facts(demand.rules())));
        added.stream().filter(Consultation::decides).findFirst().ifPresent(each -> facts.put("consultationId", each.id().value()));
        ledger.append(Chain.paper(path.paperId().value()), "path.council-decides", facts, Map.of("reason", demand.reason()), actor);
    }

    private void amend(Consultation station, Result result, String actor) {
        String text = result.entry().amendedText();
        if (result.outcome() != Outcome.ACCEPTED_AMENDED || text == null) {
            return;
        }
        Map<Integer, String> amended = AmendedText.parse(text, station.parts());
        List<ResolutionPart> parts = papers.require(station.paperId()).content().parts().stream()
                .map(part -> new ResolutionPart(part.number(), amended.getOrDefault(part.number(), part.wording()),
                        part.decidingHint()))
                .toList();
        drafting.amend(station.paperId(), parts, actor);
    }

    private void leaveAgenda(Consultation station, Result result, String actor) {
        if (result.outcome() == Outcome.TAKEN_OFF_AGENDA) {
            agenda.takeOff(Objects.requireNonNull(station.agendaItemId()), actor);
        } else {
            agenda.settle(Objects.requireNonNull(station.agendaItemId()), actor);
        }
    }

    /** Whether stations after this one may have to move. */
    private static boolean reorders(Path path, Result result, NextStep step) {
        return step == NextStep.SAME_STATION || step == NextStep.INSERT_STATION || !result.entry().added().isEmpty()
                || path.open().anyMatch(station -> station.meetingId() == null);
    }

    private String why(Result result) {
        String what = switch (result.outcome()) {
            case POSTPONED -> "Vertagung";
            case TAKEN_OFF_AGENDA -> "Absetzung";
            case REFERRED -> "Verweisung";
            default -> "Ergebnis";
        };
        MeetingId session = result.meetingId();
        return session == null ? what : what + " in " + meetings.require(session).name();
    }

    private void again(Path path, Consultation station, Result result, String actor) {
        MeetingId meeting = result.entry().postponedTo();
        if (meeting == null || result.outcome() != Outcome.POSTPONED) {
            placement.keepOrder(path, List.of(), why(result), actor);
        } else {
            placement.put(path, station, meeting, LateEntry.because(why(result)), why(result), actor);
        }
    }

    private void publish(Path path, Consultation station, Decided decided, LocalDate decidedOn, NextStep step) {
        int version = papers.require(path.paperId()).text().map(text -> text.number()).orElse(0);
        Long amount = decided.accepted().isEmpty() ? null : money.cents(path.paperId()).orElse(null);
        decided.accepted().forEach(part -> events.publishEvent(new Path.PartDecided(path.paperId(),
                path.bodyId(), part, station.id(), station.organizationId(), decidedOn, version,
                station.insteadOfCouncil(), station.reVote(), amount)));
        decided.dropped().forEach(part -> events.publishEvent(
                new Path.PartDropped(path.paperId(), part, station.id(), station.reVote())));
        events.publishEvent(new Consultation.Settled(station.id(), path.paperId(), step));
    }

    private LocalDate dayOf(Result result) {
        MeetingId meeting = result.meetingId();
        return meeting == null ? Zones.dayOf(clock.instant()) : meetings.require(meeting).day();
    }
}
