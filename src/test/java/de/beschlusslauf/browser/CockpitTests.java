package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@BrowserTest
@Import({ProbeTown.class, ProbeForms.class})
class CockpitTests {

    @Autowired
    ProbeTown town;

    @Autowired
    ProcessStarts starts;

    @BeforeEach
    void aTown() {
        town.exists();
    }

    @Test
    void aManagerFindsAPaperByItsReferenceAndIsOfferedNothingToChange(Chromium chromium) {
        starts.start("browser-probe", "21/0201", "musterstadt", Routing.none());
        Window window = chromium.window("en-US").logIn("leitung", ProbeTown.PASSWORD);

        CockpitPage cockpit = window.cockpit().process("Probelauf").instance("21/0201");
        window.picture("instance");

        assertThat(cockpit.text()).contains("Aktenzeichen", "21/0201", "Zwischenfälle", "Kommune")
                .doesNotContain("Incidents", "Business", "Tenant", "Actions");
        assertThat(window.page().locator(".ctn-toolbar button").locator("visible=true").count()).isZero();

        window.page().navigate("/camunda/app/cockpit/default/#/processes");
        window.page().locator("td.name").filter(new Locator.FilterOptions().setHasText("Probelauf")).first().waitFor();
        assertThat(window.text()).doesNotContain("browser-probe");
    }
}
