package de.beschlusslauf.paper;

import static de.beschlusslauf.paper.Samples.AUTHOR;
import static de.beschlusslauf.paper.Samples.HEAD;
import static de.beschlusslauf.paper.Samples.NOON;
import static de.beschlusslauf.paper.Samples.content;
import static de.beschlusslauf.paper.Samples.draft;
import static de.beschlusslauf.paper.Samples.inCoSigning;
import static de.beschlusslauf.paper.Samples.signOff;
import static de.beschlusslauf.paper.Samples.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperTests {

    @Test
    void thePaperPassesTheDesksOneAfterTheOther() {
        Paper paper = draft(PaperKind.RESOLUTION_PROPOSAL);

        submit(paper, content());
        assertThat(paper.status()).isEqualTo(PaperStatus.AT_LEAD_DEPARTMENT);
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);
        assertThat(paper.openRound(Map.of(), Samples.NOON)).isEmpty();
        signOff(paper, Step.DEPUTY, Verdict.APPROVED, null, "dezernent");
        signOff(paper, Step.BOARD, Verdict.APPROVED, null, "vorstand");
        signOff(paper, Step.MAYOR, Verdict.APPROVED, null, "buergermeister");
        assertThat(paper.status()).isEqualTo(PaperStatus.AT_COUNCIL_OFFICE);
        signOff(paper, Step.COUNCIL_OFFICE, Verdict.APPROVED, null, "ratsbuero");
        assertThat(paper.status()).isEqualTo(PaperStatus.RELEASED);
    }

    @Test
    void withoutABoardTheDeputyHandsThePaperToTheMayor() {
        Paper paper = inCoSigning(content());
        paper.openRound(Map.of(), Samples.NOON);

        paper.signOff(Step.DEPUTY, Verdict.APPROVED, null, false, "dezernent", NOON);

        assertThat(paper.status()).isEqualTo(PaperStatus.AT_MAYOR);
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, names = "COUNCIL_OFFICE", mode = EnumSource.Mode.EXCLUDE)
    void nobodySignsHisOwnPaper(Step step) {
        Paper paper = draft(PaperKind.RESOLUTION_PROPOSAL);
        submit(paper, content());
        paper.status = step.waiting();

        assertThatThrownBy(() -> signOff(paper, step, Verdict.APPROVED, null, AUTHOR))
                .isInstanceOf(Refusal.class).hasMessageContaining("eigene Vorlage");
    }

    @Test
    void whoWroteTheTextForTheAuthorDoesNotSignItEither() {
        // given
        Paper paper = draft(PaperKind.RESOLUTION_PROPOSAL);
        paper.revise(Revision.of(content()), HEAD, NOON);

        // when, then
        assertThatThrownBy(() -> signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD))
                .isInstanceOf(Refusal.class).hasMessageContaining("eigene Vorlage");
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, "meerbusch.vertretung.zd");
        paper.openRound(Map.of("kaemmerei", EnumSet.of(Section.FINANCE)), Samples.NOON);
        assertThatThrownBy(() -> paper.coSign("kaemmerei", CoSignDecision.SIGNED, null, HEAD, NOON))
                .isInstanceOf(Refusal.class).hasMessageContaining("eigene Vorlage");
    }

    @Test
    void nobodyCoSignsHisOwnPaper() {
        Paper paper = inCoSigning(content());
        paper.openRound(Map.of("kaemmerei", EnumSet.of(Section.FINANCE)), Samples.NOON);

        assertThatThrownBy(() -> paper.coSign("kaemmerei", CoSignDecision.SIGNED, null, AUTHOR, NOON))
                .isInstanceOf(Refusal.class).hasMessageContaining("eigene Vorlage");
    }

    @Test
    void aDeskThatDoesNotHaveThePaperDecidesNothing() {
        Paper paper = draft(PaperKind.RESOLUTION_PROPOSAL);
        submit(paper, content());

        assertThatThrownBy(() -> signOff(paper, Step.MAYOR, Verdict.APPROVED, null, "buergermeister"))
                .isInstanceOf(Refusal.class).hasMessageContaining("Bei der Amtsleitung");
    }

    @Test
    void aReturnNeedsAReason() {
        Paper paper = draft(PaperKind.RESOLUTION_PROPOSAL);
        submit(paper, content());

        assertThatThrownBy(() -> signOff(paper, Step.LEAD_DEPARTMENT, Verdict.RETURNED, null, HEAD))
                .isInstanceOf(Refusal.class).hasMessage("Bitte begründen Sie die Rückgabe.");
    }

    @Test
    void thereIsNoWayToChangeATextWhileOthersSignIt() {
        Paper paper = inCoSigning(content());

        assertThatThrownBy(() -> submit(paper, Samples.withFacts(content(), "Heimlich anders.")))
                .isInstanceOf(Refusal.class).hasMessageContaining("erst nach einer Rückgabe");
    }

    @Test
    void aReportProposesNoResolution() {
        Paper report = draft(PaperKind.REPORT);

        assertThatThrownBy(() -> submit(report, content()))
                .isInstanceOf(Refusal.class).hasMessageContaining("keinen Beschlussvorschlag");
    }

    @Test
    void aSignOffRemembersTheVersionThatWasSeen() {
        Paper paper = inCoSigning(content());

        SignOff head = paper.signOffs().get(0);

        assertThat(head.textVersion()).isEqualTo(1);
        assertThat(head.contentHash()).isEqualTo(SectionHashes.of(content(), null).whole());
        assertThat(paper.currentText().label()).isEqualTo("Fassung 1 · " + head.contentHash().substring(0, 8));
    }

    @Test
    void aNumberIsGivenOnce() {
        Paper paper = draft(PaperKind.RESOLUTION_PROPOSAL);

        assertThatThrownBy(() -> paper.number("ZD/2/2021")).isInstanceOf(Refusal.class)
                .hasMessageContaining("schon eine Nummer: ZD/1/2021");
    }

    @Test
    void aWithdrawnPaperIsAtItsEnd() {
        Paper paper = draft(PaperKind.RESOLUTION_PROPOSAL);
        paper.withdraw("Erledigt.");

        assertThat(paper.status()).isEqualTo(PaperStatus.WITHDRAWN);
        assertThatThrownBy(() -> paper.withdraw("Noch einmal.")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> paper.progress(PaperStatus.IN_CONSULTATION)).isInstanceOf(Refusal.class);
    }

    @Test
    void otherModulesCannotSkipTheSignatures() {
        Paper paper = inCoSigning(content());

        assertThatThrownBy(() -> paper.progress(PaperStatus.SCHEDULED)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> paper.progress(PaperStatus.DECIDED)).isInstanceOf(Refusal.class);
    }

    @Test
    void aBodyAmendsTheResolutionAndTheOldTextStays() {
        Paper paper = inCoSigning(content());
        paper.status = PaperStatus.IN_CONSULTATION;

        paper.amend(List.of(new ResolutionPart(1, "Die Verwaltung wird nicht beauftragt.", null)),
                "schriftfuehrung", NOON);

        assertThat(paper.texts()).hasSize(2);
        assertThat(paper.texts().get(0).content().parts().get(0).wording())
                .isEqualTo("Die Verwaltung wird beauftragt.");
        assertThat(paper.content().facts()).isEqualTo(content().facts());
    }

    @Test
    void theAuthorMayAskMoreDepartments() {
        Paper paper = draft(PaperKind.RESOLUTION_PROPOSAL);

        paper.revise(new Revision(content(), List.of("personal"), null, null, "ARBEITSAUFTRAG"), AUTHOR, NOON);

        assertThat(paper.additionalCoSigners()).containsExactly("personal");
        assertThat(paper.matter()).isEqualTo("ARBEITSAUFTRAG");
        assertThat(paper.content().relevance()).isEqualTo(Set.of(Relevance.LEGAL_RISK));
    }
}
