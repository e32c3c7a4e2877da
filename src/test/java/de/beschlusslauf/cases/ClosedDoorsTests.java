package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.Town;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real paper stands before the mayor: who else tries to see it, to do the task or to change the process. */
class ClosedDoorsTests extends CasePlay {

    @LocalServerPort
    int port;
    @Autowired
    TaskService tasks;
    Town town;
    DigitalStrategy strategy;
    UUID paper;
    String reference;
    Task release;

    @BeforeEach
    void aPaperBeforeTheMayor() {
        town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        strategy = new DigitalStrategy(town, Days.TRUE, Money.NEUTRAL);
        stage.play(strategy, "Dezernat zeichnet die Strategievorlage ab");
        paper = strategy.paper().id();
        reference = town.reference(paper);
        release = tasks.createTaskQuery().processInstanceBusinessKey(reference)
                .taskDefinitionKey("userTask_releasePaper").singleResult();
    }

    @Test
    void anotherTownSeesNothingByAnyDoor() {
        TownHall stranger = new TownHall(port, "erkelenz.ratsbuero");

        assertThat(stranger.get("/api/tasks?reference=" + reference).body()).contains("\"total\":0");
        assertThat(stranger.get("/api/tasks/" + release.getId()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/papers/" + paper).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/papers?body=sanktaugustin").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/api/meetings?body=sanktaugustin").statusCode()).isEqualTo(404);
        assertThat(stranger.post("/api/papers/" + paper + "/withdrawal", "{\"reason\":\"x\"}").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/engine-rest/task/" + release.getId()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/engine-rest/task?processInstanceBusinessKey=" + reference + "&maxResults=9").body())
                .isEqualTo("[]");
        assertThat(stranger.get("/engine-rest/process-instance?businessKey=" + reference + "&maxResults=9").body())
                .isEqualTo("[]");
        assertThat(stranger.browse("/camunda/api/engine/engine/default/task/" + release.getId()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.browse("/camunda/api/engine/engine/default/task?maxResults=2000").body())
                .doesNotContain(release.getId());
    }

    @Test
    void whetherAnotherTownHasAStationOrASessionShowsNoAgenda() {
        // given
        stage.play(strategy, "Bürgermeister gibt die Strategievorlage frei");
        UUID session = town.session("hda", LocalDate.of(2021, 6, 2));
        strategy.paper().schedule(Map.of("hda", session));
        String station = town.read(paper).at("/path/0/id").asText();
        UUID foreign = stage.town("erkelenz", LocalDate.of(2021, 5, 3)).session("rat", LocalDate.of(2021, 6, 23));
        TownHall stranger = new TownHall(port, "erkelenz.ratsbuero");
        TownHall office = new TownHall(port, town.user("ratsbuero"));

        // when
        HttpResponse<String> foreignStation = stranger.post(agendaOf(foreign), item(station));
        HttpResponse<String> unknownStation = stranger.post(agendaOf(foreign), item(UUID.randomUUID().toString()));
        HttpResponse<String> foreignSession = office.post(agendaOf(foreign), item(station));
        HttpResponse<String> unknownSession = office.post(agendaOf(UUID.randomUUID()), item(station));

        // then
        assertThat(foreignStation.body()).isEqualTo(unknownStation.body()).contains("\"status\":404");
        assertThat(foreignSession.body().replace(foreign.toString(), "")).contains("\"status\":404")
                .isEqualTo(unknownSession.body().replaceAll("(?<=/meetings/)[^/]+", ""));
    }

    private static String agendaOf(UUID session) {
        return "/api/meetings/" + session + "/agenda-items";
    }

    private static String item(String station) {
        return "{\"consultationId\":\"" + station + "\",\"lateReason\":\"Eilt.\"}";
    }

    @Test
    void colleaguesOfTheTownSeeTheTask() {
        TownHall colleague = new TownHall(port, town.user("buergermeister"));

        assertThat(colleague.get("/api/tasks?reference=" + reference).body()).contains(release.getId());
        assertThat(colleague.browse("/camunda/api/engine/engine/default/task/" + release.getId()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theAuthorDoesNotDoTheMayorsTask() {
        // given the complete answer, as the mayor would give it
        TownHall author = new TownHall(port, town.user("sachbearbeitung.buero"));
        TownHall mayor = new TownHall(port, town.user("buergermeister"));
        String shown = town.opens("buergermeister", paper, "userTask_releasePaper").value("shownVersion").toString();
        String answer = "{\"decision\":\"APPROVED\",\"shownVersion\":\"" + shown + "\"}";
        String variables = "{\"variables\":{\"decision\":{\"value\":\"APPROVED\"},\"shownVersion\":{\"value\":\""
                + shown + "\"}}}";
        String task = "/task/" + release.getId();
        String webApps = "/camunda/api/engine/engine/default" + task;

        // when, then
        notForYou(author.post("/engine-rest" + task + "/complete", variables));
        notForYou(author.post("/engine-rest" + task + "/submit-form", variables));
        notForYou(author.browse("POST", webApps + "/complete", variables));
        notForYou(author.browse("POST", webApps + "/submit-form", variables));
        notForYou(author.post("/api/tasks/" + release.getId() + "/submission", answer));
        notForYou(author.post("/engine-rest" + task + "/claim",
                "{\"userId\":\"" + town.user("sachbearbeitung.buero") + "\"}"));
        refused(author.post("/engine-rest" + task + "/bpmnError", "{\"errorCode\":\"x\"}"), "Dieser Weg ist für Aufgaben gesperrt");
        stays();

        // and it was only the person that was wrong
        assertThat(mayor.post("/engine-rest" + task + "/submit-form", variables).statusCode()).isEqualTo(204);
        assertThat(town.status(paper)).isEqualTo("AT_COUNCIL_OFFICE");
    }

    @ParameterizedTest
    @EnumSource(WholeChange.class)
    void managersAuditorsAndTheArchiveLookAndChangeNothingThatOthersMay(WholeChange change) {
        // given
        Map<String, String> ids = ids();

        // when, then
        for (String onlooker : List.of("steuerung", "pruefung", "archiv")) {
            TownHall person = new TownHall(port, town.user(onlooker));
            assertThat(person.get("/api/papers/" + paper).statusCode()).as(onlooker).isEqualTo(200);
            ids.put("me", town.user(onlooker));
            refused(change.by(person, ids), "Das dürfen Sie nicht");
            refused(change.inTheBrowserOf(person, ids), "Das dürfen Sie nicht");
            assertThat(person.browse("/api/papers/" + paper).statusCode()).as("%s is still logged in", onlooker).isEqualTo(200);
        }
        stays();

        // and it was only the person that was wrong
        TownHall rightful = change.person.equals("admin") ? new TownHall(port, "admin", "only-for-these-tests")
                : new TownHall(port, town.user(change.person));
        ids.put("me", town.user(change.person));
        HttpResponse<String> taken = change.by(rightful, ids);
        assertThat(taken.statusCode()).as("%s: %s", taken.uri(), taken.body()).isBetween(200, 299);
        nothingIsLeftHanging(ids);
    }

    /** What an administrator has broken in the engine ends with the paper, since all tests look at the same papers. */
    private void nothingIsLeftHanging(Map<String, String> ids) {
        if (!town.status(paper).equals("WITHDRAWN")) {
            WholeChange.RESUMES_THE_PROCESS.by(new TownHall(port, "admin", "only-for-these-tests"), ids);
            WholeChange.WITHDRAWS.by(new TownHall(port, town.user("sachbearbeitung.buero")), ids);
        }
        assertThat(town.status(paper)).isEqualTo("WITHDRAWN");
    }

    private Map<String, String> ids() {
        String form = new TownHall(port, town.user("sachbearbeitung.buero")).get("/api/start-forms/resolution-lifecycle").body();
        Map<String, String> ids = new HashMap<>();
        ids.put("task", release.getId());
        ids.put("instance", release.getProcessInstanceId());
        ids.put("lifecycle", jdbc.queryForObject("select proc_inst_id_ from act_ru_event_subscr where event_name_ = 'paperWithdrawn'"
                + " and proc_inst_id_ in (select root_proc_inst_id_ from act_ru_execution where id_ = ?)", String.class,
                release.getProcessInstanceId()));
        ids.put("paper", paper.toString());
        ids.put("shownVersion", town.opens("buergermeister", paper, "userTask_releasePaper").value("shownVersion").toString());
        ids.put("office", form.replaceAll("(?s).*?\\{[^{}]*\"value\":\"([^\"]*buero[^\"]*)\"[^{}]*}.*", "$1"));
        return ids;
    }

    private void stays() {
        assertThat(tasks.createTaskQuery().taskId(release.getId()).singleResult().getAssignee()).isNull();
        assertThat(town.status(paper)).isEqualTo("AT_MAYOR");
    }

    private static void notForYou(HttpResponse<String> response) {
        refused(response, "Diese Aufgabe ist nicht für Sie bestimmt");
    }

    private static void refused(HttpResponse<String> response, String sentence) {
        assertThat(response.statusCode()).as("%s: %s", response.uri(), response.body()).isEqualTo(403);
        assertThat(response.body()).contains(sentence);
    }
}
