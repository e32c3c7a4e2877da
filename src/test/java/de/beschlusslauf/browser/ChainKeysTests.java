package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.beschlusslauf.document.Documents;
import de.beschlusslauf.register.Chains;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Chains of the town, of its files and of its sessions are found, read and checked with the keyboard alone. */
class ChainKeysTests extends RegisterStage {

    private static final String TOWN = "/register/ketten/kommune/sanktaugustin";
    private static final String FILES = "/register/ketten/dateien/sanktaugustin";

    @Autowired
    Documents documents;

    @BeforeAll
    void moreFilesThanStandOnOnePage() {
        for (int file = 0; file <= Chains.SIZE; file++) {
            documents.store("sanktaugustin", "Plan.pdf", null, new ByteArrayInputStream(("%PDF-1.7\n" + UUID.randomUUID())
                    .getBytes(StandardCharsets.US_ASCII)), "sanktaugustin.ratsbuero");
        }
    }

    @Test
    void everyControlIsReachedAndSeenAndNothingHoldsTheFocusBack(Chromium chromium) {
        Window window = auditor(chromium);
        Page page = window.page();
        String session = session(page);
        for (String address : List.of("/register/ketten", "/register/ketten?von=gestern", "/register/ketten?gremium=hda",
                session, session + "/pruefung", TOWN, TOWN + "/pruefung", FILES, FILES + "?vor=20", FILES + "/pruefung",
                "/register/ketten/lesezugriffe/sanktaugustin", "/register/pruefung", "/register/pruefung/lauf")) {
            page.navigate(address);
            Keys.walk(page);
            assertThat(Barriers.on(window)).as(address).isEmpty();
        }
    }

    @Test
    void aSessionIsFoundReadAndCheckedByKeyboard(Chromium chromium) {
        Window window = auditor(chromium);
        Page page = window.page();
        page.navigate("/register/ketten");

        // given the committee's session, found by body and day
        Keys.press(page, "Sitzungen", "Enter");
        assertThat(page.url()).endsWith("#sitzungen");
        Keys.tabTo(page, "Gremium");
        page.keyboard().type("Haupt");
        Keys.tabTo(page, "Tag von");
        page.keyboard().type("01.06.2021");
        Keys.tabTo(page, "Tag bis");
        page.keyboard().type("03.06.2021");
        Keys.press(page, "Sitzungen anzeigen", "Space");
        page.waitForURL("**/register/ketten?gremium=*");
        Keys.press(page, page.locator("#sitzungen ~ .scroll tbody a").first().innerText().trim(), "Enter");
        page.waitForURL("**/register/ketten/sitzung/*");

        // when its parts are visited
        for (String part : List.of("Tagesordnung", "Einladungen", "Niederschrift", "Kette der Sitzung")) {
            Keys.press(page, part, "Enter");
        }
        assertThat(page.url()).endsWith("#eintraege");
        Keys.tabTo(page, "Diese Kette jetzt prüfen");
        page.keyboard().press("Enter");
        page.waitForURL("**/pruefung");

        // then it is called sound, and the way leads back, to the paper and to the dossier
        assertThat(window.text()).contains("Die Kette ist unversehrt");
        Keys.press(page, "Zurück zur Kette", "Enter");
        page.waitForURL("**/register/ketten/sitzung/*");
        Keys.tabTo(page, "Ganze Sitzung als Dossier speichern (ZIP)");
        Download dossier = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(dossier.suggestedFilename()).endsWith(".zip");
        Keys.press(page, reference, "Enter");
        page.waitForURL("**/register/papers/" + paper);
    }

    @Test
    void theTownsChainIsReadAndCheckedByKeyboard(Chromium chromium) {
        Window window = auditor(chromium);
        Page page = window.page();
        page.navigate("/register/ketten");

        Keys.press(page, "Kette der Kommune", "Enter");
        page.waitForURL("**" + TOWN);
        Keys.press(page, page.locator("summary, .line a").first().innerText().trim(), "Enter");
        page.goBack();
        page.navigate(TOWN);
        Keys.press(page, "Diese Kette jetzt prüfen", "Enter");
        page.waitForURL("**" + TOWN + "/pruefung");
        assertThat(window.text()).contains("Prüfung von Kette der Kommune", "Die Kette ist unversehrt");
        Keys.press(page, "Noch einmal prüfen", "Enter");
        page.waitForURL("**" + TOWN + "/pruefung");
    }

    @Test
    void theFilesChainIsTurnedAndCheckedByKeyboard(Chromium chromium) {
        Window window = auditor(chromium);
        Page page = window.page();
        page.navigate("/register/ketten");

        Keys.press(page, "Kette der Dateien", "Enter");
        page.waitForURL("**" + FILES);
        Keys.press(page, "Frühere Einträge", "Enter");
        page.waitForURL(url -> url.contains("vor="));
        Keys.press(page, "Zu den neuesten Einträgen", "Enter");
        page.waitForURL(url -> url.contains(FILES) && !url.contains("vor="));
        Keys.press(page, "Diese Kette jetzt prüfen", "Enter");
        page.waitForURL("**" + FILES + "/pruefung");
        assertThat(window.text()).contains("Prüfung von Kette der Dateien", "Die Kette ist unversehrt");
    }

    /** Address of the session in which the committee decided. */
    private String session(Page page) {
        page.navigate("/register/papers/" + paper);
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Sitzungen dieser Vorlage"))
                .getByRole(AriaRole.LINK).first().getAttribute("href");
    }
}
