package de.beschlusslauf.calendar;

/** The German Länder by their ISO 3166-2 code; each has holidays of its own. */
public enum Land {

    BW("Baden-Württemberg"), BY("Bayern"), BE("Berlin"), BB("Brandenburg"), HB("Bremen"), HH("Hamburg"), HE("Hessen"),
    MV("Mecklenburg-Vorpommern"), NI("Niedersachsen"), NW("Nordrhein-Westfalen"), RP("Rheinland-Pfalz"),
    SL("Saarland"), SN("Sachsen"), ST("Sachsen-Anhalt"), SH("Schleswig-Holstein"), TH("Thüringen");

    private final String label;

    Land(String label) {
        this.label = label;
    }

    /** German name. */
    public String label() {
        return label;
    }
}
