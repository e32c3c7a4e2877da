package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** The course of a session: agenda, invitation, close, minutes. */
final class SessionSteps {

    private final People people;

    SessionSteps(People people) {
        this.people = people;
    }

    void theCouncilOfficeArrangesTheAgenda() {
        people.travelTo(LocalDate.of(2021, 5, 20), 9);
        FormPage form = people.opens("ratsbuero", "Tagesordnung zusammenstellen");
        assertThat(form.row("Zeile", 4).value("Bezeichnung")).startsWith("Erarbeitung einer IT-");
        FormPage added = form.row("Zeile", 8);
        added.choose("Teil", "nichtöffentlich").choose("Ebene", "Punkt").fill("Bezeichnung", "Personalangelegenheit X");
        assertThat(form.isCompletable()).as("without a public title").isFalse();
        added.fill("Öffentliche Bezeichnung", "Personalangelegenheit");
        form.row("Zeile", 6).press("nach oben");
        assertThat(form.row("Zeile", 5).value("Bezeichnung")).isEqualTo("Anfragen und Mitteilungen");
        people.picture("ratsbuero", "Tagesordnung-zusammenstellen");
        form.complete();
    }

    void theChairFixesIt() {
        FormPage form = people.looksAt("buergermeister", "Tagesordnung festsetzen");
        assertThat(form.text()).contains("Ö 3.1").contains("N 1").contains("Personalangelegenheit X");
        form.choose("Entscheidung", "Tagesordnung so festsetzen").complete();
    }

    void membersAreInvited() {
        people.travelTo(LocalDate.of(2021, 5, 21), 9);
        FormPage form = people.opens("ratsbuero", "Einladen und bekannt machen");
        assertThat(form.text()).contains("21.05.2021").contains("28.05.2021");
        assertThat(form.text()).as("there is no mail server").contains("Stellen Sie die Einladung auf anderem Weg zu");
        form.date("Zugestellt am", LocalDate.of(2021, 5, 21)).date("Bekannt gemacht am", LocalDate.of(2021, 5, 21))
                .fill("Stelle der Bekanntmachung", "Amtsblatt Nr. 20");
        people.picture("ratsbuero", "Einladen-und-bekannt-machen");
        form.complete();
    }

    void theSessionIsClosed() {
        people.looksAt("ratsbuero", "Sitzung abschließen").tick("Alle Punkte sind erledigt").complete();
    }

    void minutesAreWrittenAndSignedByTwo() {
        FormPage form = people.opens("schriftfuehrung", "Niederschrift schreiben");
        assertThat(form.row("Tagesordnungspunkt", 4).value("Verlauf und Ergebnis"))
                .contains("Ergebnis: ungeändert beschlossen, einstimmig (21 Ja, 0 Nein, 0 Enthaltungen).");
        assertThat(form.value("Anwesend")).contains("Bürgermeister").doesNotContain("Schriftführung");
        assertThat(form.value("Weitere Personen")).isEqualTo("Schriftführung");
        form.fill("Ende", "19:05");
        people.picture("schriftfuehrung", "Niederschrift-schreiben");
        form.complete();
        people.looksAt("schriftfuehrung", "Niederschrift unterschreiben")
                .choose("Entscheidung", "Als Schriftführung unterschreiben").complete();
        people.looksAt("buergermeister", "Niederschrift gegenzeichnen")
                .choose("Entscheidung", "Als Vorsitz unterschreiben")
                .tick("Der öffentliche Teil verrät nichts Vertrauliches").complete();
    }

    void theyArePublished() {
        FormPage form = people.looksAt("ratsbuero", "Niederschrift veröffentlichen");
        assertThat(form.text()).doesNotContain("Personalangelegenheit X");
        form.tick("Der öffentliche Teil verrät nichts Vertrauliches").complete();
    }
}
