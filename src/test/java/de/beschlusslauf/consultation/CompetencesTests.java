package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.beschlusslauf.consultation.CompetenceRules.Competence;
import de.beschlusslauf.consultation.CompetenceRules.Matter;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.CompetenceRule;
import de.beschlusslauf.organization.CompetenceRule.Band;
import de.beschlusslauf.organization.CompetenceRule.Decider;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.OrganizationType;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.BudgetCheck;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.Overspending;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.ResolutionPart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The body that the profile names for the amount decides, in towns whose profiles differ from those of the cases. */
class CompetencesTests {

    private final Bodies bodies = mock(Bodies.class);
    private final Organizations organizations = mock(Organizations.class);
    private final CompetenceRules table = mock(CompetenceRules.class);
    private final Competences competences = new Competences(table, bodies, organizations);

    @BeforeEach
    void aTownWithFourBodies() {
        body("rat", OrganizationType.COUNCIL);
        body("haupt", OrganizationType.MAIN_COMMITTEE);
        body("bau", OrganizationType.COMMITTEE);
        body("schule", OrganizationType.COMMITTEE);
        when(table.decide(any())).thenAnswer(call -> new Competence(decider(call.getArgument(0)), "Grund"));
    }

    @ParameterizedTest(name = "{0} EUR is decided by {1}")
    @CsvSource({"25000.01, bau", "50000.00, bau", "50000.01, haupt", "100000.00, haupt", "100000.01, rat"})
    void ofTwoCommitteesTheOneDecidesInWhoseBandTheAmountLies(BigDecimal amount, String decider) {
        profile(band(Decider.MAYOR, null, null, "25000"), band(Decider.COMMITTEE, "bau", "25000", "50000"),
                band(Decider.COMMITTEE, "haupt", "50000", "100000"), band(Decider.COUNCIL, null, "100000", null));

        assertThat(competences.decider(paper(amount), part(null))).isEqualTo(decider);
    }

    @Test
    void anotherAmountIsAskedForWithoutChangingThePaper() {
        profile(band(Decider.COMMITTEE, "bau", null, "50000"), band(Decider.COUNCIL, null, "50000", null));
        Paper paper = paper(new BigDecimal(50000));
        Finance dearer = paper.content().finance().withAmount(new BigDecimal("50000.01"));

        assertThat(competences.decider(paper, part(null), dearer)).isEqualTo("rat");
        assertThat(competences.ground(paper, part(null), dearer)).isEqualTo("Grund");
        assertThat(competences.decider(paper, part(null))).isEqualTo("bau");
    }

    @Test
    void anAmendedAmountNamesTheBodyThatIsCompetentNowUnlessItDecidesAnyway() {
        profile(band(Decider.COMMITTEE, "bau", null, "50000"), band(Decider.COUNCIL, null, "50000", null));
        BudgetCheck budget = mock(BudgetCheck.class);
        when(budget.of(any(), any())).thenReturn(Overspending.KEINE);
        AmendedAmount amounts = new AmendedAmount(competences, budget, organizations);
        Paper paper = paper(new BigDecimal(40000));
        Path path = new Path(PaperId.random(), "meerbusch");
        Consultation committee = path.plan(List.of(new PlannedStation("bau", ConsultationRole.DECISION, 1, Set.of(1), false,
                null, null))).get(0);

        assertThat(amounts.consequences(path, committee, paper, new BigDecimal(50000), false)).isEmpty();
        assertThat(amounts.consequences(path, committee, paper, new BigDecimal(50001), false)).containsExactly(
                "Mit diesem Betrag entscheidet über Beschlussteil 1 „rat“: Grund.");

        Path withCouncil = new Path(PaperId.random(), "meerbusch");
        Consultation adviser = withCouncil.plan(List.of(new PlannedStation("bau", ConsultationRole.PRELIMINARY, 1, Set.of(1),
                false, null, null), new PlannedStation("rat", ConsultationRole.DECISION, 2, Set.of(1), false, null, null))).get(0);
        assertThat(amounts.consequences(withCouncil, adviser, paper, new BigDecimal(50001), false)).isEmpty();
    }

    @Test
    void whatIsTheMayorsWithoutLimitNeedsNoResolution() {
        profile(band(Decider.MAYOR, null, null, null));

        assertThat(competences.reason(paper(new BigDecimal(9999999)), part(null)))
                .contains("Ein Beschluss ist dafür nicht nötig");
    }

    @Test
    void aCommitteeBelowTheMayorDecidesUpToItsLimit() {
        profile(band(Decider.COMMITTEE, "bau", null, "10000"), band(Decider.MAYOR, null, "10000", "50000"),
                band(Decider.COUNCIL, null, "50000", null));

        assertThat(competences.decider(paper(new BigDecimal(10000)), part(null))).isEqualTo("bau");
        assertThat(competences.reason(paper(new BigDecimal(10001)), part(null)))
                .contains("Ein Beschluss ist dafür nicht nötig");
        assertThat(competences.decider(paper(new BigDecimal(50001)), part(null))).isEqualTo("rat");
    }

    @Test
    void whereProfileAndAuthorNameTwoCommitteesTheMainCommitteeEndsTheirDispute() {
        profile(band(Decider.COMMITTEE, "bau", null, null));
        Paper paper = paper(new BigDecimal(30000));

        assertThat(competences.decider(paper, part("schule"))).isEqualTo("schule");
        assertThat(competences.reason(paper, part("schule"))).contains("sonst Sache von „bau“",
                "entscheidet der Hauptausschuss; wählen Sie dann „haupt“");
        assertThat(competences.reason(paper, part("bau"))).isEqualTo("Grund.");
        assertThat(competences.reason(paper, part("haupt"))).isEqualTo("Grund.");
        assertThat(competences.reason(paper, part(null))).isEqualTo("Grund.");
    }

    private static CompetenceRules.Decider decider(Matter matter) {
        return matter.band() == null ? CompetenceRules.Decider.COUNCIL : matter.band();
    }

    private void profile(Band... bands) {
        Body town = mock(Body.class);
        when(town.competenceFor("AUFTRAGSVERGABE")).thenReturn(Optional.of(
                new CompetenceRule("AUFTRAGSVERGABE", "Vergabe von Aufträgen", List.of(bands), true, "Handbuch 3.3")));
        when(bodies.of("meerbusch")).thenReturn(town);
    }

    private static Band band(Decider decider, @Nullable String committee, @Nullable String above,
            @Nullable String upTo) {
        return new Band(decider, committee, above == null ? null : new BigDecimal(above),
                upTo == null ? null : new BigDecimal(upTo));
    }

    private void body(String id, OrganizationType type) {
        Organization body = new Organization(id, "Name von " + id, id, type, 17, true, false, null, List.of(), false, false);
        when(organizations.find("meerbusch", id)).thenReturn(Optional.of(body));
        when(organizations.require("meerbusch", id)).thenReturn(body);
        if (type == OrganizationType.COUNCIL) {
            when(organizations.council("meerbusch")).thenReturn(body);
        }
        if (type == OrganizationType.MAIN_COMMITTEE) {
            when(organizations.mainCommittee("meerbusch")).thenReturn(Optional.of(body));
        }
    }

    private static Paper paper(BigDecimal amount) {
        Paper paper = mock(Paper.class);
        when(paper.bodyId()).thenReturn("meerbusch");
        when(paper.matter()).thenReturn("AUFTRAGSVERGABE");
        when(paper.content()).thenReturn(new Content("Dach", true, "Das Dach ist undicht.", List.of(part(null)),
                Finance.covered(Finance.Kind.AUFWAND, amount, "1.11.05"), Inclusion.NO_EFFECT, Set.of(), List.of()));
        return paper;
    }

    private static ResolutionPart part(@Nullable String decidingHint) {
        return new ResolutionPart(1, "Der Auftrag wird vergeben.", decidingHint);
    }
}
