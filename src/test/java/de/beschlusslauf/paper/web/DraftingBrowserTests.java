package de.beschlusslauf.paper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import de.beschlusslauf.browser.BrowserTest;
import de.beschlusslauf.browser.Chromium;
import de.beschlusslauf.browser.FormPage;
import de.beschlusslauf.browser.Window;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A paper from the start form to the council office, as each role in Chromium. */
@BrowserTest
@Tag("forms")
@TestPropertySource(properties = {"beschlusslauf.demo.enabled=true", "beschlusslauf.demo.password=rathaus"})
class DraftingBrowserTests {

    private static final String SUBJECT = "Erarbeitung einer IT-Strategie";

    @TempDir
    Path folder;

    @Autowired
    ManagementService jobs;

    @Test
    void aProposalGoesThroughEveryDesk(Chromium chromium) throws IOException {
        Window author = as(chromium, "meerbusch.sachbearbeitung.zd");
        FormPage starting = author.tasklist().start("Vorlage anlegen");
        author.picture("1-start");
        starting.fill("Betreff", SUBJECT).choose("Art der Vorlage", "Beschlussvorlage").complete();

        FormPage writing = author.tasklist().open(SUBJECT);
        String facts = "• Ämter und Größe – „wörtlich“\n".repeat(700).strip();
        writing.choose("Öffentlichkeit", "öffentlich").choose("Gegenstand", "Auftrag an die Verwaltung")
                .fill("Sachverhalt", facts).choose("Finanzielle Auswirkungen", "Finanzielle Auswirkungen")
                .choose("Art der Belastung", "Aufwand").fill("Gesamtbetrag", "12.500,50")
                .choose("Haushaltsermächtigung reicht aus", "ja")
                .choose("Inklusion", "Keine Auswirkungen auf die Inklusion")
                .tick("Berührte Bereiche", "Vertrag, Satzung oder rechtliches Risiko")
                .upload("Anlagen", pdf());
        writing.row("Beschlussteil", 1).fill("Wortlaut", "Der Ausschuss beauftragt die Verwaltung.");
        author.picture("2-draft");
        writing.complete();

        decide(chromium, "meerbusch.leitung.zd", "Entwurf billigen und zur Mitzeichnung geben", "3-approve");
        decide(chromium, "meerbusch.leitung.kaemmerei", "Mitzeichnen", "4-co-sign");
        decide(chromium, "meerbusch.leitung.rechtsamt", "Nicht betroffen", "5-co-sign");
        jobs.createJobQuery().messages().list().forEach(job -> jobs.executeJob(job.getId()));
        decide(chromium, "meerbusch.dezernat", "Abzeichnen", "6-deputy");
        decide(chromium, "meerbusch.vorstand", "Abzeichnen", "7-board");
        decide(chromium, "meerbusch.buergermeister", "Freigeben", "8-release");

        Window office = as(chromium, "meerbusch.ratsbuero");
        FormPage scheduling = office.tasklist().open(SUBJECT);
        scheduling.choose("Formale Prüfung", "In Ordnung, Vorlage terminieren");
        office.picture("9-schedule");
        scheduling.complete();
    }

    private static Window as(Chromium chromium, String user) {
        return chromium.window().logIn(user, "rathaus");
    }

    private static void decide(Chromium chromium, String user, String answer, String picture) {
        Window window = as(chromium, user);
        FormPage form = window.tasklist().open(SUBJECT);
        window.picture(picture);
        assertThat(form.text()).contains("12.500,50 €", "Ämter und Größe – „wörtlich“", "Anlage.pdf");
        form.choose("Entscheidung", answer).complete();
    }

    private Path pdf() throws IOException {
        return Files.writeString(folder.resolve("Anlage.pdf"), "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");
    }
}
