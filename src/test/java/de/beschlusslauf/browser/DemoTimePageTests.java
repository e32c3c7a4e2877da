package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.DemoTime;
import de.beschlusslauf.demo.process.InProcessDoors;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator of the demonstration lets time pass; nobody else does. In a year of which no other test leaves anything. */
@TownTest
class DemoTimePageTests {

    @Autowired
    DrivableClock clock;

    @Autowired
    DemoTime time;

    @Autowired
    InProcessDoors doors;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void anEarlyYear() {
        clock.travelTo(Zones.at(LocalDate.of(2004, 3, 1), LocalTime.of(9, 0)));
    }

    @AfterEach
    void thePresent() {
        clock.reset();
        database.sql("delete from demo_time").update();
    }

    @Test
    void theAdministratorMovesTheClockOn(Chromium chromium) {
        Window window = chromium.window().logIn("admin", "only-for-these-tests");
        window.page().navigate("/vorfuehrung");
        assertThat(window.text()).contains("In der Vorführung ist es jetzt: Montag, 01.03.2004, 09:0");
        assertThat(Barriers.on(window)).isEmpty();

        move(window, "1.3.04", "8 Uhr, vor den Sitzungen");
        assertThat(window.text()).contains("Bitte geben Sie den Tag als TT.MM.JJJJ an");
        assertThat(window.page().getByLabel("Vorstellen auf den Tag").inputValue()).as("to be mended").isEqualTo("1.3.04");
        move(window, "29.02.2004", "8 Uhr, vor den Sitzungen");
        assertThat(window.text()).contains("Zurück geht die Uhr nicht");

        move(window, "05.03.2004", "22 Uhr, nach den Sitzungen");
        window.picture("moved");
        assertThat(window.text()).contains("Freitag, 05.03.2004, 22:0", "Die Uhr ist vorgestellt.");
        assertThat(Barriers.on(window)).isEmpty();
    }

    @Test
    void theNextSessionIsOneClickAway(Chromium chromium) {
        doors.open("rathaus").plan("meerbusch.ratsbuero", "meerbusch", "rat", LocalDateTime.of(2004, 4, 29, 17, 0));
        Window window = chromium.window().logIn("admin", "only-for-these-tests");
        window.page().navigate("/vorfuehrung");
        assertThat(window.text()).contains("Sitzung Rat", "Do. 29.04.2004", "Ende der Frist: ");
        assertThat(Barriers.on(window)).isEmpty();
        window.picture("next");

        window.page().locator("tr:has-text('Sitzung Rat'):has-text('29.04.2004') a").click();

        assertThat(window.page().getByLabel("Vorstellen auf den Tag").inputValue()).isEqualTo("29.04.2004");
        assertThat(window.page().getByLabel("Uhrzeit").inputValue()).isEqualTo("22:00");
        assertThat(window.text()).as("nothing has moved").contains("Montag, 01.03.2004, 09:0");
    }

    @Test
    void theSessionsOfOneTownAreChosenAndReachedByKeyboard(Chromium chromium) {
        // given a session of a town that is far behind those of another
        for (int day = 1; day <= 6; day++) {
            doors.open("rathaus").plan("dortmund.ratsbuero", "dortmund", "rat", LocalDateTime.of(2004, 4, day, 15, 0));
        }
        doors.open("rathaus").plan("erkelenz.ratsbuero", "erkelenz", "rat", LocalDateTime.of(2004, 5, 6, 18, 0));
        Window window = chromium.window().logIn("admin", "only-for-these-tests");
        Page page = window.page();
        page.navigate("/vorfuehrung");
        assertThat(page.locator("nav [aria-current]").innerText()).isEqualTo("Alle Kommunen");
        assertThat(window.text()).doesNotContain("06.05.2004");

        // when its town is chosen, and there the session
        Keys.press(page, "Erkelenz", "Enter");
        page.locator("nav [aria-current]").getByText("Erkelenz").waitFor();
        assertThat(page.locator("tbody td:nth-child(3)").allInnerTexts()).containsOnly("Erkelenz");
        assertThat(Barriers.on(window)).isEmpty();
        window.picture("town");
        page.locator("tr:has-text('Sitzung Rat'):has-text('06.05.2004') a").press("Enter");

        // then its day is in the field, the town stays chosen, also when the time has passed, and all is reached by keyboard
        assertThat(page.getByLabel("Vorstellen auf den Tag").inputValue()).isEqualTo("06.05.2004");
        Keys.walk(page);
        page.navigate(page.url());
        page.getByLabel("Vorstellen auf den Tag").fill("02.03.2004");
        Keys.press(page, "Zeit vergehen lassen", "Enter");
        page.getByText("Die Uhr ist vorgestellt.").waitFor();
        assertThat(page.locator("nav [aria-current]").innerText()).isEqualTo("Erkelenz");
        assertThat(Barriers.on(window)).isEmpty();
    }

    @Test
    void anAddressWithATownThatIsNotThereIsRefused(Chromium chromium) {
        Window window = chromium.window().logIn("admin", "only-for-these-tests");
        window.page().navigate("/vorfuehrung?town=nirgendwo");

        assertThat(window.text()).contains("ist hier nicht eingerichtet; wählen Sie eine aus der Liste.");
    }

    @Test
    void afterwardsTasklistCallsTheSameDayToday(Chromium chromium) {
        Window window = chromium.window().logIn("admin", "only-for-these-tests");
        window.page().navigate("/vorfuehrung");
        move(window, "05.03.2004", "22 Uhr, nach den Sitzungen");

        window.tasklist().tasks();

        Number now = (Number) window.page().evaluate("Math.min(Date.now(), new Date().getTime())");
        assertThat(Instant.ofEpochMilli(now.longValue())).isCloseTo(Instant.now().plus(time.ahead()),
                within(1, ChronoUnit.MINUTES));
        assertThat(time.ahead()).isGreaterThan(Duration.ofDays(4));
    }

    @Test
    void aClerkDoesNot(Chromium chromium) {
        Window window = chromium.window().logIn("meerbusch.ratsbuero", "rathaus");
        window.page().navigate("/vorfuehrung");

        assertThat(window.text()).contains("Die Uhr der Vorführung stellt nur die Administration vor.");
    }

    private static void move(Window window, String day, String hour) {
        window.page().getByLabel("Vorstellen auf den Tag").fill(day);
        window.page().getByLabel("Uhrzeit").selectOption(hour);
        window.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Zeit vergehen lassen")).click();
    }
}
