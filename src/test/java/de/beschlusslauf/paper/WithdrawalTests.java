package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class WithdrawalTests extends DraftingFlow {

    @Autowired
    Withdrawal withdrawal;

    @Autowired
    Staff staff;
    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void people() {
        register("chefin", Set.of(Roles.LEAD_DEPARTMENT), new Membership("zd", Position.HEAD));
        register("chef.kaemmerei", Set.of(Roles.LEAD_DEPARTMENT), new Membership("kaemmerei", Position.HEAD));
        register("ratsbuero.person", Set.of(Roles.COUNCIL_OFFICE));
    }

    @Test
    void theAuthorWithdrawsAndNoTaskStaysOpenForThePaper() {
        PaperId paper = started("zd");
        write(paper, Map.of());

        String withdrawalProcess = definition();
        logIn("verfasserin");

        forms.submitStartForm(withdrawalProcess, Map.of("paper", paper.value().toString(), "reason", "Erledigt."));

        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.WITHDRAWN);
        assertThat(read(paper, Paper::withdrawalReason)).isEqualTo("Erledigt.");
    }

    @Test
    void headOfTheLeadDepartmentAndCouncilOfficeMayToo() {
        PaperId paper = started("zd");

        assertThat(withdrawable("chefin")).contains(paper);
        assertThat(withdrawable("ratsbuero.person")).contains(paper);
        assertThat(withdrawable("chef.kaemmerei")).doesNotContain(paper);
    }

    @Test
    void nobodyElseMayWithdrawIt() {
        PaperId paper = started("zd");

        assertThatThrownBy(() -> withdrawal.withdraw(paper, "Nein.", "chef.kaemmerei")).isInstanceOf(Refusal.class)
                .hasMessageContaining("Zurückziehen dürfen nur");
        assertThat(papers.summary(paper).status()).isEqualTo(PaperStatus.DRAFT);
    }

    @Test
    void whatIsDecidedTheAuthorCannotWithdrawAnyMore() {
        PaperId paper = started("zd");
        jdbc.update("update paper set status = 'IN_EXECUTION' where id = ?", paper.value());

        assertThatThrownBy(() -> withdrawal.withdraw(paper, "Doch nicht.", "verfasserin")).isInstanceOf(Refusal.class)
                .hasMessageContaining("schon beschlossen");
        assertThat(withdrawable("verfasserin")).doesNotContain(paper);
        assertThat(withdrawable("ratsbuero.person")).contains(paper);
    }

    @Test
    void norWhatIsDecidedInPart() {
        // given a paper of which one part is adopted while bodies still deliberate on another
        PaperId paper = started("zd");
        jdbc.update("update paper set status = 'IN_CONSULTATION' where id = ?", paper.value());
        jdbc.update("insert into consultation_path (paper_id, body_id, decided_parts, dropped_parts, returned, version)"
                + " values (?, ?, '{1}', '{}', false, 0)", paper.value(), bodyId);

        // when, then
        assertThatThrownBy(() -> withdrawal.withdraw(paper, "Doch nicht.", "verfasserin")).isInstanceOf(Refusal.class)
                .hasMessageContaining("schon beschlossen");
        assertThat(withdrawable("verfasserin")).doesNotContain(paper);
        assertThat(withdrawable("chefin")).doesNotContain(paper);
        assertThat(withdrawable("ratsbuero.person")).contains(paper);
    }

    private String definition() {
        identities.clearAuthentication();
        return repository.createProcessDefinitionQuery().processDefinitionKey("paper-withdrawal").latestVersion()
                .singleResult().getId();
    }

    private List<PaperId> withdrawable(String user) {
        return withdrawal.withdrawable(user).stream().map(PaperSummary::id).toList();
    }

    private void register(String user, Set<String> roles, Membership... places) {
        staff.register(new Registration(user, bodyId, "Probe " + user, roles, List.of(places)), "system");
    }
}
