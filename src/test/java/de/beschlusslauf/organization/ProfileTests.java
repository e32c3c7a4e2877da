package de.beschlusslauf.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.LocalRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileTests {

    private static final Bodies BODIES = new Bodies(new ProfileFiles("classpath:municipalities/*.yaml"));

    private final Organizations organizations = new Organizations(BODIES);

    static List<Body> all() {
        return BODIES.all();
    }

    @Test
    void theFourMunicipalitiesOfTheCasesAreThere() {
        assertThat(BODIES.all()).extracting(Body::id)
                .containsExactly("dortmund", "erkelenz", "meerbusch", "sanktaugustin");
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({"meerbusch, zd, 2021-07-01, 1386, ZD/1386/2021", "meerbusch, zd, 2021-05-21, 1355, ZD/1355/2021",
            "erkelenz, hauptamt, 2022-05-16, 186, A 10/186/2022", "erkelenz, hauptamt, 2014-02-03, 45, A 10/045/2014",
            "dortmund, obbuero, 2016-05-24, 3540, 03540-16", "sanktaugustin, buero, 2021-05-11, 219, 21/0219"})
    void papersAreNumberedAsInTheRealTown(String bodyId, String department, LocalDate day, int sequence,
            String number) {
        Body body = BODIES.of(bodyId);
        NumberingRule rule = body.numbering();

        assertThat(rule.reference(organizations.require(bodyId, department).numberToken(), sequence, day,
                body.termOn(day))).isEqualTo(number);
    }

    @Test
    void bothWaysOfNumberingOccur() {
        assertThat(BODIES.of("meerbusch").numbersAtCreation()).isTrue();
        assertThat(BODIES.of("sanktaugustin").numbersAtCreation()).isFalse();
    }

    @Test
    void aCounterStartsWhereTheProfileSaysAndOtherwiseAtOne() {
        NumberingRule rule = BODIES.of("sanktaugustin").numbering();

        assertThat(rule.firstOf(rule.sequenceKey(LocalDate.of(2021, 5, 11), null))).isEqualTo(219);
        assertThat(rule.firstOf(rule.sequenceKey(LocalDate.of(2022, 5, 11), null))).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyAmountHasExactlyOneDecider(Body body) {
        for (CompetenceRule rule : body.competence()) {
            for (String amount : List.of("0", "24999.99", "25000", "25000.01", "50000", "100000.01", "9999999")) {
                assertThat(rule.bands().stream().filter(band -> band.holds(new BigDecimal(amount))))
                        .as("%s %s %s", body.id(), rule.matter(), amount).hasSize(1);
            }
        }
    }

    @Test
    void bandsAreInclusiveAbove() {
        CompetenceRule rule = BODIES.of("meerbusch").competenceFor("AUFTRAGSVERGABE").orElseThrow();

        assertThat(rule.bandOf(new BigDecimal("25000")).decider()).isEqualTo(CompetenceRule.Decider.MAYOR);
        assertThat(rule.bandOf(new BigDecimal("25000.01")).decider()).isEqualTo(CompetenceRule.Decider.COMMITTEE);
        assertThat(rule.bandOf(new BigDecimal("50000")).organization()).isEqualTo("hfwa");
        assertThat(rule.bandOf(new BigDecimal("50000.01")).decider()).isEqualTo(CompetenceRule.Decider.COUNCIL);
    }

    @Test
    void advisoryBoardsResolveNothing() {
        assertThat(organizations.deliberatingBodies("erkelenz")).extracting(Organization::id)
                .doesNotContain("digitalbeirat").contains("rat", "stawivd");
        assertThat(organizations.of("sanktaugustin")).filteredOn(each -> each.type() == OrganizationType.ADVISORY_BOARD)
                .extracting(Organization::name)
                .containsExactly("IuK-Arbeitskreis");
    }

    @Test
    void sizesAndFactionsAreThoseOfTheHandbook() {
        assertThat(organizations.require("meerbusch", "adi").size()).isEqualTo(17);
        assertThat(organizations.require("meerbusch", "hfwa").size()).isEqualTo(18);
        assertThat(organizations.council("meerbusch").size()).isEqualTo(49);
        assertThat(organizations.factions("meerbusch")).hasSize(6);
        assertThat(organizations.mainCommittee("sanktaugustin").orElseThrow().mayorVotes()).isTrue();
    }

    @Test
    void onlyAKreisfreieStadtHasDistrictsWhichAreHeardAndDecideNothing() {
        assertThat(all().stream().filter(body -> body.organizations().stream().anyMatch(Organization::district)))
                .extracting(Body::id, Body::districtFree).containsExactly(tuple("dortmund", true));
        assertThat(organizations.deliberatingBodies("dortmund")).filteredOn(Organization::district)
                .hasSize(3).allMatch(each -> !each.deciding());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFunctionHasADepartment(Body body) {
        assertThat(ProfileCheck.FUNCTIONS).allSatisfy(
                function -> assertThat(organizations.withFunction(body.id(), function)).isPresent());
    }

    @Test
    void localRulesNameTheProfile() {
        LocalRule submission = new BodyRules(BODIES, organizations)
                .of("meerbusch", DeadlineKind.SUBMISSION, "adi", LocalDate.of(2021, 6, 16));

        assertThat(submission.version()).isEqualTo("meerbusch 2021-03");
        assertThat(submission.days()).isEqualTo(21);
    }
}
