package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.Pseudonyms;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Power over accounts that an operator gives in the engine stands in the chains of the towns, whichever door was used. */
class AccountChangesTests extends CasePlay {

    private static final String PERSON = "erkelenz.kontoprobe";

    private static final String MEMBER = "/group/camunda-admin/members/" + PERSON;

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identities;
    @Autowired
    Pseudonyms pseudonyms;
    @Autowired
    Bodies bodies;
    @Autowired
    Staff staff;

    TownHall admin;

    @BeforeEach
    void somebodyIsRegistered() {
        admin = new TownHall(port, "admin", "only-for-these-tests");
        staff.register(new Registration(PERSON, "erkelenz", "Konto Probe", Set.of(Roles.MEMBER), List.of()), "system");
    }

    @AfterEach
    void nobodyButTheOperatorIsAdministrator() {
        identities.deleteMembership(PERSON, "camunda-admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default"})
    void whoBecomesAndWhoCeasesToBeAnAdministratorStandsInTheChainOfEveryTown(String engine) {
        int before = told("dortmund").size();

        assertThat(call("PUT", engine + MEMBER, "").statusCode()).isEqualTo(204);
        assertThat(call("DELETE", engine + MEMBER, "").statusCode()).isEqualTo(204);
        assertThat(call("DELETE", engine + MEMBER, "").statusCode()).as("nothing to take").isLessThan(500);

        assertThat(told("dortmund").subList(before, before + 2)).containsExactly("administrator.appointed by admin",
                "administrator.dismissed by admin");
        assertThat(told("dortmund")).hasSize(before + 2);
        assertThat(bodies.all()).extracting(Body::id).allSatisfy(body ->
                assertThat(told(body)).contains("administrator.appointed by admin", "administrator.dismissed by admin"));
        assertThat(new TownHall(port, "dortmund.pruefung").browse("/register/ketten/kommune/dortmund").body()).contains(
                "Eine Person wurde in die Administration der Anwendung aufgenommen", "Konto Probe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default"})
    void aPasswordThatTheOperatorSetsStandsInTheChainOfThePersonsTownOnly(String engine) {
        int before = told("erkelenz").size();
        int elsewhere = told("dortmund").size();

        assertThat(call("PUT", engine + "/user/" + PERSON + "/credentials",
                "{\"password\":\"der-betrieb-kennt-es\",\"authenticatedUserPassword\":\"only-for-these-tests\"}").statusCode())
                .isEqualTo(204);

        assertThat(identities.checkPassword(PERSON, "der-betrieb-kennt-es")).isTrue();
        assertThat(told("erkelenz").subList(before, told("erkelenz").size())).containsExactly("password.set by admin");
        assertThat(told("dortmund")).hasSize(elsewhere);
    }

    @Test
    void aPasswordGivenWithTheRegistrationStandsThereToo() {
        int before = told("erkelenz").size();

        assertThat(admin.put("/api/bodies/erkelenz/persons/" + PERSON, """
                {"name": "Konto Probe", "roles": ["gremienmitglied"], "memberships": [], "password": "lang-genug-hier"}""")
                .statusCode()).isEqualTo(200);

        assertThat(told("erkelenz").subList(before, told("erkelenz").size())).containsExactly("password.set by admin");
    }

    @Test
    void aPasswordThatComesWithARenamedAccountIsToldLikeAnyOther() {
        User own = identities.newUser("erkelenz.umbenannt");
        own.setPassword("vorbereitetes-passwort");
        identities.saveUser(own);
        jdbc.update("update act_id_user set rev_ = (select rev_ from act_id_user where id_ = ?) where id_ = ?", PERSON, own.getId());
        int before = told("erkelenz").size();

        admin.put("/engine-rest/user/erkelenz.umbenannt/profile", "{\"id\":\"" + PERSON + "\",\"lastName\":\"x\"}");

        assertThat(identities.checkPassword(PERSON, "vorbereitetes-passwort")).as("the engine lets it happen").isTrue();
        assertThat(told("erkelenz").subList(before, told("erkelenz").size())).containsExactly("password.set by admin");
        identities.deleteUser("erkelenz.umbenannt");
    }

    @Test
    void theLastAdministratorStays() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            List<User> all = identities.createUserQuery().memberOfGroup("camunda-admin").list();
            identities.setAuthentication("admin", List.of("camunda-admin"));
            try {
                all.forEach(each -> identities.deleteMembership(each.getId(), "camunda-admin"));
            } finally {
                identities.clearAuthentication();
            }
        })).isInstanceOf(Refusal.class).hasMessageContaining("die letzte Person der Administration");
        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").count()).isPositive();
    }

    @Test
    void anAdministratorWhoseAccountIsDeletedIsNoneAnyMore() {
        User operator = identities.newUser("zweite.betreuung");
        identities.saveUser(operator);
        admin.put("/engine-rest/group/camunda-admin/members/zweite.betreuung", "");
        int before = count("dortmund", "zweite.betreuung");

        assertThat(admin.delete("/engine-rest/user/zweite.betreuung").statusCode()).isEqualTo(204);

        assertThat(count("dortmund", "zweite.betreuung")).isEqualTo(before + 1);
    }

    /** What the town's chain tells of the person besides the registration. */
    private List<String> told(String body) {
        return about(body, PERSON).stream().filter(entry -> !entry.event().equals("person.registered"))
                .map(entry -> entry.event() + " by " + pseudonyms.userId(entry.actor()).orElse("?")).toList();
    }

    private int count(String body, String person) {
        return about(body, person).size();
    }

    private List<LedgerEntry> about(String body, String person) {
        String pseudonym = transaction.execute(status -> pseudonyms.of(person));
        return log.entries(Chain.body(body)).stream().filter(entry -> String.valueOf(pseudonym)
                .equals(entry.factsByName().get("person"))).toList();
    }

    private HttpResponse<String> call(String method, String path, String json) {
        return path.startsWith("/camunda") ? admin.browse(method, path, json) : admin.call(method, path, json);
    }
}
