package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.paper.Revision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two versions of a text side by side, as the server writes the page. */
class VersionsPageTests extends CasePlay {

    private static final String AUTHOR = "sanktaugustin.sachbearbeitung.buero";

    @LocalServerPort
    int port;
    @Autowired
    Drafting drafting;

    private TownHall auditor;

    @BeforeEach
    void logIn() {
        auditor = new TownHall(port, "sanktaugustin.pruefung");
    }

    @Test
    void whatIsGoneIsStruckAndWhatIsNewIsUnderlined() {
        UUID paper = paper(true, "Der Rat kauft das alte Haus.");
        revise(paper, true, "Der Rat kauft das neue Haus.");

        String page = auditor.page(address(paper, ""));

        assertThat(page).contains("<del>alte</del>", "<ins>neue</ins>", "Der Rat kauft das ", "neben",
                "Entferntes ist durchgestrichen, Neues unterstrichen", "geändert", "unverändert").doesNotContain("wird aufgezeichnet");
        assertThat(page.indexOf("<del>alte</del>")).as("the older one stands first").isLessThan(page.indexOf("<ins>neue</ins>"));
    }

    @Test
    void aLongPassageThatStayedIsFoldedAndLinksLeadToWhatChanged() {
        String stayed = "Das Haus steht leer. ".repeat(50);
        UUID paper = paper(true, stayed + "Der Rat kauft das alte Haus.");
        revise(paper, true, stayed + "Der Rat kauft das neue Haus.");

        String page = auditor.page(address(paper, ""));

        assertThat(page).contains("<summary>… 164 unveränderte Wörter …</summary>", "<a href=\"#abschnitt-2\">Beschlussvorschlag, Teil 1</a>",
                "<tr id=\"abschnitt-2\">").doesNotContain("href=\"#abschnitt-0\"");
        assertThat(auditor.page(address(paper, "?von=2&bis=2"))).as("one version is read whole").doesNotContain("<details>", "#abschnitt-");
    }

    @Test
    void anyTwoVersionsAreChosen() {
        UUID paper = paper(true, "Der Rat kauft das alte Haus.");
        revise(paper, true, "Der Rat kauft das neue Haus.");
        revise(paper, true, "Der Rat kauft das neue Dach.");

        assertThat(auditor.page(address(paper, ""))).contains("<del>Haus.</del>", "<ins>Dach.</ins>").doesNotContain("<del>alte</del>");
        assertThat(auditor.page(address(paper, "?von=1&bis=3"))).contains("<del>alte</del>", "<del>Haus.</del>", "<ins>neue</ins>",
                "<ins>Dach.</ins>", "<option value=\"1\" selected=\"selected\">", "<option value=\"3\" selected=\"selected\">");
        assertThat(auditor.page(address(paper, "?von=3&bis=1"))).as("backwards, too").contains("<del>neue</del>", "<ins>alte</ins>");
        assertThat(auditor.page(address(paper, "?von=2&bis=2"))).contains("zum Vergleichen wählen Sie oben zwei verschiedene")
                .doesNotContain("<del>", "<ins>", "unverändert");
        assertThat(auditor.browse(address(paper, "?von=1&bis=9")).statusCode()).isEqualTo(404);
    }

    @Test
    void aSingleVersionStandsAlone() {
        assertThat(auditor.page(address(paper(true, "Der Rat kauft das Haus."), "")))
                .contains("Der Rat kauft das Haus.", "es gibt hier keine zweite zum Vergleichen").doesNotContain("<del>", "<select");
    }

    @Test
    void whoReadsOnlyWhatIsPublicNeitherSeesNorChoosesATextThatWasNot() {
        UUID paper = paper(false, "Der Rat kauft das Haus der Familie.");
        revise(paper, true, "Der Rat kauft ein Haus.");
        String other = jdbc.queryForObject("select min(user_id) from person where body_id = 'sanktaugustin' and"
                + " roles = '{sachbearbeitung}' and user_id not in (select user_id from membership where"
                + " organization_id = 'buero')", String.class);
        TownHall reader = new TownHall(port, String.valueOf(other));
        int before = reads(paper);

        assertThat(reader.page(address(paper, ""))).contains("Der Rat kauft ein Haus.", "keine zweite zum Vergleichen")
                .doesNotContain("Familie", "<del>");
        assertThat(reader.browse(address(paper, "?von=1&bis=2")).statusCode()).isEqualTo(404);
        assertThat(reads(paper)).as("only what is public was read").isEqualTo(before);
        assertThat(auditor.page(address(paper, ""))).contains("<del>", "Familie", "<ins>");
        assertThat(reads(paper)).isEqualTo(before + 1);
    }

    private UUID paper(boolean publicPaper, String wording) {
        return drafting.create(new CreatePaper("sanktaugustin", PaperKind.RESOLUTION_PROPOSAL, "Hauskauf", "buero", null, null,
                content(publicPaper, wording)), AUTHOR).id().value();
    }

    private void revise(UUID paper, boolean publicPaper, String wording) {
        jdbc.update("update paper set status = 'RETURNED' where id = ?", paper);
        drafting.revise(new PaperId(paper), Revision.of(content(publicPaper, wording)), AUTHOR);
    }

    private static Content content(boolean publicPaper, String wording) {
        return new Content("Hauskauf", publicPaper, "Das Haus steht leer.", List.of(new ResolutionPart(1, wording, null)),
                Finance.none(), Inclusion.NO_EFFECT, Set.of(), List.of());
    }

    private static String address(UUID paper, String chosen) {
        return "/register/papers/" + paper + "/fassungen" + chosen;
    }
}
