package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A member of a committee subscribes to a calendar, makes a new address and takes it back. */
@TownTest
class CalendarPageTests {

    private final HttpClient program = HttpClient.newHttpClient();

    @Test
    void aMemberSubscribesRenewsAndTakesBack(Chromium chromium) throws Exception {
        Window window = chromium.window().logIn("meerbusch.mitglied.cdu", "rathaus");
        window.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Kalender")).click();
        assertThat(Barriers.on(window)).isEmpty();

        window.page().getByLabel("Welcher Kalender?").selectOption("Meine Sitzungen und Fristen");
        press(window, "Adresse erzeugen");
        String first = address(window);
        window.picture("address");
        assertThat(Barriers.on(window)).isEmpty();
        assertThat(fetch(first).statusCode()).isEqualTo(200);
        assertThat(fetch(first).body()).startsWith("BEGIN:VCALENDAR\r\n");

        press(window, "Neu erzeugen: Meine Sitzungen und Fristen");
        String second = address(window);
        assertThat(fetch(first).statusCode()).isEqualTo(404);
        assertThat(fetch(second).statusCode()).isEqualTo(200);

        window.page().reload();
        assertThat(window.page().content()).as("told once").doesNotContain(second);
        press(window, "Sperren: Meine Sitzungen und Fristen");
        assertThat(window.text()).contains("Gesperrt: Meine Sitzungen und Fristen").doesNotContain("Ihre Kalender");
        window.picture("closed");
        assertThat(fetch(second).statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorWithoutAPersonReadsWhyThereIsNoCalendar(Chromium chromium) {
        Window window = chromium.window().logIn("admin", "only-for-these-tests");
        window.page().navigate("/kalender");

        assertThat(window.text()).contains("Zu Ihrem Benutzer ist keine Person eingetragen");
        assertThat(Barriers.on(window)).isEmpty();
    }

    private static void press(Window window, String button) {
        window.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }

    private static String address(Window window) {
        String address = window.page().locator("#address").inputValue();
        assertThat(address).matches("http://localhost:\\d+/kalender/[A-Za-z0-9_-]{43}\\.ics");
        return address;
    }

    private HttpResponse<String> fetch(String address) throws Exception {
        return program.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
