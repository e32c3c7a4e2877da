package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.OrganizationType;
import org.junit.jupiter.api.Test;

/** Handbook 9, S-001: a resolution text that names a body wrongly is noticed. */
class NamedBodiesTests {

    final NamedBodies bodies = new NamedBodies(List.of(
            body("rat", "Rat der Stadt Meerbusch", "Rat", OrganizationType.COUNCIL),
            body("adi", "Ausschuss für Digitalisierung und Informationstechnologie", "ADI", OrganizationType.COMMITTEE),
            body("hda", "Haupt- und Digitalisierungsausschuss", "HDA", OrganizationType.MAIN_COMMITTEE)));

    @Test
    void aWrongNameIsNoticed() {
        assertThat(bodies.unknownIn("Die Projektgruppe stellt auf Wunsch des Ausschusses für "
                + "Digitalisierung und Infrastruktur einen Zeitplan vor."))
                .containsExactly("Ausschusses für Digitalisierung und Infrastruktur");
    }

    @Test
    void rightNamesAndGeneralWordsAreNot() {
        assertThat(bodies.unknownIn("Der Ausschuss für Digitalisierung und Informationstechnologie entscheidet. Der "
                + "Ausschuss nimmt Kenntnis, die Fachausschüsse beraten, jeder Fachausschuss berichtet.")).isEmpty();
        assertThat(bodies.unknownIn("Der Haupt- und Digitalisierungsausschuss beauftragt die Verwaltung.")).isEmpty();
    }

    @Test
    void bodiesAreFoundInTheOrderOfTheText() {
        assertThat(bodies.in("Der ADI stimmt zu und leitet an den Rat der Stadt Meerbusch weiter."))
                .extracting(Organization::id).containsExactly("adi", "rat");
        assertThat(bodies.in("Der Vorrat an Ratschlägen ist groß.")).isEmpty();
    }

    private static Organization body(String id, String name, String shortName, OrganizationType type) {
        return new Organization(id, name, shortName, type, 17, true, false, null, List.of(), false, false);
    }
}
