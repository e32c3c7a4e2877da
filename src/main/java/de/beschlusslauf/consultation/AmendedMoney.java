package de.beschlusslauf.consultation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Euros;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A body that amends the wording may say what it costs now. The finance block of the paper stays as the administration wrote
 * and signed it, and whether body and money still fit is for people to say (handbook 6.2, amended: check competence and
 * overspending again if the money changed).
 */
@Service
@Transactional(readOnly = true)
public class AmendedMoney {

    private final Paths paths;

    private final PaperReader papers;

    private final AmendedAmount amounts;

    private final Organizations organizations;

    AmendedMoney(Paths paths, PaperReader papers, AmendedAmount amounts, Organizations organizations) {
        this.paths = paths;
        this.papers = papers;
        this.amounts = amounts;
        this.organizations = organizations;
    }

    /** What to look at before the station's amended wording is confirmed; one German paragraph. */
    public String before(ConsultationId id) {
        Consultation station = paths.requireStation(id);
        return hint(station, station.latest(), papers.require(station.paperId()));
    }

    /** The same for every body whose amendment is confirmed, unless the administration has changed the money since. */
    public List<String> after(PaperId id) {
        return stations(id).stream().flatMap(this::amended).distinct().toList();
    }

    /** The same for this station; empty if it amended nothing or is not known. */
    public List<String> after(ConsultationId id) {
        return paths.findStation(id).stream().flatMap(this::amended).toList();
    }

    /**
     * What it costs in all, in cents, as the last body said that amended it; empty if none did or the administration has changed the
     * money since.
     */
    public Optional<Long> cents(PaperId id) {
        return cents(id, Instant.MAX);
    }

    /** The same as it was known then, that moment included. */
    Optional<Long> cents(PaperId id, Instant at) {
        Paper paper = papers.require(id);
        return stations(id).stream().flatMap(station -> station.results().stream())
                .filter(result -> result.amendedAmountCents() != null && !result.enteredAt().isAfter(at) && holds(paper, result))
                .max(Comparator.comparing(Result::enteredAt)).map(Result::amendedAmountCents);
    }

    /** Whether the council has agreed to that much on this path, be it when it decided on another part. */
    boolean hasConsented(Path path, Paper paper, BigDecimal amount) {
        return consents(path.stations()).map(result -> cents(paper.id(), result.enteredAt()).map(Euros::ofCents)
                .or(() -> finance(paper, result).map(Finance::amount)))
                .anyMatch(known -> known.isPresent() && amount.compareTo(known.get()) <= 0);
    }

    /** Whether the council has agreed to the paper's money as it stands now, be it when it decided on another part. */
    boolean hasConsented(Paper paper) {
        return consents(stations(paper.id())).anyMatch(result -> holdsMoney(paper, result));
    }

    private Stream<Result> consents(List<Consultation> stations) {
        return stations.stream().filter(this::isCouncilDeciding).flatMap(station -> station.results().stream())
                .filter(result -> result.isConfirmed() && result.outcome().isAccepting());
    }

    /** Whether the result amends anything: the wording of a part, or what the paper costs in all. */
    boolean changes(Paper paper, Consultation station, NewResult result) {
        BigDecimal amount = result.amendedAmount();
        BigDecimal before = cents(paper.id()).map(Euros::ofCents).orElse(paper.content().finance().amount());
        return amount != null && (before == null || amount.compareTo(before) != 0) || result.amendedText() != null
                && AmendedText.changes(AmendedText.parse(result.amendedText(), station.parts()), paper.content().parts());
    }

    private List<Consultation> stations(PaperId id) {
        return paths.findById(id).map(Path::stations).orElse(List.of());
    }

    private Stream<String> amended(Consultation station) {
        Paper paper = papers.require(station.paperId());
        return station.results().stream().filter(result -> holds(paper, result)).reduce((first, last) -> last)
                .map(result -> hint(station, result, paper)).stream();
    }

    /** Or whoever decides in its place. */
    private boolean isCouncilDeciding(Consultation station) {
        return station.decides() && (station.insteadOfCouncil()
                || station.organizationId().equals(organizations.council(station.bodyId()).id()));
    }

    private static boolean holds(Paper paper, Result result) {
        return result.isConfirmed() && result.outcome() == Outcome.ACCEPTED_AMENDED && holdsMoney(paper, result);
    }

    /** The administration has left the money as it was when the body dealt with it. */
    private static boolean holdsMoney(Paper paper, Result result) {
        return finance(paper, result).filter(paper.content().finance()::equals).isPresent();
    }

    private static Optional<Finance> finance(Paper paper, Result result) {
        return paper.texts().stream().filter(text -> text.number() == result.textVersion()).findFirst()
                .map(text -> text.content().finance());
    }

    private String hint(Consultation station, @Nullable Result result, Paper paper) {
        BigDecimal before = paper.content().finance().amount();
        BigDecimal after = result == null ? null : result.entry().amendedAmount();
        String beginning = "Geänderter Wortlaut ("
                + organizations.require(station.bodyId(), station.organizationId()).shortName() + "): ";
        if (after == null) {
            return beginning + (before == null ? "Die Vorlage nennt weiterhin keinen Betrag."
                    : "Der Betrag der Vorlage bleibt bei " + Euros.inWords(before) + ".") + " Ändert der neue Wortlaut die Kosten,"
                    + " klären Sie mit der Kämmerei, welches Gremium zuständig ist und ob die Mittel reichen.";
        }
        Path path = paths.findById(paper.id()).orElseThrow();
        List<String> consequences = amounts.consequences(path, station, paper, after,
                isCouncilDeciding(station) || hasConsented(path, paper, after));
        return beginning + "Der Gesamtbetrag ist nun " + Euros.inWords(after) + (before == null ? "; die Vorlage nennt keinen."
                : " statt " + Euros.inWords(before) + ".") + consequences.stream().map(" "::concat).reduce("", String::concat)
                + " Klären Sie mit der Kämmerei, ob die Mittel reichen.";
    }
}
