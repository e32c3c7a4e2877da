package de.beschlusslauf.consultation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.TextVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A body amends the wording only: what the paper says about money stays as it was, and whether it still fits is for people
 * to say (handbook 6.2, amended: check competence and overspending again if the money changed).
 */
@Service
@Transactional(readOnly = true)
public class AmendedMoney {

    private final Paths paths;

    private final PaperReader papers;

    private final Organizations organizations;

    AmendedMoney(Paths paths, PaperReader papers, Organizations organizations) {
        this.paths = paths;
        this.papers = papers;
        this.organizations = organizations;
    }

    /** What to look at before the station's amended wording is confirmed; one German paragraph. */
    public String before(ConsultationId id) {
        Consultation station = paths.requireStation(id);
        return hint(station, papers.require(station.paperId()).content().finance());
    }

    /** The same for every body whose amendment is confirmed, unless the administration has changed the money since. */
    public List<String> after(PaperId id) {
        return paths.findById(id).map(Path::stations).orElse(List.of()).stream().flatMap(this::amended).distinct().toList();
    }

    /** The same for this station; empty if it amended nothing or is not known. */
    public List<String> after(ConsultationId id) {
        return paths.findStation(id).stream().flatMap(this::amended).toList();
    }

    private Stream<String> amended(Consultation station) {
        Paper paper = papers.require(station.paperId());
        Finance present = paper.content().finance();
        return station.results().stream().anyMatch(result -> result.isConfirmed()
                && result.outcome() == Outcome.ACCEPTED_AMENDED && stood(paper, result, present))
                ? Stream.of(hint(station, present)) : Stream.empty();
    }

    private static boolean stood(Paper paper, Result result, Finance present) {
        return paper.texts().stream().filter(text -> text.number() == result.textVersion()).map(TextVersion::content)
                .anyMatch(content -> content.finance().equals(present));
    }

    private String hint(Consultation station, Finance finance) {
        String body = organizations.require(station.bodyId(), station.organizationId()).shortName();
        String amount = finance.amount() == null ? "Die Vorlage nennt weiterhin keinen Betrag."
                : String.format(Locale.GERMANY, "Der Betrag der Vorlage bleibt bei %,.2f Euro.", finance.amount());
        return "Geänderter Wortlaut (" + body + "): " + amount + " Ändert der neue Wortlaut die Kosten, klären Sie mit der "
                + "Kämmerei, welches Gremium zuständig ist und ob die Mittel reichen.";
    }
}
