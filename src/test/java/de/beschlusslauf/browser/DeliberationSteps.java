package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** The session, its result, and the days in which it may be objected to. */
final class DeliberationSteps {

    private final People people;

    DeliberationSteps(People people) {
        this.people = people;
    }

    void theCommitteeDecides() {
        people.settle();
        people.travelTo(LocalDate.of(2021, 6, 2), 20);
        FormPage form = people.looksAt("schriftfuehrung", "Ergebnis eintragen");
        form.keys().choose("Beschlussart", "ungeändert beschlossen").choose("Was das Gremium tut", "beauftragt die Verwaltung")
                .fill("Ja", "21").fill("Nein", "0").fill("Enthaltungen", "0").fill("Anwesende Stimmberechtigte", "21")
                .choose("Vorsitz", "Bürgermeister").choose("Schriftführung", "Schriftführung");
        people.picture("schriftfuehrung", "Ergebnis");
        form.complete();
    }

    void theChairConfirms() {
        people.looksAt("buergermeister", "Ergebnis bestätigen")
                .choose("Bestätigung", "Das Ergebnis ist richtig erfasst").complete();
    }

    void nobodyObjects() {
        FormPage form = people.looksAt("ratsbuero", "Einspruch vermerken");
        assertThat(form.why()).contains("Dort kann die Frist nicht enden: Samstag, der 05.06.2021; Sonntag, der 06.06.",
                "Nach § 193 BGB gilt der nächste Werktag, Montag, der 07.06.2021.");
        people.picture("ratsbuero", "Warum-dieses-Datum");
        people.travelTo(LocalDate.of(2021, 6, 7), 23);
        assertThat(people.at("ratsbuero").tasklist().tasks()).anyMatch(task -> task.startsWith("Einspruch"));
        people.travelTo(LocalDate.of(2021, 6, 8), 9);
        assertThat(people.at("ratsbuero").tasklist().tasks()).noneMatch(task -> task.startsWith("Einspruch"));
    }
}
