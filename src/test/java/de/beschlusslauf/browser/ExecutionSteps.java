package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** From the published resolution to the measure that a second person confirms. */
final class ExecutionSteps {

    private static final LocalDate DUE = LocalDate.of(2022, 3, 31);

    private static final String OFFICE = "sachbearbeitung.buero";

    private final People people;

    private final Path folder;

    ExecutionSteps(People people, Path folder) {
        this.people = people;
        this.folder = folder;
    }

    void theResolutionIsPublished() {
        FormPage form = people.looksAt("ratsbuero", "Beschluss bekannt machen");
        assertThat(form.why()).contains("5 Arbeitstage");
        form.date("Bekannt gemacht am", LocalDate.of(2021, 6, 8))
                .choose("Ort der Bekanntmachung", "Ratsinformationssystem").date("Auszuführen bis", DUE);
        people.picture("ratsbuero", "Bekanntmachung");
        form.complete();
    }

    void theMeasureIsPlanned() {
        FormPage form = people.looksAt(OFFICE, "Ausführung planen");
        FormPage measure = form.row("Eintrag", 1);
        measure.row("Phase", 1).fill("Phase", "Bestandsaufnahme").date("Ende der Phase", LocalDate.of(2021, 10, 29));
        measure.row("Phase", 2).fill("Phase", "Fünf Kapitel ausarbeiten").date("Ende der Phase", DUE);
        people.picture(OFFICE, "Umsetzungsplan");
        form.complete();
    }

    void aPhaseIsReported() {
        people.travelTo(LocalDate.of(2021, 10, 28), 9);
        FormPage form = people.looksAt(OFFICE, "Umsetzungsstand melden");
        form.choose("Meldung", "Phase abgeschlossen").fill("Bericht zur Phase", "Der Bestand ist aufgenommen.");
        people.picture(OFFICE, "Phase-abgeschlossen");
        form.complete();
    }

    void theMeasureIsDoneAndConfirmed() throws IOException {
        people.travelTo(LocalDate.of(2022, 3, 28), 9);
        Path file = Files.writeString(folder.resolve("Strategie.pdf"), "%PDF-1.4\ntrailer<<>>\n%%EOF\n");
        FormPage form = people.opens(OFFICE, "Umsetzungsstand melden");
        form.choose("Meldung", "Maßnahme erledigt").fill("Nachweis", "Die Strategie liegt vor.")
                .upload("Dateien zum Nachweis", file);
        people.picture(OFFICE, "Erledigt");
        form.complete();
        FormPage check = people.looksAt("ratsbuero", "Erledigung bestätigen");
        assertThat(check.text()).contains("Die Strategie liegt vor.", "Strategie.pdf");
        check.choose("Prüfung", "Nicht bestätigen und zurückgeben").fill("Begründung der Rückgabe", "Bitte mit Fundstelle.")
                .complete();
        FormPage again = people.opens(OFFICE, "Umsetzungsstand melden");
        assertThat(again.text()).contains("Erledigung nicht bestätigt", "Bitte mit Fundstelle.");
        again.choose("Meldung", "Maßnahme erledigt");
        assertThat(again.value("Nachweis")).isEqualTo("Die Strategie liegt vor.");
        assertThat(again.text()).as("the file is still there").contains("Strategie.pdf");
        people.picture(OFFICE, "Nicht-bestaetigt");
        again.fill("Nachweis", "Die Strategie liegt vor, siehe Ratsinformation.").complete();
        people.looksAt("ratsbuero", "Erledigung bestätigen").choose("Prüfung", "Erledigung bestätigen").complete();
        people.settle();
    }

    void thePaperIsArchivedAndTheMeasureStandsOnTheRoadmap() {
        var request = people.at("ratsbuero").page().request();
        assertThat(request.get("/api/papers?body=sanktaugustin").text()).contains("ARCHIVED");
        assertThat(request.get("/api/roadmap?body=sanktaugustin").text()).contains(DraftingSteps.SUBJECT, "DONE");
        Window board = people.at("ratsbuero");
        board.page().navigate("/roadmap?stand=DONE");
        assertThat(board.page().locator("tbody tr").allInnerTexts()).anySatisfy(row -> assertThat(row)
                .contains(DraftingSteps.SUBJECT, "erledigt"));
        assertThat(Barriers.on(board)).isEmpty();
        board.picture("Roadmap");
    }
}
