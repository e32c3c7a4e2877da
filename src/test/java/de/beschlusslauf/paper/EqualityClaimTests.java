package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** § 5 (3) GO NRW: whether a paper touches equality the equality officer says herself. */
class EqualityClaimTests extends DraftingFlow {

    private static final String OFFICER = "meerbusch.probe.gleichstellung";

    private static final String WHY = "Die Strategie verteilt Arbeit zwischen Voll- und Teilzeit neu.";

    @Autowired
    EqualityClaims claims;

    @Autowired
    Staff staff;

    @Autowired
    Ledger ledger;

    @BeforeEach
    void people() {
        staff.register(new Registration(OFFICER, bodyId, "Gleichstellungsbeauftragte", Set.of(Roles.CO_SIGNER, Roles.EQUALITY),
                List.of(new Membership("gleichstellung", Position.HEAD))), "system");
        staff.register(new Registration("erkelenz.probe.gleichstellung", "erkelenz", "Gleichstellungsbeauftragte",
                Set.of(Roles.EQUALITY), List.of()), "system");
    }

    @Test
    void sheMakesADraftHerMatterInTasklistAndNoAuthorUndoesIt() {
        // given
        PaperId paper = started("zd");
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey("equality-claim")
                .latestVersion().singleResult().getId();

        // when
        logIn(OFFICER, Groups.STAFF, Groups.EQUALITY_OFFICES);
        forms.submitStartForm(definition, Map.of("paper", paper.value().toString(), "reason", WHY));
        String task = task(paper, "userTask_draftPaper").getId();
        logIn("verfasserin", Groups.STAFF);
        String toldToTheAuthor = forms.getTaskFormVariables(task).get("returns").toString();
        write(paper, Map.of("relevance", List.of()));
        approve(paper);

        // then
        assertThat(toldToTheAuthor).contains("zu ihrer Angelegenheit erklärt", WHY);
        assertThat(asked(paper)).containsExactly("gleichstellung");
        assertThat(ledger.entries(Chain.paper(paper.value()))).filteredOn(entry -> entry.event().equals(
                "paper.claimedForEquality")).singleElement().satisfies(entry -> assertThat(entry.facts()).doesNotContain(WHY));
        coSign(paper, "gleichstellung", "SIGNED");
        assertThat(open(paper)).containsExactly("userTask_signOffDeputy");
    }

    @Test
    void whileOthersCoSignTheNextRoundAsksHer() {
        // given
        PaperId paper = started("zd");
        write(paper, Map.of("relevance", List.of("LEGAL_RISK")));
        approve(paper);

        // when
        claims.claim(paper, WHY, OFFICER);
        coSign(paper, "rechtsamt", "SIGNED");

        // then
        assertThat(asked(paper)).containsExactly("gleichstellung");
        String hers = task(paper, "userTask_coSign").getId();
        logIn(OFFICER, Groups.STAFF, Groups.departmentHead(bodyId, "gleichstellung"));
        assertThat(forms.getTaskFormVariables(hers).get("signatures").toString())
                .contains("zur eigenen Angelegenheit erklärt", WHY);
    }

    @Test
    void onlyTheOfficerOfTheTownMay() {
        PaperId paper = started("zd");

        assertThatThrownBy(() -> claims.claim(paper, WHY, "verfasserin")).isInstanceOf(Refusal.class)
                .hasMessageContaining("erklärt nur die Gleichstellungsbeauftragte selbst");
        assertThatThrownBy(() -> claims.claim(paper, WHY, "erkelenz.probe.gleichstellung")).isInstanceOf(Refusal.class)
                .hasMessageContaining("erklärt nur die Gleichstellungsbeauftragte selbst");
        assertThatThrownBy(() -> claims.claim(paper, " ", OFFICER)).isInstanceOf(Refusal.class)
                .hasMessageContaining("Bitte begründen Sie");
        assertThat(claimable("erkelenz.probe.gleichstellung")).doesNotContain(paper);
        assertThat(claimable("verfasserin")).isEmpty();
    }

    @Test
    void sheChoosesAmongWhatIsStillWrittenOrCoSigned() {
        // given
        PaperId draft = started("zd");
        PaperId claimed = started("zd");
        claims.claim(claimed, WHY, OFFICER);
        PaperId own = started("gleichstellung");
        PaperId signed = started("zd");
        write(signed, Map.of());
        approve(signed);

        // then
        assertThat(claimable(OFFICER)).contains(draft).doesNotContain(claimed, own, signed);
        assertThatThrownBy(() -> claims.claim(claimed, WHY, OFFICER)).isInstanceOf(Refusal.class)
                .hasMessageContaining("schon zur Angelegenheit der Gleichstellung erklärt");
        assertThatThrownBy(() -> claims.claim(own, WHY, OFFICER)).isInstanceOf(Refusal.class)
                .hasMessageContaining("führt die Gleichstellung selbst");
        assertThatThrownBy(() -> claims.claim(signed, WHY, OFFICER)).isInstanceOf(Refusal.class)
                .hasMessageContaining("Die Mitzeichnung ist vorbei (Stand: Beim Dezernat)");
    }

    private List<Object> asked(PaperId paper) {
        return all(paper, "userTask_coSign").stream().map(task -> tasks.getVariable(task.getId(), "coSigner")).toList();
    }

    private List<PaperId> claimable(String user) {
        return claims.claimable(user).stream().map(PaperSummary::id).toList();
    }
}
