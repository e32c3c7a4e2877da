package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Somebody works in two windows at once. */
@BrowserTest
@Import({ProbeTown.class, ProbeForms.class})
class TwoWindowsTests {

    @Autowired
    ProbeTown town;

    @BeforeEach
    void aTown() {
        town.exists();
    }

    @Test
    void whoHasTakenATaskInTheOtherWindowDoesNotReadThatItIsGone(Chromium chromium) {
        // given
        Window first = chromium.window().logIn("schreiber", ProbeTown.PASSWORD);
        first.tasklist().start("Probelauf").fill("Aktenzeichen", "21/0077").complete();
        Window second = chromium.window().logIn("schreiber", ProbeTown.PASSWORD);
        second.tasklist().look("Schreiben: 21/0077");
        first.tasklist().open("Schreiben: 21/0077");

        // when
        second.page().locator(".meta .claim, .meta [ng-click='claim()']").first().click();
        second.page().locator(".meta .unclaim").waitFor();

        // then
        assertThat(second.page().locator("section.task-card").innerText()).contains("Schreiben: 21/0077")
                .doesNotContain("schon erledigt");
    }
}
