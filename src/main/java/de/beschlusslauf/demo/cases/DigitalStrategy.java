package de.beschlusslauf.demo.cases;

import java.time.LocalDate;
import java.util.Map;

/**
 * S-004: Sankt Augustin's main committee commissions the administration to write a strategy for IT and digitalisation.
 * Four ways to finance it; the last one needs the council's prior consent.
 */
public final class DigitalStrategy extends CaseScript {

    public static final String STRATEGY = "IT- und Digitalisierungsstrategie ausarbeiten";

    private static final String FACTS = """
            Vierzehn Monate lang hat sich gezeigt, wie sehr digitale Wege gebraucht werden. Das Onlinezugangsgesetz \
            allein macht die Verwaltung noch nicht leistungsfähig; Ausstattung, Fachverfahren, Daten, Breitband und \
            Schulen gehören dazu. Ein erster Entwurf gliedert die Strategie in fünf Kapitel:

            1. Zielbild auf lange Sicht
            2. Stärken der bisherigen Schwerpunkte der IuK
            3. Weitere Bereiche: Schulen, Kitas, Jugendarbeit, Rat und Fraktionen
            4. Stadtgesellschaft und Smart City
            5. Umsetzung: Folgen für Personal, Organisation und Geld, Rangfolge, Meilensteine, Mitnehmen der \
            Beschäftigten

            Die Ausarbeitung soll so genau sein, dass sich einzelne Maßnahmen daraus ergeben.""";

    private static final String RESOLUTION = """
            Der Haupt- und Digitalisierungsausschuss beauftragt die Verwaltung, eine Strategie für IT und \
            Digitalisierung auszuarbeiten; der IuK-Arbeitskreis wird daran beteiligt.""";

    /** Where the money comes from. */
    public enum Money {
        /** (a) Costs nothing. */
        NEUTRAL,
        /** (b) 80,000 euros, in the budget. */
        COVERED,
        /** (c) 12,000 euros above plan: the treasurer decides and the council is told. */
        ABOVE_PLAN,
        /** (d) 120,000 euros of investment outside the plan: the council must consent first. */
        OUTSIDE_PLAN;

        boolean needsTreasury() {
            return this != NEUTRAL;
        }
    }

    private final PaperRun paper;
    private final Money money;

    public DigitalStrategy(Town town, Days days, Money money) {
        super(town, days);
        this.paper = new PaperRun(town, "buero");
        this.money = money;
        drafting();
        decision();
        execution();
    }

    public PaperRun paper() {
        return paper;
    }

    /** What the author hands in. */
    public Draft draft() {
        Draft draft = Draft.of(day(2021, 6, 2), FACTS, RESOLUTION).touching("STAFF_OR_ORGANISATION");
        return switch (money) {
            case NEUTRAL -> draft;
            case COVERED -> costing(draft, "AUFWAND", 80_000).with("authorisationSufficient", true)
                    .with("alreadyPlanned", 80_000).with("budgetItem", "01.11.01 Teilergebnisplan IuK");
            case ABOVE_PLAN -> reasoned(costing(draft, "AUFWAND", 12_000).with("alreadyPlanned", 0))
                    .with("expenseOverrun", "UEBERPLANMAESSIG");
            case OUTSIDE_PLAN -> reasoned(costing(draft, "AUSZAHLUNG", 120_000))
                    .with("paymentOverrun", "AUSSERPLANMAESSIG");
        };
    }

    private static Draft costing(Draft draft, String kind, int euros) {
        return draft.with("financeEffect", "YES").with("financeKind", kind).with("amount", euros)
                .with("toProvide", euros).with("thisYear", euros);
    }

    private static Draft reasoned(Draft draft) {
        return draft.with("authorisationSufficient", false)
                .with("coverProposal", "Minderaufwand bei den Wartungsverträgen")
                .with("necessityReason", "Ohne die Strategie verfallen zugesagte Fördermittel.");
    }

    private void drafting() {
        on(2021, 5, 3, "Ratsbüro plant die Sitzungen von Ausschuss und Rat", () -> {
            town.session("hda", day(2021, 6, 2));
            town.session("rat", day(2021, 6, 23));
        });
        on(2021, 5, 4, "Zentrale Steuerung schreibt die Vorlage", () -> {
            paper.start("Erarbeitung einer IT- und Digitalisierungsstrategie");
            paper.draft(draft());
        });
        on(2021, 5, 5, "Amtsleitung billigt die Strategievorlage", paper::approve);
        on(2021, 5, 6, "Personal und Personalrat zeichnen mit", () -> {
            paper.coSign("personal", "personalrat");
            if (money.needsTreasury()) {
                paper.coSign("kaemmerei");
            }
        });
        on(2021, 5, 7, "Dezernat zeichnet die Strategievorlage ab", paper::signOff);
        on(2021, 5, 10, "Bürgermeister gibt die Strategievorlage frei", paper::release);
        on(2021, 5, 11, "Ratsbüro gibt die Nummer und terminiert den Ausschuss", () -> paper.schedule(Map.of(
                "hda", town.session("hda", day(2021, 6, 2)), "rat", town.session("rat", day(2021, 6, 23)))));
    }

    private void decision() {
        convene("hda", LocalDate.of(2021, 6, 2), LocalDate.of(2021, 5, 21));
        if (money != Money.OUTSIDE_PLAN) {
            inSession(2021, 6, 2, "Ausschuss beauftragt die Verwaltung einstimmig",
                    () -> paper.result("buergermeister", Vote.accepted("COMMISSIONS", 21, 0, 0)));
            return;
        }
        inSession(2021, 6, 2, "Ausschuss empfiehlt dem Rat die Bewilligung",
                () -> paper.result("buergermeister", Vote.accepted("RECOMMENDS", 18, 2, 1)));
        convene("rat", LocalDate.of(2021, 6, 23), LocalDate.of(2021, 6, 11));
        inSession(2021, 6, 23, "Rat bewilligt die Mittel und beauftragt die Verwaltung",
                () -> paper.result("buergermeister", Vote.accepted("COMMISSIONS", 38, 5, 2)));
    }

    private void execution() {
        on(2021, 6, 29, "Ratsbüro macht den Auftrag bekannt und setzt eine Frist",
                () -> paper.publish(day(2022, 3, 31)));
        conclude("hda", LocalDate.of(2021, 6, 2), LocalDate.of(2021, 6, 29));
        on(2021, 7, 1, "Zentrale Steuerung plant die Ausarbeitung", () -> paper.plan(new Plan("buero")
                .entry("MEASURE", STRATEGY, day(2022, 3, 31))
                .phase("Bestandsaufnahme mit dem IuK-Arbeitskreis", day(2021, 10, 29), false)
                .phase("Fünf Kapitel ausarbeiten", day(2022, 3, 31), false)));
        on(2021, 10, 28, "Zentrale Steuerung schließt die Bestandsaufnahme ab", () -> paper.report(STRATEGY,
                Map.of("kind", "PHASE_DONE", "report", "Bestand aufgenommen und mit dem Arbeitskreis beraten.")));
        on(2022, 3, 28, "Strategie ist fertig, Ratsbüro bestätigt es", () -> paper.complete(STRATEGY,
                "Die Strategie mit fünf Kapiteln, Rangfolge und Zeitplan liegt vor."));
    }
}
