package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.paper.PaperStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        PaperWay.Way way = new PaperWay(new LifecyclePicture()).of(List.of(), PaperStatus.REJECTED);

        assertThat(way.passed()).containsExactlyInAnyOrder("Vorlage abschließen", "Vorlage abgeschlossen");
        assertThat(way.notPassed()).contains("In Gremium beraten").doesNotContainAnyElementsOf(way.passed());
        assertThat(way.svg()).contains("class=\"passed\"").doesNotContain("style=", "<script");
    }

    private static String csv(String subject) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CsvSheet sheet = new CsvSheet(file);
        sheet.row(new ExportRow("21/0219", subject, "Beschlussvorlage", "Beschlossen", "Büro", true,
                new BigDecimal("12000.50"), "Rat", "beschlossen", LocalDate.of(2021, 6, 16), "x"));
        sheet.end();
        return file.toString(StandardCharsets.UTF_8);
    }
}
