package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.LedgerRecords;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.ProfileVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Under which rule something happened is said in words: the law, the town's rules and their version, the rows of tables. */
class AppliedRulesTests {

    private final LedgerRecords records = mock(LedgerRecords.class);

    private final ProfileVersions profiles = mock(ProfileVersions.class);

    private final Bodies bodies = mock(Bodies.class);

    private final AppliedRules rules = new AppliedRules(records, profiles, bodies);

    @BeforeEach
    void dortmundHasLoadedItsRulesInMarch() {
        Body dortmund = mock(Body.class);
        when(dortmund.officialName()).thenReturn("Stadt Dortmund");
        when(bodies.of("dortmund")).thenReturn(dortmund);
        when(profiles.since("dortmund", "2016-03")).thenReturn(Optional.of(Instant.parse("2016-03-14T09:00:00Z")));
    }

    @Test
    void aLocalRuleIsNamedWithTheTownItsVersionAndSinceWhenItIsInUse() {
        assertThat(said("2016-06-01", "{\"ruleId\":\"submission\",\"ruleVersion\":\"dortmund 2016-03\"}")).containsExactly(
                "Örtliche Regeln: Stadt Dortmund, Fassung 2016-03, im Verfahren hinterlegt am 14.03.2016.");
    }

    @Test
    void ofWhatHappenedBeforeARuleWasLoadedTheLoadingIsNotTold() {
        assertThat(said("2015-12-01", "{\"ruleId\":\"submission\",\"ruleVersion\":\"dortmund 2016-03\"}")).containsExactly(
                "Örtliche Regeln: Stadt Dortmund, Fassung 2016-03.");
    }

    @Test
    void theLawIsNamedWithTheDayFromWhichItsWordingHolds() {
        assertThat(said("2016-06-01", "{\"ruleId\":\"council-objection\",\"ruleVersion\":\"GO NRW 1994\"}")).containsExactly(
                "Gesetz: GO NRW 1994, in Kraft seit dem 17.10.1994.");
    }

    @Test
    void aDayThatSomebodySetHasNoRule() {
        assertThat(said("2016-06-01", "{\"ruleId\":\"agreed-day\",\"ruleVersion\":\"1\"}")).isEmpty();
    }

    @Test
    void theRowsThatFiredAreToldAsTheirTableDescribesThem() throws IOException {
        when(records.find("abc")).thenReturn(Optional.of(Files.readString(Path.of("bpmn/outcome.dmn"))));

        assertThat(said("2016-06-01", "{\"rules\":[{\"rows\":[\"rule_decided\"],\"table\":\"outcome\",\"version\":\"abc\"}]}"))
                .containsExactly("Tabelle „Ergebnis und Folge“, Zeile 2: Beschlossene Teile gehen in die Kontrollfrist"
                        + " (§§ 54, 57 Abs. 4 GO NRW).");
    }

    @Test
    void aRuleOfADeadlineIsFoundByTheNameThatItsRowGivesIt() throws IOException {
        when(records.find("abc")).thenReturn(Optional.of(Files.readString(Path.of("bpmn/deadline-rules.dmn"))));

        assertThat(said("2016-06-01", "{\"rules\":[{\"rows\":[\"fault-rebuke\"],\"table\":\"deadline-rules\",\"version\":\"abc\"}]}"))
                .singleElement().asString().contains("Nach einem Jahr kann das nicht mehr geltend gemacht werden");
    }

    @Test
    void aTableThatNobodyKeptIsNotGuessed() {
        when(records.find("abc")).thenReturn(Optional.empty());

        assertThat(said("2016-06-01", "{\"rules\":[{\"rows\":[\"x\"],\"table\":\"outcome\",\"version\":\"abc\"}]}")).isEmpty();
    }

    @Test
    void everyRowOfEveryTableOfOursSaysWhatItIsFor() throws IOException {
        try (Stream<Path> tables = Files.list(Path.of("bpmn")).filter(file -> file.toString().endsWith(".dmn"))) {
            assertThat(tables.toList()).hasSizeGreaterThan(4).allSatisfy(file -> assertThat(TableRows.of(Files.readString(file))
                    .rows()).isNotEmpty().allSatisfy(row -> assertThat(row.description()).endsWith(".")));
        }
    }

    @Test
    void noTableReachesOutOfItself() {
        assertThatThrownBy(() -> TableRows.of("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d>&x;</d>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> said(String day, String facts) {
        return rules.of(new LedgerEntry(new Chain("paper", "x"), 1, "deadline.set", facts, "",
                Instant.parse(day + "T08:00:00Z"), "", ""), "dortmund");
    }
}
