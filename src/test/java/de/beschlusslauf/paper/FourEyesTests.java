package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.Spotless;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Who may release a paper after what he signed before, in a town whose people each test registers; none survives it. */
@Spotless
@Transactional
class FourEyesTests {

    @Autowired
    Drafting drafting;
    @Autowired
    CoSigning coSigning;
    @Autowired
    Releasing releasing;
    @Autowired
    PaperReader papers;
    @Autowired
    Staff staff;

    PaperId paper;

    @BeforeEach
    void aPaperIsApprovedByItsDepartment() {
        paper = drafting.create(CreatePaper.draft("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "IT-Strategie", "zd"),
                Samples.AUTHOR).id();
        drafting.revise(paper, Revision.of(Samples.content()), Samples.AUTHOR);
    }

    @Test
    void whoSignedForADivisionThatIsNotHisDoesNotRelease() {
        // given
        person("dezernentin", Set.of(Roles.DEPUTY), new Membership("zd", Position.DIVISION_HEAD));
        person("buergermeister", Set.of(Roles.MAYOR));
        signUpToTheMayor("leitung", "rechtsamt", "buergermeister", "vorstand");

        // when, then
        assertThatThrownBy(() -> release("buergermeister")).isInstanceOf(Refusal.class).hasMessage("Sie haben über diese"
                + " Fassung schon auf einer früheren Stufe entschieden (Dezernat); bitte lassen Sie eine andere"
                + " berechtigte Person freigeben.");
        release("andere");
        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.AT_COUNCIL_OFFICE);
    }

    @Test
    void whoeverSignedForDepartmentCoSignerOrBoardDoesNotReleaseEither() {
        // given
        signUpToTheMayor("leitung", "rechtsamt", "dezernentin", "vorstand");

        // when, then
        assertThatThrownBy(() -> release("leitung")).hasMessageContaining("(Amtsleitung)");
        assertThatThrownBy(() -> release("rechtsamt")).hasMessageContaining("(Mitzeichnung)");
        assertThatThrownBy(() -> release("vorstand")).hasMessageContaining("(Verwaltungsvorstand)");
    }

    @Test
    void aCoSignatureThatStandsFromAnEarlierTextCountsAndAFallenOneDoesNot() {
        // given: the mayor co-signed a text that was changed after that
        signUpToTheMayor("leitung", "buergermeister", "dezernentin", "vorstand");
        releasing.signOff(paper, Step.MAYOR, Verdict.RETURNED, "Bitte kürzen.", "buergermeister");
        drafting.revise(paper, Revision.of(Samples.withFinance(Samples.content(), Samples.covered("100"))),
                Samples.AUTHOR);
        signUpToTheMayor("leitung", "kaemmerei", "dezernentin", "vorstand");

        // when, then: only the money changed, so that what he signed still stands
        assertThatThrownBy(() -> release("buergermeister")).hasMessageContaining("(Mitzeichnung)");

        // when: the text changes too, and somebody else signs it
        releasing.signOff(paper, Step.MAYOR, Verdict.RETURNED, "Bitte kürzen.", "buergermeister");
        drafting.revise(paper, Revision.of(Samples.withFacts(Samples.content(), "Kürzer.")), Samples.AUTHOR);
        signUpToTheMayor("leitung", "rechtsamt", "dezernentin", "vorstand");
        release("buergermeister");

        // then
        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.AT_COUNCIL_OFFICE);
    }

    @Test
    void aMayorWhoLeadsTheDivisionHimselfSignsForBoth() {
        // given
        person("dezernentin", Set.of(Roles.DEPUTY), new Membership("kaemmerei", Position.DIVISION_HEAD));
        person("buergermeister", Set.of(Roles.MAYOR), new Membership("zd", Position.DIVISION_HEAD));
        signUpToTheMayor("leitung", "rechtsamt", "buergermeister", "vorstand");

        // when
        release("buergermeister");

        // then
        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.AT_COUNCIL_OFFICE);
    }

    @Test
    void inATownWithoutDezernentenTheMayorSignsForBoth() {
        // given
        person("buergermeister", Set.of(Roles.MAYOR));
        signUpToTheMayor("leitung", "rechtsamt", "buergermeister", "vorstand");

        // when
        release("buergermeister");

        // then
        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.AT_COUNCIL_OFFICE);
    }

    @Test
    void theGeneralDeputyDoesNotReleaseWhatHeSignedAsHeadOfHisDivision() {
        // given
        person("beigeordnete", Set.of(Roles.DEPUTY, Roles.MAYOR, Roles.GENERAL_DEPUTY),
                new Membership("zd", Position.DIVISION_HEAD));
        signUpToTheMayor("leitung", "rechtsamt", "beigeordnete", "vorstand");

        // when, then
        assertThatThrownBy(() -> release("beigeordnete")).hasMessageContaining("(Dezernat)");
    }

    private void signUpToTheMayor(String head, String coSigner, String division, String board) {
        approve(Step.LEAD_DEPARTMENT, head);
        List<String> asked = coSigning.openRound(paper, "system");
        if (!asked.isEmpty()) {
            asked.forEach(department -> coSigning.answer(paper, department, CoSignDecision.SIGNED, null, coSigner));
            assertThat(coSigning.openRound(paper, "system")).isEmpty();
        }
        approve(Step.DEPUTY, division);
        approve(Step.BOARD, board);
    }

    private void approve(Step step, String actor) {
        releasing.signOff(paper, step, Verdict.APPROVED, null, actor);
    }

    private void release(String actor) {
        approve(Step.MAYOR, actor);
    }

    private void person(String id, Set<String> roles, Membership... places) {
        staff.register(new Registration(id, "meerbusch", id, roles, Arrays.asList(places)), "system");
    }
}
