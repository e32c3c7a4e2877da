package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
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
        assertThat(barriers(window, "body")).isEmpty();

        window.logIn("schreiber", ProbeTown.PASSWORD);
        assertThat(barriers(window, "body")).isEmpty();

        window.page().navigate("/passwort");
        assertThat(window.page().title()).contains("Passwort ändern");
        assertThat(barriers(window, "body")).isEmpty();
    }

    @Test
    void formsHaveNoBarriersEvenWithProblems(Chromium chromium) {
        Window window = chromium.window().logIn("schreiber", ProbeTown.PASSWORD);
        window.tasklist().start("Probelauf").fill("Aktenzeichen", "21/0101").complete();

        FormPage writing = window.tasklist().open("Schreiben: 21/0101");
        writing.fill("Sachverhalt", "x").fill("Sachverhalt", "");
        assertThat(barriers(window, ".bl-form")).isEmpty();
    }

    static List<String> barriers(Window window, String part) {
        return new AxeBuilder(window.page()).include(part).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).toList();
    }
}
