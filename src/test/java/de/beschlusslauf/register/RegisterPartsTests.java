package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.paper.PaperStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that leave the register, and the picture of a paper's way. */
class RegisterPartsTests {

    @ParameterizedTest
    @ValueSource(strings = {"=2+3", "+49", "-1", "@SUM(A1)", "\tx", "\n=2+3", "＝2+3"})
    void noCellOfACsvFileIsAFormula(String subject) throws IOException {
        assertThat(csv(subject)).contains(";\"'" + subject + "\";");
    }

    @Test
    void aCsvFileOpensInASpreadsheetWithoutQuestions() throws IOException {
        assertThat(csv("Sagt \"ja\"; wirklich")).startsWith("\ufeff\"Nummer\";").endsWith("\r\n")
                .contains("\"Sagt \"\"ja\"\"; wirklich\"", ";\"12000,50\";", ";\"16.06.2021\";");
    }

    @Test
    void everyStepOfAWayStandsInTheModel() {
        assertThat(new LifecyclePicture().ids()).containsAll(LifecyclePath.known());
    }

    @Test
    void thePictureAndTheWordsTellTheSameWay() {
        PaperWay.Way way = new PaperWay(new LifecyclePicture()).of(List.of(), PaperStatus.REJECTED,
                new OpenStations(false, false));

        assertThat(way.passed()).containsExactlyInAnyOrder("Vorlage abschließen", "Vorlage abgeschlossen");
        assertThat(way.notPassed()).contains("In Gremium beraten").doesNotContainAnyElementsOf(way.passed());
        assertThat(way.svg()).contains("class=\"passed\"").doesNotContain("style=", "<script");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CO_SIGNING | paper.created | Vorlage erarbeiten und freigeben",
        "IN_CONSULTATION | paper.created paper.released consultation.result-entered | In Gremium beraten",
        "DECIDED | paper.created resolution.decided resolution.window-opened | Kontrollfrist abwarten",
        "IN_EXECUTION | resolution.decided resolution.window-opened resolution.effective | Beschluss umsetzen",
        "EFFECTIVE | resolution.decided resolution.decided resolution.effective | Kontrollfrist abwarten; Beschluss umsetzen",
        "IN_CONSULTATION | resolution.decided resolution.suspended path.re-vote again | Im Rat erneut beraten",
        "IN_CONSULTATION | resolution.decided resolution.suspended path.re-vote again path | Im Rat erneut beraten; In Gremium beraten",
        "DECIDED | resolution.decided path.re-vote resolution.decided | Kontrollfrist abwarten",
        "ARCHIVED | resolution.decided resolution.effective resolution.settled | ''"})
    void thePictureSaysWhereThePaperIsNow(PaperStatus status, String events, String now) {
        PaperWay.Way way = new PaperWay(new LifecyclePicture()).of(line(events), status,
                new OpenStations(events.endsWith(" path"), events.contains(" again")));

        assertThat(String.join("; ", way.current())).isEqualTo(now);
        assertThat(way.current()).doesNotContainAnyElementsOf(way.passed()).doesNotContainAnyElementsOf(way.notPassed());
        assertThat(way.svg().split("class=\"current\"", -1)).hasSize(way.current().size() + 1);
    }

    @Test
    void whoeverStopsAResolutionAfterItsWindowLeavesAnotherEndThanWithinIt() {
        PaperWay ways = new PaperWay(new LifecyclePicture());

        PaperWay.Way within = ways.of(line("resolution.decided resolution.suspended"), PaperStatus.IN_CONSULTATION,
                new OpenStations(false, true));
        PaperWay.Way after = ways.of(line("resolution.decided resolution.effective resolution.suspended"),
                PaperStatus.IN_CONSULTATION, new OpenStations(false, true));

        assertThat(within.passed()).contains("Vollzug gehemmt").doesNotContain("Vollzug nachträglich ausgesetzt");
        assertThat(after.passed()).contains("Vollzug nachträglich ausgesetzt").doesNotContain("Vollzug gehemmt");
    }

    private static List<TimeLineEntry> line(String events) {
        return Stream.of(events.trim().split(" ")).map(event -> new TimeLineEntry(1, null, Instant.EPOCH, event, "", "",
                List.of(), List.of(), null, null, null, "")).toList();
    }

    private static String csv(String subject) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CsvSheet sheet = new CsvSheet(file, PaperRow.HEADINGS);
        sheet.row(new PaperRow("21/0219", subject, "Beschlussvorlage", "Beschlossen", "Büro", true,
                new BigDecimal("12000.50"), new BigDecimal("9000"), "Rat", "beschlossen", LocalDate.of(2021, 6, 16), "x"));
        sheet.end();
        return file.toString(StandardCharsets.UTF_8);
    }
}
