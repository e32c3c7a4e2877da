package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.process.InProcessDoors;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A proposal that costs money, in Chromium where {@link ProposalJourneyTests} sees nothing of it: the fields of finance,
 * what those who sign read of them, a department that is not concerned, and the board.
 */
@TownTest
class CostsJourneyTests {

    private static final String AUTHOR = "sachbearbeitung.zd";

    private static final String FACTS = "• Ämter und Größe – „wörtlich“\n".repeat(700).strip();

    @Autowired
    InProcessDoors doors;
    @Autowired
    DrivableClock clock;
    @Autowired
    ManagementService jobs;

    @TempDir
    Path folder;

    @Test
    void whatAProposalCostsIsReadByEverybodyWhoSignsIt(Chromium chromium) throws IOException {
        // given
        People people = new People(chromium, "meerbusch", clock, jobs);
        Town town = new Town(doors.open("rathaus"), "meerbusch");
        PaperRun paper = new PaperRun(town, "zd");
        paper.start("Beschaffung einer IT-Strategie");

        // when
        write(people, people.looksAt(AUTHOR, "Vorlage entwerfen: " + town.reference(paper.id())));
        read(people.looksAt("leitung.zd", "Entwurf prüfen: " + town.reference(paper.id())))
                .choose("Entscheidung", "Entwurf billigen und zur Mitzeichnung geben").complete();
        people.settle();
        paper.coSign("kaemmerei");
        read(people.looksAt("leitung.rechtsamt", "Mitzeichnen: " + town.reference(paper.id())))
                .choose("Entscheidung", "Nicht betroffen").complete();
        people.settle();
        paper.deputy();
        read(people.looksAt("vorstand", "Im Vorstand abzeichnen: " + town.reference(paper.id())))
                .choose("Entscheidung", "Abzeichnen").complete();

        // then
        assertThat(town.has("buergermeister", paper.id(), "userTask_releasePaper")).isTrue();
    }

    private void write(People people, FormPage draft) throws IOException {
        draft.choose("Öffentlichkeit", "öffentlich").choose("Gegenstand", "Auftrag an die Verwaltung")
                .fill("Sachverhalt", FACTS).choose("Finanzielle Auswirkungen", "Mit finanziellen Auswirkungen")
                .choose("Art der Belastung", "Aufwand").fill("Gesamtbetrag", "12.500,50")
                .choose("Haushaltsermächtigung reicht aus", "nein");
        assertThat(draft.text()).contains("Aufwand über Plan", "Verschlechterung des Jahresergebnisses",
                "Außerplanmäßig: Er sieht dafür nichts vor.").doesNotContain("Auszahlung über Plan");
        assertThat(draft.text()).as("the only way to say what is over plan").contains("Aufwand über Plan *");
        draft.choose("Art der Belastung", "Aufwand und Auszahlung");
        assertThat(draft.text()).contains("Aufwand über Plan *", "Auszahlung über Plan *");
        draft.choose("Auszahlung über Plan", "überplanmäßig");
        assertThat(draft.text()).as("one of both is enough").contains("Auszahlung über Plan *").doesNotContain("Aufwand über Plan *");
        draft.choose("Auszahlung über Plan", "Keine zusätzliche Auszahlung");
        draft.choose("Art der Belastung", "Auszahlung (Investition)");
        assertThat(draft.text()).contains("Auszahlung über Plan").doesNotContain("Aufwand über Plan",
                "Verschlechterung des Jahresergebnisses");
        people.picture(AUTHOR, "Ueber-Plan");
        draft.choose("Art der Belastung", "Aufwand").choose("Haushaltsermächtigung reicht aus", "ja")
                .choose("Inklusion", "Keine Auswirkungen auf die Inklusion")
                .tick("Berührte Bereiche", "Vertrag, Satzung oder rechtliches Risiko")
                .upload("Anlagen", Files.writeString(folder.resolve("Anlage.pdf"), "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"));
        draft.row("Beschlussteil", 1).fill("Wortlaut", "Der Ausschuss beauftragt die Verwaltung.");
        draft.complete();
    }

    private static FormPage read(FormPage form) {
        assertThat(form.text()).contains("12.500,50 €", "Ämter und Größe – „wörtlich“", "Anlage.pdf",
                "Beschluss nötig bis");
        return form;
    }
}
