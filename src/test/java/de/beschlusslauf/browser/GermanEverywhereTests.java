package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

/** What people read is German, even in a browser that speaks English. */
@TownTest
class GermanEverywhereTests {

    @Test
    void tasklistAndItsStartDialogSpeakGerman(Chromium chromium) {
        Window window = chromium.window("en-US").logIn("sanktaugustin.sachbearbeitung.buero", "rathaus");
        german(window, "Startseite");
        window.tasklist().tasks();
        german(window, "Aufgabenliste");
        window.page().getByText("Neuer Vorgang").click();
        window.page().locator(".modal-body .processes a").first().waitFor();
        german(window, "Auswahl der Vorgänge");
        window.page().locator(".modal-body .processes a").first().click();
        window.page().locator(".modal-body .bl-form").waitFor();
        german(window, "Startformular");
    }

    @Test
    void thePagesBesideTheTaskListSpeakGerman(Chromium chromium) {
        Window window = chromium.window("en-US").logIn("sanktaugustin.sachbearbeitung.buero", "rathaus");
        for (String place : List.of("/kalender", "/roadmap", "/passwort", "/handbuch")) {
            window.page().navigate(place);
            german(window, place);
        }
        for (String chapter : chapters(window)) {
            window.page().navigate(chapter);
            german(window, chapter);
        }
    }

    private static List<String> chapters(Window window) {
        Object links = window.page().locator("main").evaluate("page => [...new Set([...page.querySelectorAll('a')]"
                + ".map(link => new URL(link.href).pathname).filter(path => path.startsWith('/handbuch/')))]");
        List<String> chapters = ((List<?>) links).stream().map(String::valueOf).toList();
        assertThat(chapters).contains("/handbuch/sachbearbeitung");
        return chapters;
    }

    @Test
    void cockpitSpeaksGermanWithAManager(Chromium chromium) {
        Window window = chromium.window("en-US").logIn("sanktaugustin.steuerung", "rathaus");
        window.cockpit();
        window.page().waitForLoadState(LoadState.NETWORKIDLE);
        german(window, "Cockpit");
        window.cockpit().process("Lauf einer Vorlage");
        window.page().waitForLoadState(LoadState.NETWORKIDLE);
        window.picture("cockpit-process");
        german(window, "Prozess");
        new CockpitPage(window.page()).tab("Prozessinstanzen");
        window.page().waitForLoadState(LoadState.NETWORKIDLE);
        german(window, "Prozessinstanzen");
    }

    @Test
    void logInAndErrorPagesSpeakGerman(Chromium chromium) {
        Window window = chromium.window("en-US");
        window.page().navigate("/login?error");
        german(window, "Anmeldung");
        window.logInHere("sanktaugustin.sachbearbeitung.buero", "rathaus");
        Page page = window.page();
        page.navigate("/gibt-es-nicht");
        german(window, "Seite fehlt");
        assertThat(Barriers.on(window)).isEmpty();
        window.picture("404");
        page.navigate("/camunda/app/admin/default/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        german(window, "Verwaltung ohne Recht");
        window.picture("admin");
    }

    private static void german(Window window, String where) {
        assertThat(German.english(window.page().locator("body"))).as(where + ":\n" + window.text()).isEmpty();
    }
}
