package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.Staged;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Overrun;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.ResolutionPart;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The path that follows from competence, profile and text, for matters like those of handbook chapter 9. */
@Staged
@Transactional
class PathProposalTests {

    @Autowired
    Deliberation deliberation;
    @Autowired
    PathPlanning planning;
    @Autowired
    Drafting drafting;
    @Autowired
    PaperReader papers;
    @Autowired
    EntityManager entities;

    @Test
    void whatACommitteePassesOnIsDecidedByTheCouncil() {
        PaperId paper = deliberation.paper("Der Ausschuss für Digitalisierung und Informationstechnologie stimmt den "
                + "Visionsgrundsätzen zu und leitet sie an den Rat zur Verabschiedung weiter.");

        assertThat(proposal(paper)).containsExactly("1 adi PRELIMINARY", "2 rat DECISION");
        assertThat(planning.hints(paper)).singleElement().asString().contains("Allzuständigkeit des Rates");
    }

    @Test
    void aWorkingGroupACommissionAndANoteAreTheCommitteesOwn() {
        assertThat(proposal(deliberation.paper("Die Projektgruppe besteht aus zwölf Personen.")))
                .containsExactly("1 adi DECISION");
        assertThat(proposal(deliberation.paper("Der Ausschuss beauftragt die Verwaltung mit einer Strategie.")))
                .containsExactly("1 adi DECISION");
        assertThat(proposal(deliberation.paper("Der Ausschuss nimmt die Aussagen zur Kenntnis.")))
                .containsExactly("1 adi DECISION");
    }

    @Test
    void considerableOverspendingBringsTheCouncilIn() {
        PaperId paper = deliberation.paper(PaperKind.RESOLUTION_PROPOSAL, unplanned(),
                "Der Ausschuss beauftragt die Verwaltung mit einer Strategie.");

        assertThat(proposal(paper)).last().isEqualTo(proposal(paper).size() + " rat DECISION");
        assertThat(proposal(paper)).anyMatch(station -> station.endsWith("adi PRELIMINARY"));
        assertThat(planning.hints(paper)).anyMatch(hint -> hint.contains("§ 83 GO NRW"));
        assertThat(deliberation.plan(paper, planning.proposal(paper).toArray(PlannedStation[]::new))).isNotEmpty();
    }

    @Test
    void theMatterThatTheAuthorChoseDecidesAndNotTheWording() {
        // given
        PaperId paper = deliberation.paper("Der Ausschuss beauftragt die Verwaltung mit einer Strategie.");
        matter(paper, "VERWALTUNGSGRUNDSAETZE");

        // then
        assertThat(proposal(paper)).containsExactly("1 rat DECISION");
        assertThat(planning.hints(paper)).singleElement().asString().contains("Nicht übertragbare Angelegenheit");
    }

    @Test
    void aWordingForTheCouncilIsAHintWhereTheAuthorChoseAMatterForACommittee() {
        // given
        PaperId paper = deliberation.paper("Der Rat beschließt die Hauptsatzung.");
        matter(paper, "KENNTNISNAHME");

        // then
        assertThat(proposal(paper)).containsExactly("1 adi DECISION");
        assertThat(planning.hints(paper)).singleElement().asString().contains("Der Wortlaut spricht für den Rat");
    }

    @Test
    void aCommitteeThatOnlyTheAuthorWantsToDecideAdvisesTheCouncil() {
        // given
        PaperId paper = deliberation.paper("Die Stadt tritt dem Verband bei.");
        hint(paper, "schule");

        // then
        assertThat(proposal(paper)).containsExactly("1 schule PRELIMINARY", "2 rat DECISION");
        assertThat(planning.hints(paper)).singleElement().asString().contains("Allzuständigkeit des Rates")
                .contains("es berät vor");
    }

    @Test
    void whereCommitteesDecideTheAuthorNamesTheOne() {
        // given
        PaperId paper = deliberation.paper("Der Ausschuss beauftragt die Verwaltung, eine Mensa zu planen.");
        hint(paper, "schule");

        // then
        assertThat(proposal(paper)).containsExactly("1 schule DECISION");
        assertThat(planning.hints(paper)).singleElement().asString().contains("sonst Sache von „ADI“",
                "entscheidet der Hauptausschuss; wählen Sie dann „HFWA“");
        assertThat(deliberation.plan(paper, PlannedStation.of("hfwa", ConsultationRole.DECISION, 1))).hasSize(1);
    }

    @Test
    void anAmountThatNobodyKnowsYetIsNotWithinALimit() {
        // given
        PaperId paper = deliberation.paper(PaperKind.RESOLUTION_PROPOSAL, Finance.notYetQuantified(),
                "Das Bürgerportal wird erneuert.");
        matter(paper, "DIGITALPROJEKT");

        // then
        assertThat(proposal(paper)).last().isEqualTo("2 rat DECISION");
    }

    @Test
    void anAmendedWordingOfACommitteeIsComparedWithItsCompetenceAgain() {
        // given
        PaperId paper = deliberation.paper("Der Ausschuss nimmt die Aussagen zur Kenntnis.");
        ConsultationId station = deliberation.plan(paper, PlannedStation.of("adi", ConsultationRole.DECISION, 1)).get(0);

        // then
        assertThat(planning.doubts(station, Map.of(1, "Der Ausschuss nimmt die Aussagen zur Kenntnis."))).isEmpty();
        assertThat(planning.doubts(station, Map.of(1, "Die Hauptsatzung wird geändert."))).singleElement().asString()
                .contains("entscheidet nach diesem Wortlaut der Rat").contains("ADI");
    }

    private static Finance unplanned() {
        return new Finance(Finance.Effect.YES, Finance.Kind.AUSZAHLUNG, new BigDecimal("400000"),
                new BigDecimal("400000"), new BigDecimal("400000"), BigDecimal.ZERO, "1.01.02", false, false, null,
                Overrun.AUSSERPLANMAESSIG, "Minderauszahlung beim Neubau", "Die alte Anlage fällt aus.", null);
    }

    private void matter(PaperId paper, String matter) {
        entities.createNativeQuery("update paper set matter = ? where id = ?").setParameter(1, matter)
                .setParameter(2, paper.value()).executeUpdate();
        entities.clear();
    }

    private void hint(PaperId paper, String organization) {
        drafting.amend(paper, papers.require(paper).content().parts().stream()
                .map(part -> new ResolutionPart(part.number(), part.wording(), organization)).toList(), "system");
    }

    @Test
    void aDistrictThatThePaperNamesIsHeardBeforeAnybodyDecides() {
        PaperId council = deliberation.dortmundPaper("Der Rat beschließt nach Anhörung der Bezirksvertretung Hörde und der "
                + "BV Mengede den Umbau; der Hauptausschuss und Ältestenrat berät vor.");
        PaperId committee = deliberation.dortmundPaper("Der Ausschuss beauftragt die Verwaltung, mit der Bezirksvertretung "
                + "Hörde ein Konzept zu entwerfen.");

        assertThat(proposal(council)).containsExactly("1 bvhoerde HEARING", "1 bvmengede HEARING",
                "2 hauptausschuss PRELIMINARY", "3 rat DECISION");
        assertThat(proposal(committee)).containsExactly("1 bvhoerde HEARING", "2 apo DECISION");
        assertThat(planning.hints(committee)).contains(
                "Die Vorlage nennt die Bezirksvertretung Hörde; vorgeschlagen ist, sie vorher anzuhören.");
        assertThat(deliberation.plan(committee, planning.proposal(committee).toArray(PlannedStation[]::new))).hasSize(2);
    }

    @Test
    void partsThatDoNotPresupposeEachOtherAreDecidedSideBySide() {
        PaperId paper = deliberation.paper("Der Ausschuss beauftragt die Verwaltung mit einer Strategie.",
                "Der Rat beschließt die Hauptsatzung.");
        PaperId dependent = deliberation.paper("Der Ausschuss beauftragt die Verwaltung, Beschlussteil 2 auszuführen.",
                "Der Rat beschließt die Hauptsatzung.");

        assertThat(proposal(paper)).containsExactly("1 adi DECISION", "1 rat DECISION");
        assertThat(planning.hints(paper)).hasSize(3).anyMatch(hint -> hint.contains("verschiedene Gremien"));
        assertThat(proposal(dependent)).containsExactly("1 rat DECISION", "2 adi DECISION");
        assertThat(planning.hints(dependent)).anyMatch(hint -> hint.startsWith("„ADI“ entscheidet erst nach „Rat“"));
        assertThat(deliberation.plan(paper, planning.proposal(paper).toArray(PlannedStation[]::new))).hasSize(2);
    }

    @Test
    void consentToTheMoneyComesBeforeTheCommitteeThatDecidesAnotherPart() {
        PaperId paper = deliberation.paper(PaperKind.RESOLUTION_PROPOSAL, unplanned(),
                "Der Ausschuss beauftragt die Verwaltung mit einer Strategie.", "Der Rat beschließt die Hauptsatzung.");

        assertThat(proposal(paper)).last().isEqualTo(proposal(paper).size() + " adi DECISION");
        assertThat(deliberation.plan(paper, planning.proposal(paper).toArray(PlannedStation[]::new))).isNotEmpty();
    }

    @Test
    void aReportIsTakenNoteOf() {
        PaperId report = deliberation.paper(PaperKind.REPORT, Finance.none());

        assertThat(proposal(report)).containsExactly("1 rat TAKING_NOTE");
        assertThat(planning.hints(report)).hasSize(1);
    }

    @Test
    void aWrongNameOfABodyIsAHint() {
        PaperId paper = deliberation.paper("Die Projektgruppe berichtet dem Ausschuss für Digitalisierung und "
                + "Infrastruktur.");

        assertThat(planning.hints(paper)).anyMatch(hint -> hint.contains("Ausschuss für Digitalisierung und "
                + "Infrastruktur"));
    }

    private List<String> proposal(PaperId paper) {
        return planning.proposal(paper).stream()
                .map(station -> station.rank() + " " + station.organizationId() + " " + station.role()).toList();
    }
}
