package de.beschlusslauf.demo.cases;

/** What the paper about the master plan says. */
final class MasterPlanTexts {

    static final String FACTS = """
            Digitales verändert Verwaltung, Wirtschaft und Zusammenleben zugleich. Ein Masterplan soll zeigen, wohin \
            sich Stadt und Verwaltung entwickeln, welche Ziele gelten und mit welchen prüfbaren Maßnahmen sie \
            erreicht werden.

            • Arbeitsgruppen aus Verwaltung, Politik, Wirtschaft und Wissenschaft
            • ein Lenkungskreis, der die Arbeit kritisch begleitet
            • Foren für Bürgerschaft und Fachleute
            • drei Phasen von je zwei Jahren mit Zwischenbericht an den Rat
            • der Plan selbst wird am Ende vom Rat beraten und beschlossen

            Der Aufwand bleibt in vertretbarem Rahmen; beziffert wird er je Phase.""";

    static final String RESOLUTION = """
            Der Ausschuss für Personal und Organisation sowie der Hauptausschuss und Ältestenrat empfehlen, der Rat \
            beschließt: Der Masterplan „Digitales Dortmund“ wird in drei Phasen erarbeitet. Nach jeder Phase ist dem \
            Rat zu berichten.""";

    private MasterPlanTexts() {
    }
}
