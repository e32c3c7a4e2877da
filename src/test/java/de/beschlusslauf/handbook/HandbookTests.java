package de.beschlusslauf.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The handbook as the application shows it. */
class HandbookTests {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)(?:#([^\"]+))?\"");

    private final Handbook handbook = new Handbook();

    @Test
    void everyFileIsAPageWithItsHeading() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/handbuch"))) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".md", "")).toList();

            assertThat(names).contains("index", "ratsbuero").allSatisfy(name ->
                    assertThat(handbook.page(name).orElseThrow().html()).as(name).startsWith("<h1 id="));
        }
        assertThat(handbook.page("index").orElseThrow().title()).isEqualTo("Handbuch");
    }

    @Test
    void linksLeadToPagesAndNowhereElse() {
        HandbookPage page = HandbookText.page("x", """
                # Titel
                [Ämter](sachbearbeitung.md#mitzeichnen), [Betrieb](../operating.md), [böse](javascript:alert(1))
                """);

        assertThat(page.html()).contains("href=\"sachbearbeitung#mitzeichnen\">Ämter</a>, Betrieb, böse");
        assertThat(LINK.matcher(handbook.page("index").orElseThrow().html()).results().map(this::target))
                .isNotEmpty().allSatisfy(name -> assertThat(handbook.page(name)).as(name).isPresent());
    }

    @Test
    void linksToAHeadingFindIt() {
        assertThat(LINK.matcher(handbook.page("ratsbuero").orElseThrow().html()).results()
                .filter(link -> link.group(2) != null)).isNotEmpty().allSatisfy(link ->
                        assertThat(handbook.page(link.group(1)).orElseThrow().html()).contains("id=\"" + link.group(2) + '"'));
    }

    @Test
    void rawHtmlIsShownAndNotRun() {
        assertThat(HandbookText.page("x", "Vorher <script>alert(1)</script>").html())
                .contains("&lt;script&gt;").doesNotContain("<script");
    }

    private String target(MatchResult link) {
        return link.group(1);
    }
}
