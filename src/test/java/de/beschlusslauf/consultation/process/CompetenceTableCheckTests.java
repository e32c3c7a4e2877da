package de.beschlusslauf.consultation.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.CompetenceRule;
import de.beschlusslauf.organization.CompetenceRule.Band;
import de.beschlusslauf.organization.CompetenceRule.Decider;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.TableLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table on competence of a town's own answers every question once, and names no committee that the profile does not. */
class CompetenceTableCheckTests {

    private final Body town = town();

    @Test
    void theTableThatComesWithTheApplicationAnswersEverything() throws IOException {
        assertThatCode(() -> check(table())).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            entry_general_matterKind | "NICHTS" | für „keine Art“ (neustadt, ohne Stufe) keine Regel
            entry_general_band | null | für „AUFTRAGSVERGABE“ (neustadt, Stufe COUNCIL ohne Obergrenze) keine Regel
            result_delegatedWithinLimit_decider | "BAUAUSSCHUSS" | in Zeile 3 (rule_delegatedWithinLimit), Spalte „decider“, den Wert „BAUAUSSCHUSS“ statt COUNCIL, COMMITTEE, MAYOR
            result_general_decider | "COMMITTEE" | in Zeile 8 (rule_general) einen Ausschuss, den das Profil dafür nicht nennt
            result_reserved_reason | "" | Spalte „reason“, keine Begründung""")
    void whatLeavesSomethingOpenIsNamedWithItsRow(String cell, String text, String sentence) throws IOException {
        String spoilt = table().replaceFirst("(id=\"" + cell + "\">\\s*<text>)[^<]*", "$1" + Matcher.quoteReplacement(text));

        assertThatThrownBy(() -> check(spoilt)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }

    @Test
    void rowsThatContradictEachOtherAreNamed() throws IOException {
        String unique = table().replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"");

        assertThatThrownBy(() -> check(unique)).isInstanceOf(Refusal.class).hasMessageContaining(
                "für „keine Art“ (neustadt, ohne Stufe, vom Rat vorbehalten) mehr als eine Regel (Zeile 2 (rule_reserved),"
                        + " Zeile 8 (rule_general))");
    }

    @Test
    void aColumnOfAnEarlierVersionIsNamed() throws IOException {
        String old = table().replace("<text>bandLimit</text>", "<text>delegatedCommittee</text>");

        assertThatThrownBy(() -> check(old)).isInstanceOf(Refusal.class).hasMessageContaining(
                "fragt in einer Spalte nach „delegatedCommittee“, das niemand beantwortet, statt nach band, bandLimit,");
    }

    private void check(String table) {
        new CompetenceTableCheck(TableLook.of("competence", "neu", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))))
                .check(List.of(town));
    }

    private static Body town() {
        CompetenceRule contracts = new CompetenceRule("AUFTRAGSVERGABE", "Vergabe von Aufträgen", List.of(
                new Band(Decider.MAYOR, null, null, new BigDecimal(25000)),
                new Band(Decider.COMMITTEE, "bau", new BigDecimal(25000), new BigDecimal(50000)),
                new Band(Decider.COUNCIL, null, new BigDecimal(50000), null)), true, "Handbuch 3.3");
        Body town = mock(Body.class);
        when(town.id()).thenReturn("neustadt");
        when(town.competence()).thenReturn(List.of(contracts));
        when(town.competenceFor("AUFTRAGSVERGABE")).thenReturn(Optional.of(contracts));
        return town;
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("bpmn/competence.dmn"));
    }
}
