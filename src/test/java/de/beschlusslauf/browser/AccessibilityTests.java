package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Our own pages and forms against WCAG 2.1 A and AA, as far as a machine can tell. */
@BrowserTest
@Import({ProbeTown.class, ProbeForms.class})
class AccessibilityTests {

    @Autowired
    ProbeTown town;

    @BeforeEach
    void aTown() {
        town.exists();
    }

    @Test
    void logInStartPageAndPasswordPageHaveNoBarriers(Chromium chromium) {
        Window window = chromium.window();
        window.page().navigate("/login?error");
        assertThat(Barriers.in(window, "body")).isEmpty();

        window.logIn("schreiber", ProbeTown.PASSWORD);
        assertThat(Barriers.in(window, "body")).isEmpty();

        window.page().navigate("/passwort");
        assertThat(window.page().title()).contains("Passwort ändern");
        assertThat(Barriers.in(window, "body")).isEmpty();
    }

    @Test
    void formsHaveNoBarriersEvenWithProblems(Chromium chromium) {
        Window window = chromium.window().logIn("schreiber", ProbeTown.PASSWORD);
        window.tasklist().start("Probelauf").fill("Aktenzeichen", "21/0101").complete();

        FormPage writing = window.tasklist().open("Schreiben: 21/0101");
        writing.fill("Sachverhalt", "x").fill("Sachverhalt", "");
        assertThat(Barriers.in(window, ".bl-form")).isEmpty();
    }
}
