package de.beschlusslauf.paper;

import static de.beschlusslauf.paper.CoSignDecision.NOT_CONCERNED;
import static de.beschlusslauf.paper.CoSignDecision.RETURNED;
import static de.beschlusslauf.paper.CoSignDecision.SIGNED;
import static de.beschlusslauf.paper.CoSignDecision.SIGNED_WITH_REMARK;
import static de.beschlusslauf.paper.Samples.AUTHOR;
import static de.beschlusslauf.paper.Samples.DEMANDED;
import static de.beschlusslauf.paper.Samples.HEAD;
import static de.beschlusslauf.paper.Samples.coSign;
import static de.beschlusslauf.paper.Samples.content;
import static de.beschlusslauf.paper.Samples.covered;
import static de.beschlusslauf.paper.Samples.inCoSigning;
import static de.beschlusslauf.paper.Samples.signOff;
import static de.beschlusslauf.paper.Samples.submit;
import static de.beschlusslauf.paper.Samples.withFacts;
import static de.beschlusslauf.paper.Samples.withFile;
import static de.beschlusslauf.paper.Samples.withFinance;
import static de.beschlusslauf.paper.Samples.withInclusion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.document.FileId;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** A signature stands on what the signer saw. */
class CoSigningRoundsTests {

    private final Paper paper = inCoSigning(content());

    @Test
    void theFirstRoundAsksEverybodyWhomTheRulesDemand() {
        assertThat(paper.openRound(DEMANDED, Samples.NOON)).containsExactly("kaemmerei", "rechtsamt");
    }

    @Test
    void whenAllHaveSignedThePaperGoesToTheDeputy() {
        paper.openRound(DEMANDED, Samples.NOON);
        coSign(paper, "kaemmerei", SIGNED, null);
        coSign(paper, "rechtsamt", NOT_CONCERNED, null);

        assertThat(paper.openRound(DEMANDED, Samples.NOON)).isEmpty();
        assertThat(paper.status()).isEqualTo(PaperStatus.AT_DEPUTY);
    }

    @Test
    void aReturnSendsThePaperBackWhenTheRoundIsOver() {
        paper.openRound(DEMANDED, Samples.NOON);
        coSign(paper, "kaemmerei", RETURNED, "Die Deckung fehlt.");
        assertThat(paper.status()).isEqualTo(PaperStatus.CO_SIGNING);

        coSign(paper, "rechtsamt", SIGNED, null);
        assertThat(paper.status()).isEqualTo(PaperStatus.RETURNED);
    }

    @Test
    void aNewTextFellsTheSignaturesThatStoodOnItAndNoOthers() {
        signedAndReturnedByDeputy();

        submit(paper, withFacts(content(), "Die Stadt braucht eine andere Strategie."));
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);

        assertThat(paper.openRound(DEMANDED, Samples.NOON)).containsExactly("rechtsamt");
    }

    @Test
    void anotherKindOfMatterFellsTheSignaturesThatStoodOnTheText() {
        signedAndReturnedByDeputy();

        paper.revise(new Revision(content(), List.of(), null, null, "SATZUNG"), AUTHOR, Samples.NOON);
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);

        assertThat(paper.openRound(DEMANDED, Samples.NOON)).containsExactly("rechtsamt");
        assertThat(paper.texts()).extracting(TextVersion::matter).containsExactly(null, "SATZUNG");
    }

    @Test
    void newFiguresFellTheTreasurysSignatureOnly() {
        signedAndReturnedByDeputy();

        submit(paper, withFinance(content(), covered("100.00")));
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);

        assertThat(paper.openRound(DEMANDED, Samples.NOON)).containsExactly("kaemmerei");
    }

    @Test
    void anotherAttachmentFellsWhoStoodOnTheAttachments() {
        signedAndReturnedByDeputy();

        submit(paper, withFile(content(), FileId.random()));
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);

        assertThat(paper.openRound(DEMANDED, Samples.NOON)).containsExactly("rechtsamt");
    }

    @Test
    void anInclusionThatIsSettledLaterAsksOnlyWhoWasAskedAboutEverything() {
        Map<String, Set<Section>> demanded = Map.of("rechtsamt", EnumSet.of(Section.TEXT, Section.ATTACHMENTS),
                "kaemmerei", EnumSet.of(Section.FINANCE), "soziales", EnumSet.allOf(Section.class));
        Paper open = inCoSigning(withInclusion(content(), Inclusion.UNDECIDED));
        open.openRound(demanded, Samples.NOON);
        demanded.keySet().forEach(each -> coSign(open, each, SIGNED, null));
        open.openRound(demanded, Samples.NOON);
        signOff(open, Step.DEPUTY, Verdict.RETURNED, "Bitte die Inklusion klären.", "meerbusch.dezernat.2");

        submit(open, withInclusion(content(), Inclusion.NO_EFFECT));
        signOff(open, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);

        assertThat(open.openRound(demanded, Samples.NOON)).containsExactly("soziales");
        assertThat(open.coSignatures()).filteredOn(each -> each.round() == 1 && !open.fallen(each).isEmpty()).singleElement()
                .satisfies(each -> assertThat(open.fallen(each)).containsExactly(Section.TEXT));
    }

    @Test
    void anInclusionThatWasSettledAndIsChangedFellsTheText() {
        signedAndReturnedByDeputy();

        submit(paper, withInclusion(content(), Inclusion.CONSIDERED));
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);

        assertThat(paper.openRound(DEMANDED, Samples.NOON)).containsExactly("rechtsamt");
        assertThat(paper.coSignatures().stream().filter(each -> each.department().equals("rechtsamt")).map(paper::fallen).findFirst())
                .hasValue(List.of(Section.TEXT));
    }

    @Test
    void anUnchangedTextAsksNobodyAgain() {
        signedAndReturnedByDeputy();

        submit(paper, content());
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);

        assertThat(paper.openRound(DEMANDED, Samples.NOON)).isEmpty();
        assertThat(paper.currentText().number()).isEqualTo(1);
    }

    @Test
    void goingBackToAnEarlierTextLetsItsSignaturesStandAgain() {
        signedAndReturnedByDeputy();
        submit(paper, withFacts(content(), "Ein Irrweg."));
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.RETURNED, "Lieber wie vorher.", HEAD);

        submit(paper, content());
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);

        assertThat(paper.openRound(DEMANDED, Samples.NOON)).isEmpty();
        assertThat(paper.texts()).extracting(TextVersion::number).containsExactly(1, 2, 3);
    }

    @Test
    void whoeverReturnedIsAskedAgainEvenIfNothingOfHisChanged() {
        paper.openRound(DEMANDED, Samples.NOON);
        coSign(paper, "kaemmerei", SIGNED, null);
        coSign(paper, "rechtsamt", RETURNED, "Der Vertrag fehlt.");
        submit(paper, withFinance(content(), covered("5.00")));
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);

        assertThat(paper.openRound(DEMANDED, Samples.NOON)).containsExactly("kaemmerei", "rechtsamt");
    }

    @Test
    void aReturnIsNotOutvotedByAnOlderSignatureOfTheSameDepartment() {
        signedAndReturnedByDeputy();
        submit(paper, withFacts(content(), "Ein Irrweg."));
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);
        paper.openRound(DEMANDED, Samples.NOON);
        coSign(paper, "rechtsamt", RETURNED, "Auch die erste Fassung trägt nicht.");

        submit(paper, content());
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);

        assertThat(paper.coSignatures()).filteredOn(paper::stands).extracting(CoSignature::department)
                .containsExactly("kaemmerei");
        assertThat(paper.openRound(DEMANDED, Samples.NOON)).containsExactly("rechtsamt");
        coSign(paper, "rechtsamt", SIGNED, null);
        assertThat(paper.missingSignatures(DEMANDED)).isEmpty();
    }

    @Test
    void aDepartmentThatMustNowLookAtMoreIsAskedAgain() {
        signedAndReturnedByDeputy();
        submit(paper, content());
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);

        assertThat(paper.openRound(Map.of("kaemmerei", EnumSet.allOf(Section.class)), Samples.NOON)).containsExactly("kaemmerei");
    }

    @Test
    void aReturnOrARemarkNeedsItsWords() {
        paper.openRound(DEMANDED, Samples.NOON);

        assertThatThrownBy(() -> coSign(paper, "kaemmerei", RETURNED, null))
                .isInstanceOf(Refusal.class).hasMessage("Bitte begründen Sie die Rückgabe.");
        assertThatThrownBy(() -> coSign(paper, "kaemmerei", SIGNED_WITH_REMARK, null))
                .isInstanceOf(Refusal.class).hasMessageStartingWith("Bitte tragen Sie die Anmerkung ein");
    }

    @Test
    void aDepartmentAnswersOnceInARound() {
        paper.openRound(DEMANDED, Samples.NOON);
        coSign(paper, "kaemmerei", SIGNED, null);

        assertThatThrownBy(() -> coSign(paper, "kaemmerei", RETURNED, "Doch nicht."))
                .isInstanceOf(Refusal.class).hasMessageContaining("schon geantwortet");
    }

    @Test
    void whoWasNotAskedDoesNotSign() {
        paper.openRound(DEMANDED, Samples.NOON);

        assertThatThrownBy(() -> coSign(paper, "vergabe", SIGNED, null))
                .isInstanceOf(Refusal.class).hasMessageContaining("nicht zur Mitzeichnung aufgefordert");
    }

    @Test
    void whoWasAskedInTimeAndIsSilentAgrees() {
        paper.openRound(DEMANDED, Samples.NOON);
        coSign(paper, "kaemmerei", SIGNED, null);

        assertThat(paper.agreeBySilence(Samples.NOON.plusSeconds(1), "gleichstellung", "Dienstanweisung", Samples.NOON))
                .containsExactly("rechtsamt");
        assertThat(paper.coSignatures()).filteredOn(each -> each.department().equals("rechtsamt")).singleElement()
                .satisfies(each -> {
                    assertThat(each.decision()).isEqualTo(CoSignDecision.BY_SILENCE);
                    assertThat(each.signer()).isNull();
                    assertThat(each.remark()).isEqualTo("Dienstanweisung");
                });
        assertThat(paper.openRound(DEMANDED, Samples.NOON)).isEmpty();
    }

    @Test
    void theEqualityOfficerWhoHasClaimedThePaperIsWaitedFor() {
        paper.claimForEquality(new EqualityClaim("gleichstellung.probe", Samples.NOON, "Die Arbeit wird neu verteilt."));
        paper.openRound(Map.of("kaemmerei", Set.of(Section.FINANCE), "gleichstellung", Set.of(Section.TEXT)), Samples.NOON);

        assertThat(paper.agreeBySilence(Samples.NOON.plusSeconds(1), "gleichstellung", "Dienstanweisung", Samples.NOON))
                .containsExactly("kaemmerei");
        assertThat(paper.coSignatures()).filteredOn(each -> each.decision() == null).extracting(CoSignature::department)
                .containsExactly("gleichstellung");
    }

    @Test
    void whoWasAskedTooLateDoesNotAgreeBySilence() {
        paper.openRound(DEMANDED, Samples.NOON);

        assertThat(paper.agreeBySilence(Samples.NOON, "gleichstellung", "Dienstanweisung", Samples.NOON)).isEmpty();
        assertThat(paper.coSignatures()).allMatch(each -> each.decision() == null);
    }

    @Test
    void aReturnIsNotOutvotedBySilence() {
        paper.openRound(DEMANDED, Samples.NOON);
        coSign(paper, "kaemmerei", RETURNED, "Die Deckung fehlt.");

        paper.agreeBySilence(Samples.NOON.plusSeconds(1), "gleichstellung", "Dienstanweisung", Samples.NOON);

        assertThat(paper.status()).isEqualTo(PaperStatus.RETURNED);
    }

    @Test
    void consentBySilenceFallsWithTheTextLikeASignature() {
        paper.openRound(DEMANDED, Samples.NOON);
        paper.agreeBySilence(Samples.NOON.plusSeconds(1), "gleichstellung", "Dienstanweisung", Samples.NOON);
        paper.openRound(DEMANDED, Samples.NOON);
        signOff(paper, Step.DEPUTY, Verdict.RETURNED, "Bitte überarbeiten.", "meerbusch.dezernent");

        submit(paper, withFacts(content(), "Die Stadt braucht eine andere Strategie."));
        signOff(paper, Step.LEAD_DEPARTMENT, Verdict.APPROVED, null, HEAD);

        assertThat(paper.openRound(DEMANDED, Samples.NOON)).containsExactly("rechtsamt");
    }

    @Test
    void nobodyDeclaresConsentBySilence() {
        paper.openRound(DEMANDED, Samples.NOON);

        assertThatThrownBy(() -> coSign(paper, "kaemmerei", CoSignDecision.BY_SILENCE, null))
                .isInstanceOf(Refusal.class).hasMessageContaining("kann niemand erklären");
    }

    private void signedAndReturnedByDeputy() {
        paper.openRound(DEMANDED, Samples.NOON);
        coSign(paper, "kaemmerei", SIGNED, null);
        coSign(paper, "rechtsamt", SIGNED_WITH_REMARK, "Bitte auf die Fristen achten.");
        paper.openRound(DEMANDED, Samples.NOON);
        signOff(paper, Step.DEPUTY, Verdict.RETURNED, "Bitte überarbeiten.", "meerbusch.dezernent");
    }
}
