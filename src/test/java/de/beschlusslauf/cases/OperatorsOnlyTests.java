package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.Town;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine would let everybody do or see is refused by every door, to everybody but the operators. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorsOnlyTests extends CasePlay {

    private static final List<String> ENGINES = List.of("/engine-rest", "/engine-rest/engine/default",
            "/camunda/api/engine/engine/default");

    @LocalServerPort
    int port;
    @Autowired
    TaskService tasks;
    @Autowired
    ManagementService management;
    @Autowired
    IdentityService identities;
    @Autowired
    AuthorizationService authorizations;

    String task;
    String instance;
    String job;

    @BeforeAll
    void aPaperThatWaitsForItsSessionAndOneThatIsWritten() {
        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.NEUTRAL);
        stage.play(strategy, "Ratsbüro gibt die Nummer");
        UUID written = town.start("REPORT", "Bericht", "buero", null);
        Task draft = tasks.createTaskQuery().processInstanceBusinessKey(town.reference(written)).singleResult();
        task = draft.getId();
        instance = draft.getProcessInstanceId();
        job = management.createJobQuery().timers().active().list().get(0).getId();
    }

    @AfterEach
    void noComments() {
        tasks.deleteTaskComments(task);
    }

    @Override
    @AfterAll
    void clear() {
        super.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sanktaugustin.ratsbuero", "sanktaugustin.steuerung", "sanktaugustin.pruefung",
            "sanktaugustin.mitglied.cdu", "erkelenz.ratsbuero", "erkelenz.steuerung"})
    void everybodyElseIsRefusedByEveryDoor(String user) {
        TownHall intruder = new TownHall(port, user);
        List<String> let = new ArrayList<>();

        for (String engine : ENGINES) {
            for (String request : requests(user)) {
                String[] words = request.split(" ", 3);
                HttpResponse<String> answer = call(intruder, words[0], engine + words[1], words.length < 3 ? "" : words[2]);
                if (answer.statusCode() != 403 || !answer.body().contains("Das dürfen Sie nicht")) {
                    let.add(engine + " " + request + ": " + answer.statusCode() + " " + answer.body());
                }
            }
        }

        assertThat(let).isEmpty();
        assertThat(tasks.getTaskComments(task)).isEmpty();
        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries()).isPositive();
        assertThat(identities.checkPassword("sanktaugustin.ratsbuero", "rathaus")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sanktaugustin.steuerung", "sanktaugustin.ratsbuero"})
    void figuresOfTheInstallationAreNotShownByTheWebAppForOperatorsEither(String user) {
        TownHall intruder = new TownHall(port, user);

        assertThat(intruder.browse("/camunda/api/admin/plugin/adminPlugins/default/metrics/activity-instance-start/sum")
                .statusCode()).isEqualTo(403);
    }

    @Test
    void operatorsMay() {
        TownHall admin = new TownHall(port, "admin", "only-for-these-tests");

        for (String path : List.of("/metrics", "/history/user-operation?maxResults=9",
                "/history/decision-instance?maxResults=9", "/history/cleanup/configuration")) {
            assertThat(admin.get("/engine-rest" + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(admin.post("/engine-rest/task/" + task + "/comment/create", "{\"message\":\"Hinweis\"}").statusCode())
                .isEqualTo(200);
        assertThat(tasks.getTaskComments(task)).hasSize(1);
    }

    @Test
    void nobodyGetsOrLosesRightsWithoutTheLedgerNotEvenByTheHandOfOperators() {
        TownHall admin = new TownHall(port, "admin", "only-for-these-tests");
        String clerk = "sanktaugustin.ratsbuero";
        String auditors = "/group/sanktaugustin.rechnungspruefung";
        String grant = authorizations.createAuthorizationQuery().groupIdIn("beschaeftigte").listPage(0, 1).get(0).getId();
        long grants = authorizations.createAuthorizationQuery().count();
        List<String> let = new ArrayList<>();

        for (String engine : ENGINES) {
            for (String request : List.of("PUT " + auditors + "/members/" + clerk, "PUT " + auditors + "/members/" + clerk + "/",
                    "DELETE /group/" + clerk + "/members/" + clerk, "DELETE " + auditors, "POST /group/create {\"id\":\"x\"}",
                    "PUT " + auditors + " {\"id\":\"sanktaugustin.rechnungspruefung\",\"name\":\"x\"}",
                    "PUT /tenant/erkelenz/user-members/" + clerk, "DELETE /tenant/sanktaugustin/user-members/" + clerk,
                    "PUT /tenant/erkelenz/group-members/" + clerk, "DELETE /tenant/erkelenz", "DELETE /user/" + clerk,
                    "POST /tenant/create {\"id\":\"x\"}", "DELETE /group/camunda-admin",
                    "PUT /group/camunda-admin {\"id\":\"camunda-admin\",\"name\":\"x\"}",
                    "POST /authorization/create {\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"" + clerk
                            + "\",\"resourceType\":8,\"resourceId\":\"*\"}",
                    "PUT /authorization/" + grant + " {\"permissions\":[\"ALL\"],\"userId\":\"" + clerk
                            + "\",\"resourceType\":8,\"resourceId\":\"*\"}", "DELETE /authorization/" + grant)) {
                String[] words = request.split(" ", 3);
                HttpResponse<String> answer = call(admin, words[0], engine + words[1], words.length < 3 ? "" : words[2]);
                if (answer.statusCode() != 403 || !answer.body().contains("„PUT /api/bodies/{Kommune}/persons/{Benutzername}“")) {
                    let.add(engine + " " + request + ": " + answer.statusCode() + " " + answer.body());
                }
            }
            assertThat(call(admin, "PUT", engine + "/group/camunda-admin/members/" + clerk, "").statusCode()).isEqualTo(204);
            assertThat(call(admin, "DELETE", engine + "/group/camunda-admin/members/" + clerk, "").statusCode()).isEqualTo(204);
        }

        assertThat(let).isEmpty();
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(grants);
        assertThat(authorizations.createAuthorizationQuery().userIdIn(clerk).resourceType(8).count()).isZero();
        assertThat(identities.createGroupQuery().groupMember(clerk).groupId("sanktaugustin.rechnungspruefung").count()).isZero();
        assertThat(identities.createTenantQuery().userMember(clerk).list()).extracting(Tenant::getId)
                .containsExactly("sanktaugustin");
    }

    @Test
    void theWebAppsOwnLogInDoesNotExist() {
        TownHall clerk = new TownHall(port, "sanktaugustin.ratsbuero");

        HttpResponse<String> answer = clerk.browse("POST", "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=sanktaugustin.buergermeister&password=rathaus");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(clerk.browse("/camunda/api/admin/auth/user/default").body()).contains("sanktaugustin.ratsbuero");
    }

    private List<String> requests(String user) {
        return List.of("PUT /job/" + job + "/retries {\"retries\":0}", "POST /job/" + job + "/execute {}",
                "PUT /job/" + job + "/suspended {\"suspended\":true}", "DELETE /job/" + job,
                "PUT /job/" + job + "/duedate {\"duedate\":\"2031-01-01T00:00:00.000+0000\"}",
                "POST /job/retries {\"jobIds\":[\"" + job + "\"],\"retries\":0}",
                "PUT /job/suspended {\"suspended\":true,\"processDefinitionKey\":\"consultation\"}",
                "POST /task/" + task + "/comment/create {\"message\":\"x\"}",
                "DELETE /task/" + task + "/comment", "PUT /task/" + task + "/comment {\"id\":\"x\",\"message\":\"x\"}",
                "DELETE /process-instance/" + instance + "/comment", "POST /task/" + task + "/attachment/create",
                "DELETE /task/" + task + "/attachment/x", "PUT /user/" + user + "/profile {\"id\":\"" + user + "\"}",
                "PUT /user/" + user + "/credentials {\"password\":\"x\",\"authenticatedUserPassword\":\"rathaus\"}",
                "PUT /user/sanktaugustin.ratsbuero/credentials {\"password\":\"x\"}", "DELETE /user/" + user,
                "POST /signal {\"name\":\"x\"}", "POST /condition {\"variables\":{\"x\":{\"value\":1}}}",
                "POST /message {\"messageName\":\"paperWithdrawn\",\"processInstanceId\":\"" + instance + "\"}",
                "POST /external-task/fetchAndLock {\"workerId\":\"x\",\"maxTasks\":1,\"topics\":[]}",
                "POST /identity/verify {\"username\":\"sanktaugustin.buergermeister\",\"password\":\"rathaus\"}",
                "GET /metrics", "GET /metrics/activity-instance-start/sum", "GET /history/user-operation?maxResults=9",
                "GET /history/user-operation/count", "GET /history/decision-instance?maxResults=9",
                "GET /history/decision-instance/count", "GET /history/cleanup/configuration", "POST /history/cleanup",
                "GET /telemetry/data", "GET /schema/log?maxResults=9");
    }

    private static HttpResponse<String> call(TownHall who, String method, String path, String json) {
        return path.startsWith("/camunda") ? who.browse(method, path, json) : who.call(method, path, json);
    }
}
