package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import com.microsoft.playwright.Download;

/** From the start form to the agenda: author, department, co-signers, deputy, mayor, council office. */
final class DraftingSteps {

    static final String SUBJECT = "Erarbeitung einer IT- und Digitalisierungsstrategie";

    private static final String AUTHOR = "sachbearbeitung.buero";

    private static final String HEAD = "leitung.buero";

    private static final String REMARK = "• Schulungen früh einplanen.\n• Übergröße der Dateien klären.";

    private static final String LONG = LongText.of(20_000);

    private final People people;

    private final Path folder;

    private final Mistakes mistakes;

    DraftingSteps(People people, Path folder) {
        this.people = people;
        this.mistakes = new Mistakes(people);
        this.folder = folder;
    }

    void aSessionIsPlanned() {
        FormPage form = people.at("ratsbuero").tasklist().start("Sitzung planen");
        form.choose("Gremium", "Haupt- und Digitalisierungsausschuss").date("Tag", LocalDate.of(2021, 6, 2))
                .fill("Uhrzeit", "18:00").fill("Ort", "Rathaus, Großer Ratssaal");
        people.picture("ratsbuero", "Sitzung-planen");
        form.complete();
    }

    void theProposalIsStarted() {
        TasklistPage tasklist = people.at(AUTHOR).tasklist();
        FormPage form = tasklist.start("Vorlage anlegen");
        mistakes.aFieldIsMissing(form);
        people.picture(AUTHOR, "Vorlage-anlegen-unvollstaendig");
        form.fill("Betreff", SUBJECT);
        form.choose("Federführendes Amt", "Büro für zentrale Steuerung und Digitalisierung");
        people.picture(AUTHOR, "Vorlage-anlegen");
        mistakes.aValueIsNotInTheList(AUTHOR, form);
        form.choose("Federführendes Amt", "Büro für zentrale Steuerung und Digitalisierung");
        form.complete();
        people.settle();
        people.at(AUTHOR).tasklist().tasks();
        people.picture(AUTHOR, "Aufgabenliste");
    }

    void theAuthorWrites() throws IOException {
        Path file = Files.writeString(folder.resolve("Gliederung.pdf"), "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n");
        FormPage form = people.looksAt(AUTHOR, "Vorlage entwerfen");
        form.choose("Öffentlichkeit", "öffentlich").choose("Gegenstand", "Auftrag an die Verwaltung")
                .choose("Vorgesehene Sitzung", "Mittwoch, 02.06.2021: HDA")
                .date("Beschluss nötig bis", LocalDate.of(2021, 6, 30)).fill("Sachverhalt", LONG)
                .choose("Finanzielle Auswirkungen", "Noch ungeklärt")
                .choose("Inklusion", "Keine Auswirkungen auf die Inklusion")
                .tick("Berührte Bereiche", "Personal, IT-Arbeitsweise oder Organisation")
                .tick("Weitere mitzeichnende Ämter", "Kämmerei").upload("Anlagen", file);
        form.row("Beschlussteil", 1).fill("Wortlaut", "Der Ausschuss beauftragt die Verwaltung, eine Strategie für IT "
                + "und Digitalisierung auszuarbeiten; der IuK-Arbeitskreis wird beteiligt.");
        people.picture(AUTHOR, "Entwurf");
        form.complete();
    }

    void theHeadOfDepartmentChecks() throws IOException {
        FormPage form = people.looksAt(HEAD, "Entwurf prüfen");
        assertThat(form.text()).contains(SUBJECT, "öffentlich", "Gliederung.pdf", "Beschluss nötig bis",
                "Mittwoch, 30.06.2021", "wird gefragt, wenn Sie billigen");
        Download download = people.at(HEAD).page().waitForDownload(() ->
                people.at(HEAD).page().getByText("Gliederung.pdf").click());
        assertThat(Files.readString(download.path())).startsWith("%PDF-1.4");
        mistakes.aTaskIsDoneTwice(HEAD, form, "Entwurf prüfen", "Entwurf billigen und zur Mitzeichnung geben");
    }

    void oneOfThreeCoSignersReturnsIt() {
        people.opens("leitung.personal", "Mitzeichnen").choose("Entscheidung", "Mit Anmerkung mitzeichnen")
                .fill("Anmerkung oder Begründung", REMARK).complete();
        people.opens("leitung.personalrat", "Mitzeichnen").choose("Entscheidung", "Mitzeichnen").complete();
        FormPage form = people.opens("leitung.kaemmerei", "Mitzeichnen");
        assertThat(form.text()).as("line by line").contains(REMARK);
        assertThat(form.why()).contains("Ausgangspunkt ist die Sitzung am Mittwoch, dem 02.06.2021.",
                "Von dort werden 3 Arbeitstage zurückgezählt", "Maßgeblich ist also Freitag, der 07.05.2021.");
        form.choose("Entscheidung", "Mit Begründung zurückgeben")
                .fill("Anmerkung oder Begründung", "Bitte klären, ob die Strategie Geld kostet.");
        people.picture("leitung.kaemmerei", "Mitzeichnen");
        form.complete();
    }

    void theAuthorRevises() {
        FormPage form = people.looksAt(AUTHOR, "Vorlage entwerfen");
        assertThat(form.text()).contains("Bitte klären, ob die Strategie Geld kostet.").as("line by line").contains(REMARK);
        people.picture(AUTHOR, "Zurueckgegeben");
        assertThat(form.why()).contains("Maßgeblich ist also Dienstag, der 04.05.2021.");
        assertThat(form.value("Sachverhalt")).hasSize(20_000).isEqualTo(LONG);
        form.choose("Finanzielle Auswirkungen", "Keine finanziellen Auswirkungen (haushaltsneutral)").complete();
        people.opens(HEAD, "Entwurf prüfen")
                .choose("Entscheidung", "Entwurf billigen und zur Mitzeichnung geben").complete();
    }

    void onlyFallenSignaturesAreAskedAgain() {
        people.settle();
        assertThat(people.at("leitung.personal").tasklist().tasks()).as("signed what did not change").isEmpty();
        assertThat(people.at("leitung.personalrat").tasklist().tasks()).as("signed what did not change").isEmpty();
        people.looksAt("leitung.kaemmerei", "Mitzeichnen").choose("Entscheidung", "Mitzeichnen").complete();
    }

    void theDeputySignsOff() {
        people.looksAt("dezernat", "Für das Dezernat abzeichnen").choose("Entscheidung", "Abzeichnen").complete();
    }

    void theMayorReleases() {
        mistakes.theAuthorTriesTheMayorsTask(AUTHOR, "buergermeister", "Vorlage freigeben");
        FormPage form = people.opens("buergermeister", "Vorlage freigeben").choose("Entscheidung", "Freigeben");
        people.picture("buergermeister", "Vorlage-freigeben");
        form.complete();
    }

    void theCouncilOfficeSchedules() {
        FormPage form = people.looksAt("ratsbuero", "Vorlage prüfen und terminieren");
        assertThat(form.text()).contains("Keine Auswirkungen auf die Inklusion", "Beschluss nötig bis",
                "Mittwoch, 30.06.2021", "Unterschriften der Leitung").as("line by line").contains(REMARK)
                .as("what counts of each round").contains("Kämmerei (Runde 1)", "gilt nicht mehr für Finanzielle Auswirkungen (Fassung 1)")
                .contains("Kämmerei (Runde 2)", "gilt für ", "Geltung");
        form.choose("Formale Prüfung", "In Ordnung, Vorlage terminieren");
        FormPage station = form.row("Station", 1);
        assertThat(station.value("Gremium")).isEqualTo("hda");
        station.choose("Sitzung", "HDA Mittwoch, 02.06.2021, 18:00 Uhr");
        theRankFollowsTheRow(form);
        assertThat(form.why()).contains("Maßgeblich ist also Mittwoch, der 12.05.2021.");
        people.picture("ratsbuero", "Beratungsfolge");
        form.complete();
    }

    private static void theRankFollowsTheRow(FormPage form) {
        FormPage added = form.row("Station", 2);
        assertThat(added.value("Reihenfolge")).as("a new one comes last").isEqualTo("2");
        added.press("nach oben");
        assertThat(form.row("Station", 1).value("Reihenfolge")).isEqualTo("1");
        assertThat(form.row("Station", 1).value("Gremium")).isEmpty();
        assertThat(form.row("Station", 2).value("Gremium")).isEqualTo("hda");
        assertThat(form.row("Station", 2).value("Reihenfolge")).isEqualTo("2");
        form.row("Station", 2).press("nach oben");
        assertThat(form.row("Station", 1).value("Reihenfolge")).isEqualTo("1");
        form.row("Station", 2).press("entfernen");
    }
}
