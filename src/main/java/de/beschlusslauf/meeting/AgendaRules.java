package de.beschlusslauf.meeting;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What must hold for a row of an agenda (GO NRW § 48: the public learns the titles of the non-public part, too). */
final class AgendaRules {

    private AgendaRules() {
    }

    /** What everybody may read. */
    static String publicTitle(AgendaRow row) {
        return row.publicTitle() == null ? row.title() : row.publicTitle();
    }

    static void check(AgendaRow row) {
        if (!row.isPublic() && row.publicTitle() == null) {
            throw Refusal.of("items", "„" + row.title() + "“ ist nichtöffentlich: Schreiben Sie einen öffentlichen Titel, "
                    + "der nur so genau ist, dass nichts Vertrauliches bekannt wird (§ 48 GO NRW).");
        }
    }

    /** @param item null if no item of the agenda has the row's id */
    static void check(@Nullable AgendaItem item, AgendaRow row) {
        if (item == null) {
            throw Refusal.conflict("Die Tagesordnung hat sich geändert, „" + row.title()
                    + "“ steht nicht mehr darauf. Bitte die Aufgabe neu öffnen.");
        }
        check(row);
        if (item.kind() != ItemKind.PAPER) {
            return;
        }
        if (item.isPublic() != row.isPublic()) {
            throw Refusal.of("items", "Ob „" + item.title() + "“ öffentlich beraten wird, sagt die Vorlage; lassen Sie den "
                    + "Punkt in seinem Teil der Tagesordnung.");
        }
        if (!row.isPublic() && row.title().strip().equalsIgnoreCase(publicTitle(row).strip())) {
            throw Refusal.of("items", "Der öffentliche Titel von „" + item.title() + "“ verrät den ganzen Betreff; fassen "
                    + "Sie ihn so, dass nichts Vertrauliches bekannt wird (§ 48 GO NRW).");
        }
    }

    static void checkFirst(AgendaItem item, int position) {
        if (position == 1 && item.level() == 2) {
            throw Refusal.of("items", "„" + item.title() + "“ steht am Anfang seines Teils und kann kein Unterpunkt sein; "
                    + "wählen Sie als Ebene „Punkt“.");
        }
        if (item.kind() == ItemKind.BLOCK && item.level() == 2) {
            throw Refusal.of("items", "„" + item.title() + "“ ist eine Überschrift, unter der Vorlagen stehen; wählen "
                    + "Sie als Ebene „Punkt“.");
        }
    }
}
