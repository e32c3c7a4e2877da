package de.beschlusslauf.consultation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.beschlusslauf.ledger.RuleUse;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.BudgetCheck;
import de.beschlusslauf.paper.Euros;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Overspending;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.ResolutionPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the council has the last word after all: an amended amount needs its prior consent (§ 83 (2) GO NRW), or it is more than the
 * committee may decide on (§ 41 (2) GO NRW). The committee's result is a recommendation then (ADR 33).
 */
@Service
@Transactional(readOnly = true)
public class CouncilConsent {

    private final Paths paths;

    private final PaperReader papers;

    private final Competences competences;

    private final BudgetCheck budget;

    private final AmendedMoney money;

    private final Organizations organizations;

    CouncilConsent(Paths paths, PaperReader papers, Competences competences, BudgetCheck budget, AmendedMoney money,
            Organizations organizations) {
        this.paths = paths;
        this.papers = papers;
        this.competences = competences;
        this.budget = budget;
        this.money = money;
        this.organizations = organizations;
    }

    /**
     * What the council has to decide on.
     *
     * @param parts numbers of the parts that the committee accepted
     * @param reason German clause that follows "weil"
     * @param amountCents what it costs in all as amended
     * @param rules rows of the tables that say so
     */
    record Demand(List<Integer> parts, String reason, long amountCents, List<RuleUse> rules) {
    }

    /** In which role the body's result counts if it is confirmed as it was entered. */
    public ConsultationRole role(ConsultationId id) {
        return of(id).isPresent() ? ConsultationRole.PRELIMINARY : paths.requireStation(id).role();
    }

    /** What the chair has to know before the result is confirmed; one German sentence, empty if the body's decision stands. */
    public Optional<String> beforeConfirming(ConsultationId id) {
        return of(id).map(demand -> "Mit Ihrer Bestätigung " + go(demand.parts()) + " zur Entscheidung an den Rat, weil "
                + demand.reason() + "; das Ergebnis von „" + name(paths.requireStation(id)) + "“ gilt als Empfehlung.");
    }

    /** What the minute-taker has to know before a result is entered; one German sentence, empty if money plays no part. */
    public Optional<String> beforeEntering(ConsultationId id) {
        Consultation station = paths.requireStation(id);
        Paper paper = papers.require(station.paperId());
        if (!isCommitteeDeciding(station) || station.parts().isEmpty() || !paper.content().finance().touchesMoney()) {
            return Optional.empty();
        }
        Optional<Demand> known = amount(paper, null)
                .flatMap(amount -> of(paths.require(paper.id()), paper, station.parts(), amount));
        return Optional.of(known.map(demand -> "Nimmt „" + name(station) + "“ den Vorschlag an, " + go(demand.parts())
                + " zur Entscheidung an den Rat, weil " + demand.reason() + "; das Ergebnis gilt als Empfehlung.")
                .orElse("Beschließt „" + name(station) + "“ einen Gesamtbetrag, dem der Rat vorher zustimmen muss (§ 83 GO NRW) oder"
                        + " über den er selbst entscheidet, gilt das Ergebnis als Empfehlung, und der Rat entscheidet danach."));
    }

    /** Empty if the body's decision stands, if it decided nothing, or if nothing was resolved yet. */
    Optional<Demand> of(ConsultationId id) {
        Consultation station = paths.requireStation(id);
        Result result = station.latest();
        if (result == null || !isCommitteeDeciding(station) || !result.outcome().isAccepting()) {
            return Optional.empty();
        }
        Paper paper = papers.require(station.paperId());
        List<Integer> parts = result.entry().acceptedParts().isEmpty() ? station.parts() : result.entry().acceptedParts();
        return amount(paper, result.entry().amendedAmount())
                .flatMap(amount -> of(paths.require(paper.id()), paper, parts, amount));
    }

    private Optional<Demand> of(Path path, Paper paper, List<Integer> parts, BigDecimal amount) {
        Finance before = paper.content().finance();
        Finance after = before.withAmount(amount);
        List<String> reasons = new ArrayList<>();
        List<RuleUse> rules = new ArrayList<>();
        Overspending consent = budget.of(paper.bodyId(), after);
        if (consent.needsCouncil() && !money.hasConsented(path, paper, amount)) {
            reasons.add(consent == Overspending.NACHTRAGSSATZUNG ? "dafür eine Nachtragssatzung nötig ist (§ 81 GO NRW)"
                    : "er einer erheblichen über- oder außerplanmäßigen Bewilligung vorher zustimmen muss (§ 83 GO NRW)");
            budget.use(paper.bodyId(), after).ifPresent(rules::add);
        }
        for (ResolutionPart part : paper.content().parts()) {
            if (parts.contains(part.number()) && competences.councilDecides(paper, part, after)
                    && !competences.councilDecides(paper, part, before)) {
                reasons.add("er mit diesem Betrag über Beschlussteil " + part.number() + " entscheidet ("
                        + competences.ground(paper, part, after) + ")");
                rules.add(competences.use(paper, part, after));
            }
        }
        return reasons.isEmpty() ? Optional.empty()
                : Optional.of(new Demand(parts, String.join(" und ", reasons), Euros.cents(amount), rules));
    }

    /** What holds now: as this result amends it, or as an earlier one did; empty if nobody amended it. */
    private Optional<BigDecimal> amount(Paper paper, @Nullable BigDecimal amended) {
        return Optional.ofNullable(amended).or(() -> money.cents(paper.id()).map(Euros::ofCents));
    }

    private boolean isCommitteeDeciding(Consultation station) {
        return station.decides() && !station.insteadOfCouncil()
                && !station.organizationId().equals(organizations.council(station.bodyId()).id());
    }

    private String name(Consultation station) {
        return organizations.require(station.bodyId(), station.organizationId()).shortName();
    }

    private static String go(List<Integer> parts) {
        String numbers = String.join(", ", parts.stream().sorted().map(String::valueOf).toList());
        return parts.size() == 1 ? "geht Beschlussteil " + numbers : "gehen die Beschlussteile " + numbers;
    }
}
