package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
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
        refused(author.post("/engine-rest" + task + "/bpmnError", "{\"errorCode\":\"x\"}"));
        stays();

        // and it was only the person that was wrong
        assertThat(mayor.post("/engine-rest" + task + "/submit-form", variables).statusCode()).isEqualTo(204);
        assertThat(town.status(paper)).isEqualTo("AT_COUNCIL_OFFICE");
    }

    @Test
    void aManagerLooksAndChangesNothing() {
        TownHall manager = new TownHall(port, town.user("steuerung"));
        String instance = "/engine-rest/process-instance/" + release.getProcessInstanceId();
        assertThat(manager.get(instance).statusCode()).isEqualTo(200);

        refused(manager.post("/engine-rest/task/" + release.getId() + "/complete", "{}"));
        refused(manager.delete(instance));
        refused(manager.put(instance + "/suspended", "{\"suspended\":true}"));
        refused(manager.put(instance + "/variables/decision", "{\"value\":\"APPROVED\",\"type\":\"String\"}"));
        refused(manager.post(instance + "/modification", "{\"instructions\":[{\"type\":\"startBeforeActivity\","
                + "\"activityId\":\"userTask_schedulePaper\"}]}"));
        refused(manager.post("/engine-rest/message", "{\"messageName\":\"paperWithdrawn\",\"processInstanceId\":\""
                + release.getProcessInstanceId() + "\"}"));
        refused(manager.post("/engine-rest/process-definition/key/resolution-lifecycle/start", "{}"));
        refused(manager.post("/api/papers/" + paper + "/withdrawal", "{\"reason\":\"x\"}"));
        stays();
    }

    private void stays() {
        assertThat(tasks.createTaskQuery().taskId(release.getId()).singleResult().getAssignee()).isNull();
        assertThat(town.status(paper)).isEqualTo("AT_MAYOR");
    }

    private static void notForYou(HttpResponse<String> response) {
        assertThat(response.statusCode()).as("%s: %s", response.uri(), response.body()).isEqualTo(403);
        assertThat(response.body()).contains("Diese Aufgabe ist nicht für Sie bestimmt");
    }

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as("%s: %s", response.uri(), response.body()).isBetween(400, 499);
    }
}
