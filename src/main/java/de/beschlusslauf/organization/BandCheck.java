package de.beschlusslauf.organization;

import java.math.BigDecimal;
import java.util.List;

import de.beschlusslauf.organization.CompetenceRule.Band;
import de.beschlusslauf.organization.CompetenceRule.Decider;
import org.jspecify.annotations.Nullable;

/** Competence bands cover every amount exactly once, and committees in them exist and may decide. */
final class BandCheck {

    private final String file;
    private final CompetenceRule rule;

    private BandCheck(String file, CompetenceRule rule) {
        this.file = file;
        this.rule = rule;
    }

    static void check(String file, CompetenceRule rule, List<Organization> organizations) {
        BandCheck check = new BandCheck(file, rule);
        check.amounts();
        check.committees(organizations);
    }

    private void amounts() {
        BigDecimal reached = null;
        boolean open = true;
        for (Band band : rule.bands()) {
            if (!open) {
                throw problem("Hinter einer Stufe ohne Obergrenze kann keine weitere stehen.");
            }
            int step = compare(band.above(), reached);
            if (step > 0) {
                throw problem("Zwischen " + euros(reached) + " und " + euros(band.above()) + " ist eine Lücke.");
            }
            if (step < 0) {
                throw problem("Die Stufen überschneiden sich bei " + euros(reached) + ".");
            }
            if (band.upTo() != null && compare(band.upTo(), band.above()) <= 0) {
                throw problem("Die Stufe bis " + euros(band.upTo()) + " ist leer.");
            }
            reached = band.upTo();
            open = reached != null;
        }
        if (open) {
            throw problem("Über " + euros(reached)
                    + " entscheidet niemand; die letzte Stufe darf keine Obergrenze haben.");
        }
    }

    private void committees(List<Organization> organizations) {
        for (Band band : rule.bands()) {
            boolean needed = band.decider() == Decider.COMMITTEE;
            boolean known = organizations.stream().anyMatch(each -> each.id().equals(band.organization())
                    && each.deciding() && each.type() != OrganizationType.COUNCIL);
            if (needed && !known) {
                throw problem("„" + band.organization() + "“ ist kein Ausschuss mit Entscheidungsbefugnis.");
            }
            if (!needed && band.organization() != null) {
                throw problem("Nur eine Stufe des Ausschusses nennt ein Gremium.");
            }
        }
    }

    private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return (one == null ? BigDecimal.valueOf(-1) : one).compareTo(other == null ? BigDecimal.valueOf(-1) : other);
    }

    private static String euros(@Nullable BigDecimal amount) {
        return (amount == null ? "0" : amount.toPlainString()) + " Euro";
    }

    private ProfileProblem problem(String sentence) {
        return new ProfileProblem(file, "competence." + rule.matter() + ".bands", sentence);
    }
}
