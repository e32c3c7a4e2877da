package de.beschlusslauf.consultation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.beschlusslauf.consultation.CompetenceRules.Competence;
import de.beschlusslauf.consultation.CompetenceRules.Decider;
import de.beschlusslauf.consultation.CompetenceRules.Matter;
import de.beschlusslauf.ledger.RuleUse;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.CompetenceRule;
import de.beschlusslauf.organization.CompetenceRule.Band;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.OrganizationType;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.ResolutionPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who is competent for each part of a paper, from the table {@code competence} and the municipality profile. */
@Component
class Competences {

    private final CompetenceRules rules;

    private final Bodies bodies;

    private final Organizations organizations;

    Competences(CompetenceRules rules, Bodies bodies, Organizations organizations) {
        this.rules = rules;
        this.bodies = bodies;
        this.organizations = organizations;
    }

    /** Id of the body that decides: the council, or the committee to which such matters are given. */
    String decider(Paper paper, ResolutionPart part) {
        return decider(paper, part, paper.content().finance());
    }

    /** The same if the matter cost something else. */
    String decider(Paper paper, ResolutionPart part, Finance money) {
        String council = organizations.council(paper.bodyId()).id();
        String committee = committee(paper, part, kind(paper, part), money);
        return competence(paper, part, kind(paper, part), money).decider() == Decider.COUNCIL || committee == null ? council
                : committee;
    }

    /** Id of the body to which the profile gives the kind of matter that the author chose; empty if he chose none. */
    Optional<String> byMatter(Paper paper) {
        return paper.matter() == null ? Optional.empty() : Optional.of(decider(paper, new ResolutionPart(1, "", null)));
    }

    /** Why it is competent, for that money; German, without a full stop. */
    String ground(Paper paper, ResolutionPart part, Finance money) {
        return competence(paper, part, kind(paper, part), money).reason();
    }

    /** Why it is competent, and what the author's choice of matter and body leaves open; German, with a full stop. */
    String reason(Paper paper, ResolutionPart part) {
        return competence(paper, part).reason() + "." + remark(paper, part);
    }

    private String remark(Paper paper, ResolutionPart part) {
        Competence competence = competence(paper, part);
        if (competence.decider() == Decider.MAYOR) {
            return " Ein Beschluss ist dafür nicht nötig; geben Sie die Vorlage zurück, wenn kein Gremium beteiligt"
                    + " werden soll.";
        }
        String guess = MatterKinds.of(paper.content(), part.wording());
        if (guess != null && competence.decider() == Decider.COMMITTEE
                && competence(paper, part, guess).decider() == Decider.COUNCIL) {
            return " Der Wortlaut spricht für den Rat (" + competence(paper, part, guess).reason()
                    + "); prüfen Sie den Gegenstand.";
        }
        String hint = part.decidingHint();
        boolean overruled = hint != null && !hint.equals(decider(paper, part));
        return overruled ? " Die Verfasserin oder der Verfasser hat ein anderes Gremium vorgeschlagen; es berät vor."
                : competence.decider() == Decider.COMMITTEE ? dispute(paper, part) : "";
    }

    /** Profile and author name two committees; whether these agree is known to the council office only. */
    private String dispute(Paper paper, ResolutionPart part) {
        String proposed = decider(paper, part);
        String given = delegated(paper, kind(paper, part), paper.content().finance());
        Optional<Organization> main = organizations.mainCommittee(paper.bodyId());
        if (given == null || given.equals(proposed)
                || main.filter(body -> !List.of(given, proposed).contains(body.id())).isEmpty()) {
            return "";
        }
        return " Solche Angelegenheiten sind sonst Sache von „" + organizations.require(paper.bodyId(), given).shortName()
                + "“. Sind sich die beiden Ausschüsse nicht einig, entscheidet der Hauptausschuss; wählen Sie dann „"
                + main.get().shortName() + "“ als entscheidendes Gremium.";
    }

    /**
     * Whether a committee may decide on these wordings, which may have been amended since the path was planned.
     *
     * @param wordings by the number of the part
     * @return one German sentence for each part on which the council has to decide; empty if there is none
     */
    List<String> doubts(Paper paper, Consultation station, Map<Integer, String> wordings) {
        Organization body = organizations.require(paper.bodyId(), station.organizationId());
        if (!station.decides() || station.insteadOfCouncil() || body.type() == OrganizationType.COUNCIL) {
            return List.of();
        }
        List<String> doubts = new ArrayList<>();
        for (ResolutionPart part : paper.content().parts()) {
            String wording = wordings.get(part.number());
            if (wording == null) {
                continue;
            }
            Competence competence = competence(paper, new ResolutionPart(part.number(), wording, part.decidingHint()));
            if (competence.decider() == Decider.COUNCIL) {
                doubts.add("Über Beschlussteil " + part.number() + " entscheidet nach diesem Wortlaut der Rat: "
                        + competence.reason() + ". Prüfen Sie, ob „" + body.shortName() + "“ entscheiden darf.");
            }
        }
        return doubts;
    }

    /** Only where the profile gives the amount to a committee: then the author may name another one that decides. */
    private @Nullable String committee(Paper paper, ResolutionPart part, @Nullable String kind, Finance money) {
        String delegated = delegated(paper, kind, money);
        String hint = part.decidingHint();
        boolean fits = delegated != null && hint != null && organizations.find(paper.bodyId(), hint)
                .filter(body -> body.deciding() && body.type() != OrganizationType.COUNCIL).isPresent();
        return fits ? hint : delegated;
    }

    private @Nullable String delegated(Paper paper, @Nullable String kind, Finance money) {
        return rule(paper, kind).flatMap(rule -> rule.committeeFor(amount(money))).orElse(null);
    }

    /** Which row of the table named who is competent for the part. */
    RuleUse use(Paper paper, ResolutionPart part) {
        return use(paper, part, paper.content().finance());
    }

    /** The same if the matter cost something else. */
    RuleUse use(Paper paper, ResolutionPart part, Finance money) {
        return rules.use(matter(paper, part, kind(paper, part), money));
    }

    /** Whether the council is competent for that money, since the matter is not given away or not as much of it. */
    boolean councilDecides(Paper paper, ResolutionPart part, Finance money) {
        return competence(paper, part, kind(paper, part), money).decider() == Decider.COUNCIL;
    }

    private Competence competence(Paper paper, ResolutionPart part) {
        return competence(paper, part, kind(paper, part));
    }

    private Competence competence(Paper paper, ResolutionPart part, @Nullable String kind) {
        return competence(paper, part, kind, paper.content().finance());
    }

    private Competence competence(Paper paper, ResolutionPart part, @Nullable String kind, Finance money) {
        return rules.decide(matter(paper, part, kind, money));
    }

    private Matter matter(Paper paper, ResolutionPart part, @Nullable String kind, Finance money) {
        boolean reserved = organizations.council(paper.bodyId()).id().equals(part.decidingHint());
        Optional<Band> band = rule(paper, kind).map(rule -> rule.bandOf(amount(money)));
        return new Matter(kind, reserved, band.map(each -> Decider.valueOf(each.decider().name())).orElse(null),
                band.map(Band::upTo).orElse(null));
    }

    /** What the author chose; where he chose nothing, what content and wording point to. */
    private static @Nullable String kind(Paper paper, ResolutionPart part) {
        return paper.matter() != null ? paper.matter() : MatterKinds.of(paper.content(), part.wording());
    }

    private Optional<CompetenceRule> rule(Paper paper, @Nullable String kind) {
        return Optional.ofNullable(kind).flatMap(bodies.of(paper.bodyId())::competenceFor);
    }

    /** Null while nobody can say how much it will be. */
    private static @Nullable BigDecimal amount(Finance finance) {
        return finance.costs() ? finance.amount() : finance.effect() == Finance.Effect.NONE ? BigDecimal.ZERO : null;
    }
}
