package de.beschlusslauf.security;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Roles in the life of a resolution. The models name them as candidate groups; the municipality is added at run time. */
public final class Roles {

    public static final String AUTHOR = "sachbearbeitung";
    public static final String LEAD_DEPARTMENT = "federfuehrendes_amt";
    public static final String CO_SIGNER = "mitzeichnung";
    public static final String TREASURY = "kaemmerei";
    public static final String LEGAL = "rechtsamt";
    public static final String EQUALITY = "gleichstellung";
    public static final String STAFF_COUNCIL = "personalrat";
    public static final String INCLUSION = "inklusion";
    public static final String DEPUTY = "dezernent";
    public static final String BOARD = "verwaltungsvorstand";
    public static final String MAYOR = "buergermeister";
    public static final String GENERAL_DEPUTY = "allg_vertreter";
    public static final String COUNCIL_OFFICE = "ratsbuero";
    public static final String CHAIR = "ausschussvorsitz";
    public static final String MEMBER = "gremienmitglied";
    public static final String MINUTE_TAKER = "schriftfuehrung";
    public static final String AUDITOR = "rechnungspruefung";
    public static final String ARCHIVE = "archiv";
    public static final String MANAGER = "steuerung";

    /** Every role that exists, in the order of the catalogue. */
    public static final List<String> ALL = List.of(AUTHOR, LEAD_DEPARTMENT, CO_SIGNER, TREASURY, LEGAL, EQUALITY,
            STAFF_COUNCIL, INCLUSION, DEPUTY, BOARD, MAYOR, GENERAL_DEPUTY, COUNCIL_OFFICE, CHAIR, MEMBER,
            MINUTE_TAKER, AUDITOR, ARCHIVE, MANAGER);

    private static final Map<String, String> LABELS = Map.ofEntries(entry(AUTHOR, "Sachbearbeitung"),
            entry(LEAD_DEPARTMENT, "Federführendes Amt"), entry(CO_SIGNER, "Mitzeichnung"),
            entry(TREASURY, "Kämmerei"), entry(LEGAL, "Rechtsamt"), entry(EQUALITY, "Gleichstellung"),
            entry(STAFF_COUNCIL, "Personalrat"), entry(INCLUSION, "Inklusion"), entry(DEPUTY, "Dezernat"),
            entry(BOARD, "Verwaltungsvorstand"), entry(MAYOR, "Bürgermeisterin oder Bürgermeister"),
            entry(GENERAL_DEPUTY, "Allgemeine Vertretung"), entry(COUNCIL_OFFICE, "Ratsbüro"),
            entry(CHAIR, "Ausschussvorsitz"), entry(MEMBER, "Gremienmitglied"), entry(MINUTE_TAKER, "Schriftführung"),
            entry(AUDITOR, "Rechnungsprüfung"), entry(ARCHIVE, "Archiv"), entry(MANAGER, "Steuerung"));

    /** Roles that read and never work on a matter; {@link #AUDITOR} is held with no other than these. */
    public static final Set<String> READ_ONLY = Set.of(MEMBER, MANAGER, AUDITOR, ARCHIVE);

    private Roles() {
    }

    /** German name of the role, as staff read it. */
    public static String label(String role) {
        return LABELS.getOrDefault(role, role);
    }
}
