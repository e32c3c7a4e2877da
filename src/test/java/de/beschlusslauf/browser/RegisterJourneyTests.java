package de.beschlusslauf.browser;

import static de.beschlusslauf.browser.Keys.focused;
import static de.beschlusslauf.browser.Keys.tabTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.PathPlanning;
import de.beschlusslauf.consultation.PlannedStation;
import de.beschlusslauf.database.Owner;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.paper.Revision;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** An auditor finds a paper, reads it and checks it, with the keyboard alone; no page of the register has a barrier. */
class RegisterJourneyTests extends RegisterStage {

    @Autowired
    Drafting drafting;
    @Autowired
    PathPlanning planning;
    @Autowired
    Environment environment;

    @Test
    void noPageHasABarrier(Chromium chromium) {
        Window window = auditor(chromium);
        List<String> refused = refusals(window.page());
        String own = "/register/papers/" + paper;
        window.page().navigate(own);
        String extract = window.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Auszug zu Teil 1")).getAttribute("href");

        String session = window.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Sitzungen dieser Vorlage"))
                .getByRole(AriaRole.LINK).first().getAttribute("href");

        for (String page : List.of(extract, session, session + "/pruefung", "/register/ketten", "/register/ketten?von=gestern",
                "/register/ketten/kommune/sanktaugustin", "/register/ketten/dateien/sanktaugustin",
                "/register/ketten/lesezugriffe/sanktaugustin", "/register/ketten/lesezugriffe/sanktaugustin?gelesen=" + paper, "/", "/register", "/register?text=digitalisierungsstrategie&stand=abgeschlossen",
                "/register?betragVon=viel", "/register?text=gibtesnicht", own, own + "/fassungen", own + "/pruefung",
                "/register/pruefung", "/register/pruefung/lauf", "/register/papers/" + UUID.randomUUID(),
                "/register/ueberplanmaessig?bis=gestern", "/register/ueberplanmaessig?von=01.04.2021&bis=30.06.2021")) {
            window.page().navigate(page);
            window.page().getByRole(AriaRole.HEADING).first().waitFor();
            window.picture(page.replaceAll("[^a-zA-Z]+", "-"));
            assertThat(Barriers.on(window)).as(page).isEmpty();
            German.alone(window.page().locator("body"));
        }
        assertThat(refused).as("what the content security policy refused").isEmpty();
    }

    @Test
    void aPaperThatIsOnItsWaySaysWithoutABarrierWhenItCanBeAdopted(Chromium chromium) {
        // given a paper of which nobody knows when the council will deal with it
        PaperId way = drafting.create(new CreatePaper("sanktaugustin", PaperKind.RESOLUTION_PROPOSAL, "Steg am Wehr", "buero",
                null, null, text("Der Rat beschließt den Bau.")), "sanktaugustin.sachbearbeitung.buero").id();
        planning.plan(way, List.of(PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1)), "sanktaugustin.ratsbuero");
        Window window = auditor(chromium);

        // when
        window.page().navigate("/register/papers/" + way.value());

        // then
        window.page().getByText("Offene Stationen").waitFor();
        assertThat(Barriers.on(window)).isEmpty();
        German.alone(window.page().locator("body"));
        window.picture("forecast");
    }

    @Test
    void aPaperWhoseTextSomebodyMadeUnreadableIsShownWithoutABarrier(Chromium chromium) {
        // given
        UUID damaged = drafting.create(new CreatePaper("sanktaugustin", PaperKind.RESOLUTION_PROPOSAL, "Hof am Markt", "buero", null,
                null, text("Der Hof wird genutzt.")), "sanktaugustin.sachbearbeitung.buero").id().value();
        JdbcTemplate owner = Owner.of(environment);
        String before = owner.queryForObject("select finance::text from text_version where paper_id = ?", String.class, damaged);
        Window window = auditor(chromium);

        Owner.unguarded(owner, List.of("text_version"), () -> {
            try {
                // when
                owner.update("update text_version set finance = '{\"amount\": \"viel\"}' where paper_id = ?", damaged);
                window.page().navigate("/register/papers/" + damaged);

                // then
                window.page().getByRole(AriaRole.ALERT).getByText("lässt sich nicht ganz lesen").waitFor();
                window.picture("unreadable");
                assertThat(Barriers.on(window)).isEmpty();
                German.alone(window.page().locator("body"));
                Keys.press(window.page(), "Diese Kette jetzt prüfen", "Enter");
                window.page().getByText("Die Fassung 1 zu Eintrag 1 lässt sich nicht lesen").first().waitFor();
            } finally {
                owner.update("update text_version set finance = cast(? as jsonb) where paper_id = ?", before, damaged);
            }
        });
    }

    @Test
    void everythingIsReachedByKeyboard(Chromium chromium) {
        Window window = auditor(chromium);
        Page page = window.page();

        tabTo(page, "Register");
        page.keyboard().press("Enter");
        page.waitForURL("**/register");
        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("Zum Inhalt springen");

        tabTo(page, "Wörter in Betreff, Sachverhalt und Beschluss");
        page.keyboard().type("digitalisierungsstrategie");
        tabTo(page, "Nummer");
        page.keyboard().type(reference);
        page.keyboard().press("Enter");
        page.waitForURL("**/register?*" + "digitalisierungsstrategie*");
        page.locator("#ergebnisse tbody tr").first().waitFor();
        tabTo(page, reference);
        page.keyboard().press("Enter");
        page.waitForURL("**/register/papers/" + paper);

        tabTo(page, "Diese Kette jetzt prüfen");
        page.keyboard().press("Enter");
        page.waitForURL("**/papers/" + paper + "/pruefung");
        assertThat(window.text()).contains("Die Kette ist unversehrt");
        tabTo(page, "Protokollketten");
        page.keyboard().press("Enter");
        page.waitForURL("**/register/ketten");
        tabTo(page, "Kette der Lesezugriffe");
        page.keyboard().press("Enter");
        page.waitForURL("**/register/ketten/lesezugriffe/sanktaugustin");
        tabTo(page, "Diese Kette jetzt prüfen");
        page.keyboard().press("Enter");
        page.waitForURL("**/lesezugriffe/sanktaugustin/pruefung");
        assertThat(window.text()).contains("Prüfung von Kette der Lesezugriffe", "Die Kette ist unversehrt");
        tabTo(page, "Zurück zur Kette");
        tabTo(page, "Alle Ketten prüfen");
        page.keyboard().press("Enter");
        page.waitForURL("**/register/pruefung");
        tabTo(page, "Jetzt alle Ketten prüfen");
        page.keyboard().press("Enter");
        page.waitForURL("**/lauf");
        page.getByText("Alle Ketten sind unversehrt").waitFor();

        tabTo(page, "Über Plan");
        page.keyboard().press("Enter");
        page.waitForURL("**/register/ueberplanmaessig");
        tabTo(page, "Tag von");
        page.keyboard().type("01.04.2021");
        tabTo(page, "Anzeigen");
        page.keyboard().press("Enter");
        page.waitForURL("**/register/ueberplanmaessig?von=*");
        tabTo(page, "Tabelle (XLSX)");
    }

    @Test
    void reasonsAreOpenedAndTextsReadByKeyboard(Chromium chromium) {
        Window window = auditor(chromium);
        Page page = window.page();
        page.navigate("/register/papers/" + paper);

        tabTo(page, "Wer diese Vorlage gelesen hat");
        tabTo(page, page.locator("summary").first().innerText().trim());
        page.keyboard().press("Enter");
        page.locator("details[open] p").first().waitFor();
        window.picture("reason-opened");
        tabTo(page, "Ganzen Vorgang als Dossier speichern (ZIP)");
        Download dossier = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(dossier.suggestedFilename()).startsWith("Dossier-").endsWith(".zip");

        tabTo(page, "Fassungen lesen und vergleichen");
        page.keyboard().press("Enter");
        page.waitForURL("**/fassungen");
        tabTo(page, "Zurück zur Vorlage");
        assertThat(window.text()).contains("es gibt hier keine zweite zum Vergleichen");
        assertThat(Barriers.on(window)).isEmpty();

        page.keyboard().press("Enter");
        page.waitForURL("**/register/papers/" + paper);
        tabTo(page, "Auszug zu Teil 1, wie ihn die Ämter lesen");
        page.keyboard().press("Enter");
        page.waitForURL("**/register/auszuege/*");
        assertThat(window.text()).contains("Dieser Auszug ist der Auftrag");
        tabTo(page, "Zur Suche");
    }

    @Test
    void twoTextsAreComparedByKeyboard(Chromium chromium) {
        String author = "sanktaugustin.sachbearbeitung.buero";
        PaperId twice = drafting.create(new CreatePaper("sanktaugustin", PaperKind.RESOLUTION_PROPOSAL, "Steg am Wehr", "buero",
                null, null, text("Der Rat beschließt den Bau.")), author).id();
        drafting.revise(twice, Revision.of(text("Der Rat beschließt den Abriss.")), author);
        Window window = auditor(chromium);
        Page page = window.page();
        page.navigate("/register/papers/" + twice.value() + "/fassungen");

        tabTo(page, "Ältere Fassung");
        tabTo(page, "Neuere Fassung");
        tabTo(page, "Vergleichen");
        page.keyboard().press("Enter");
        page.waitForURL("**/fassungen?von=*");
        assertThat(window.text()).contains("Entferntes ist durchgestrichen");
        assertThat(page.locator("ins").first().innerText()).contains("Abriss");
        tabTo(page, "… 240 unveränderte Wörter …");
        page.keyboard().press("Enter");
        assertThat(page.locator("details[open]").count()).isEqualTo(1);
        assertThat(Barriers.on(window)).isEmpty();
        window.picture("compared");
    }

    private static Content text(String wording) {
        return new Content("Steg am Wehr", true, "Der Steg ist morsch. ".repeat(60), List.of(new ResolutionPart(1, wording, null)),
                Finance.none(), Inclusion.NO_EFFECT, Set.of(), List.of());
    }

    @Test
    void aFoundSetIsSavedAsAFileAndASearchKeptByKeyboard(Chromium chromium) {
        Page page = auditor(chromium).page();
        page.navigate("/register?nummer=" + reference);

        tabTo(page, "Tabelle (XLSX)");
        Download list = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(list.suggestedFilename()).isEqualTo("beschluesse.xlsx");
        tabTo(page, "Diese Suche merken unter dem Namen");
        page.keyboard().type("Mit der Tastatur");
        tabTo(page, "Merken");
        page.keyboard().press("Enter");
        page.getByText("Die Suche „Mit der Tastatur“ ist gemerkt.").waitFor();
        tabTo(page, "Mit der Tastatur");
        tabTo(page, "Löschen");
        page.keyboard().press("Enter");
        page.getByText("Die gemerkte Suche ist gelöscht.").waitFor();
    }

    @Test
    void aFieldThatCannotBeReadIsMarkedAndItsReasonIsSaid(Chromium chromium) {
        Window window = auditor(chromium);
        Page page = window.page();
        page.navigate("/register");
        Locator from = page.getByLabel("Tag von");
        from.fill("31.02.2021");
        from.press("Enter");
        page.getByText("Das Datum „31.02.2021“ ist nicht lesbar").waitFor();
        page.locator("#von[aria-invalid=true]").waitFor();

        assertThat(from.getAttribute("aria-describedby")).isEqualTo("tag-hilfe problem");
        assertThat(page.locator("#problem").getAttribute("role")).isEqualTo("alert");
        assertThat(page.locator("[aria-invalid]").count()).isEqualTo(1);
        assertThat(focused(page)).as("the cursor stays where it was").isEqualTo("Tag von");
        assertThat(Barriers.on(window)).isEmpty();
        window.picture("wrong-day");

        from.fill("01.02.2021");
        from.press("Enter");
        page.locator("#von:not([aria-invalid])").waitFor();
        assertThat(page.locator("#problem").count()).isZero();
    }

    @Test
    void aSearchIsKeptAndForgotten(Chromium chromium) {
        Window window = auditor(chromium);
        Page page = window.page();
        page.navigate("/register?stand=abgeschlossen");

        page.getByLabel("Diese Suche merken unter dem Namen").fill("Abgeschlossene");
        page.getByText("Merken", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Die Suche „Abgeschlossene“ ist gemerkt.").waitFor();
        page.getByText("Abgeschlossene", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.url()).endsWith("/register?stand=abgeschlossen");
        page.getByLabel("Gemerkte Suche löschen: Abgeschlossene").click();
        page.getByText("Die gemerkte Suche ist gelöscht.").waitFor();
    }

    private static List<String> refusals(Page page) {
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
        return refused;
    }
}
