package de.beschlusslauf.organization;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

import de.beschlusslauf.organization.CompetenceRule.Band;
import de.beschlusslauf.organization.CompetenceRule.Decider;
import org.jspecify.annotations.Nullable;

/** Competence bands cover every amount exactly once, and committees in them exist and may decide. */
final class BandCheck {

    /** Below every amount. */
    private static final BigDecimal NOTHING = BigDecimal.ONE.negate();

    private final String file;
    private final CompetenceRule rule;

    private BandCheck(String file, CompetenceRule rule) {
        this.file = file;
        this.rule = rule;
    }

    /** @throws ProfileProblem naming the row that is wrong or behind which one is missing */
    static void check(String file, Body body) {
        List<CompetenceRule> rules = body.competence();
        for (int index = 0; index < rules.size(); index++) {
            String matter = rules.get(index).matter();
            for (int before = 0; before < index; before++) {
                if (rules.get(before).matter().equals(matter)) {
                    throw new ProfileProblem(file, "competence[" + (index + 1) + "]", "Die Zeilen " + (before + 1)
                            + " und " + (index + 1) + " regeln beide " + matter + "; streichen Sie eine davon.");
                }
            }
            BandCheck check = new BandCheck(file, rules.get(index));
            check.amounts();
            check.committees(body.organizations());
        }
    }

    private void amounts() {
        @Nullable BigDecimal reached = NOTHING;
        for (int row = 1; row <= rule.bands().size(); row++) {
            Band band = rule.bands().get(row - 1);
            BigDecimal above = band.above() == null ? NOTHING : band.above();
            if (reached == null) {
                throw problem(row, "Hinter " + name(row - 1) + " ohne Obergrenze kann " + name(row) + " nicht stehen.");
            }
            follow(row, above, reached);
            if (band.upTo() != null && band.upTo().compareTo(above) <= 0) {
                throw problem(row, name(row) + " enthält keinen Betrag; „upTo“ muss über „above“ liegen.");
            }
            reached = band.upTo();
        }
        if (reached != null) {
            throw problem(null, rule.bands().isEmpty() ? "Es fehlt jede Zeile; ergänzen Sie, wer entscheidet."
                    : "Über " + euros(reached) + " entscheidet niemand: Hinter " + name(rule.bands().size())
                            + " fehlt eine Zeile ohne Obergrenze.");
        }
    }

    private void follow(int row, BigDecimal above, BigDecimal reached) {
        int step = above.compareTo(reached);
        if (step > 0 && row == 1) {
            throw problem(row, "Vor " + name(row) + " ist eine Lücke: Über kleinere Beträge entscheidet niemand; "
                    + "streichen Sie dort „above“.");
        }
        if (step > 0) {
            throw problem(row, "Zwischen " + name(row - 1) + " und " + name(row) + " ist eine Lücke; setzen Sie in Zeile "
                    + row + " „above“ auf " + reached.toPlainString() + ".");
        }
        if (step < 0) {
            throw problem(row, name(row - 1) + " und " + name(row) + " überschneiden sich; setzen Sie in Zeile " + row
                    + " „above“ auf " + reached.toPlainString() + ".");
        }
    }

    private void committees(List<Organization> organizations) {
        for (int row = 1; row <= rule.bands().size(); row++) {
            Band band = rule.bands().get(row - 1);
            boolean needed = band.decider() == Decider.COMMITTEE;
            boolean known = organizations.stream().anyMatch(each -> each.id().equals(band.organization())
                    && each.deciding() && each.type() != OrganizationType.COUNCIL);
            if (needed && !known) {
                throw problem(row, "In " + name(row) + " ist „" + band.organization()
                        + "“ kein Ausschuss mit Entscheidungsbefugnis.");
            }
            if (!needed && band.organization() != null) {
                throw problem(row, name(row) + " nennt ein Gremium; das tut nur eine Zeile mit COMMITTEE.");
            }
        }
    }

    /** As it stands in the file: "Zeile 2 (COMMITTEE hfwa, über 25.000 bis 50.000 Euro)". */
    private String name(int row) {
        Band band = rule.bands().get(row - 1);
        String who = band.organization() == null ? band.decider().name() : band.decider() + " " + band.organization();
        String range = (band.above() == null ? "" : " über " + number(band.above()))
                + (band.upTo() == null ? "" : " bis " + number(band.upTo()));
        return "Zeile " + row + " (" + who + "," + (range.isEmpty() ? " jeder Betrag" : range + " Euro") + ")";
    }

    private static String euros(BigDecimal amount) {
        return number(amount) + " Euro";
    }

    private static String number(BigDecimal amount) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(amount);
    }

    private ProfileProblem problem(@Nullable Integer row, String sentence) {
        return new ProfileProblem(file, "competence." + rule.matter() + ".bands" + (row == null ? "" : "[" + row + "]"),
                sentence);
    }
}
