package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
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
        String check = "Entwurf prüfen: " + town.reference(paper.id());
        readsBeforeTakingOver(people.at("leitung.zd"), check);
        read(people.looksAt("leitung.zd", check))
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
        assertThat(draft.fill("Gesamtbetrag", "-5").problem("Gesamtbetrag")).isEqualTo("Mindestens 0.");
        assertThat(draft.fill("Gesamtbetrag", "12,345").problem("Gesamtbetrag")).contains("zwei Nachkommastellen");
        assertThat(draft.value("Gesamtbetrag")).as("what was typed stays").isEqualTo("12,345");
        draft.fill("Gesamtbetrag", "12.500,50");
        draft.choose("Art der Belastung", "Aufwand").choose("Haushaltsermächtigung reicht aus", "ja")
                .choose("Inklusion", "Keine Auswirkungen auf die Inklusion")
                .tick("Berührte Bereiche", "Vertrag, Satzung oder rechtliches Risiko")
                .upload("Anlagen", Files.writeString(folder.resolve("Anlage.pdf"), "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"));
        draft.row("Beschlussteil", 1).fill("Wortlaut", "Der Ausschuss beauftragt die Verwaltung.");
        draft.complete();
    }

    /** Taking a task over takes it away from colleagues, so everything can be read before; nothing can be filled in. */
    private static void readsBeforeTakingOver(Window window, String task) {
        FormPage form = window.tasklist().look(task).form();
        assertThat(form.text()).contains("Anlage.pdf");
        assertThat(form.why()).contains("Frist");
        Download file = window.page().waitForDownload(window.page().getByText("Anlage.pdf")::click);
        assertThat(file.suggestedFilename()).isEqualTo("Anlage.pdf");
        assertThatThrownBy(() -> window.page().locator(".disabled-form input[type=radio]").first()
                .click(new Locator.ClickOptions().setTimeout(300))).isInstanceOf(TimeoutError.class);
        assertThat(window.page().locator(".form-actions .btn-default").isVisible()).as("something to save").isFalse();
    }

    private static FormPage read(FormPage form) {
        assertThat(form.text()).contains("12.500,50 €", "Ämter und Größe – „wörtlich“", "Anlage.pdf",
                "Beschluss nötig bis");
        return form;
    }
}
