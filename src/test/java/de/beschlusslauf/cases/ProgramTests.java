package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.workflow.DrivableClock;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a clerk does in Tasklist, a program does over the API, under the same rules. */
class ProgramTests extends CasePlay {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;
    @Autowired
    DrivableClock clock;

    @Test
    void everyStartFormIsListedShownAndSubmitted() {
        // given
        stage.town("meerbusch", LocalDate.of(2021, 10, 4));
        TownHall author = new TownHall(port, "meerbusch.sachbearbeitung.zd");
        TownHall office = new TownHall(port, "meerbusch.ratsbuero");

        // when
        JsonNode forms = json(author.get("/api/start-forms"), 200);
        JsonNode form = json(author.get("/api/start-forms/resolution-lifecycle"), 200);
        String answer = "{\"municipality\":\"meerbusch\",\"kind\":\"RESOLUTION_PROPOSAL\",\"subject\":\"Über ein Formular\","
                + "\"office\":\"" + choice(form, "offices", "Zentrale Dienste") + "\"}";
        JsonNode started = json(author.post("/api/start-forms/resolution-lifecycle", answer, "form-1"), 201);
        JsonNode again = json(author.post("/api/start-forms/resolution-lifecycle", answer, "form-1"), 201);

        // then
        assertThat(forms.findValuesAsText("process"))
                .containsExactlyInAnyOrder("resolution-lifecycle", "paper-withdrawal", "deadline-extension");
        assertThat(forms.findValuesAsText("name")).containsExactlyInAnyOrder("Vorlage anlegen",
                "Vorlage zurückziehen", "Fristverlängerung beantragen");
        JsonNode offices = json(office.get("/api/start-forms"), 200);
        assertThat(offices.findValuesAsText("name")).contains("Sitzung planen", "Sitzung ändern");
        assertThat(offices.findValuesAsText("process")).containsExactlyInAnyOrder(
                "resolution-lifecycle", "paper-withdrawal", "deadline-extension", "meeting", "meeting-change");
        assertThat(form.path("fields").findValuesAsText("label")).contains("Kommune", "Betreff");
        assertThat(again).isEqualTo(started);
        String reference = started.path("reference").asText();
        assertThat(json(author.get("/api/tasks?reference=" + encoded(reference)), 200).at("/tasks/0/element").asText())
                .isEqualTo("userTask_draftPaper");

        // and
        JsonNode session = json(office.get("/api/start-forms/meeting"), 200);
        assertThat(session.path("shown").toString()).contains("Ausschuss für Digitalisierung")
                .as("only one town to choose from").doesNotContain("(Meerbusch)");
        JsonNode withdrawal = json(author.get("/api/start-forms/paper-withdrawal"), 200);
        String paper = choice(withdrawal, "papers", reference);
        json(author.post("/api/start-forms/paper-withdrawal", "{\"paper\":\"" + paper + "\",\"reason\":\"Doppelt.\"}",
                "form-2"), 201);
        assertThat(json(author.get("/api/papers/" + paper), 200).at("/paper/status").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void aWrongStartFormIsRefusedWithTheSentenceOfTasklist() {
        stage.town("meerbusch", LocalDate.of(2021, 10, 4));
        TownHall author = new TownHall(port, "meerbusch.sachbearbeitung.zd");

        JsonNode refused = json(author.post("/api/start-forms/resolution-lifecycle",
                "{\"municipality\":\"dortmund\",\"kind\":\"REPORT\",\"subject\":\"x\",\"office\":\"zd\"}"), 422);

        assertThat(refused.path("field").asText()).isEqualTo("municipality");
        assertThat(author.get("/api/start-forms/consultation").statusCode()).isEqualTo(403);
        assertThat(author.get("/api/start-forms/gibt-es-nicht").statusCode()).isEqualTo(403);
    }

    @Test
    void tasksAreFoundByTheListsOfTasklistAndClaimedAndGivenBack() {
        // given
        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.NEUTRAL);
        stage.play(strategy, "Dezernat zeichnet die Strategievorlage ab");
        UUID paper = strategy.paper().id();
        TownHall mayor = new TownHall(port, town.user("buergermeister"));
        TownHall deputy = new TownHall(port, town.user("vertretung"));
        String reference = "&reference=" + encoded(town.reference(paper));
        JsonNode release = json(mayor.get("/api/tasks?size=5" + reference), 200).at("/tasks/0");
        String task = "/api/tasks/" + release.path("id").asText();

        // then
        assertThat(release.path("name").asText()).startsWith("Vorlage freigeben: ");
        assertThat(release.path("reference").asText()).isEqualTo(town.reference(paper));
        assertThat(elements(mayor, "UNCLAIMED" + reference)).containsExactly("userTask_releasePaper");
        assertThat(elements(mayor, "ASSIGNED" + reference)).isEmpty();

        // when
        assertThat(mayor.post(task + "/claim", "").statusCode()).isEqualTo(204);
        assertThat(mayor.post(task + "/claim", "").statusCode()).as("again").isEqualTo(204);

        // then
        assertThat(elements(mayor, "ASSIGNED" + reference)).containsExactly("userTask_releasePaper");
        assertThat(elements(mayor, "UNCLAIMED" + reference)).isEmpty();
        assertThat(elements(mayor, "MINE" + reference)).containsExactly("userTask_releasePaper");
        assertThat(json(deputy.post(task + "/claim", ""), 403).path("detail").asText()).contains("andere Person");
        assertThat(deputy.post(task + "/unclaim", "").statusCode()).isEqualTo(403);
        assertThat(mayor.post(task + "/unclaim", "").statusCode()).isEqualTo(204);
        assertThat(mayor.post(task + "/unclaim", "").statusCode()).as("again").isEqualTo(204);
        assertThat(elements(mayor, "UNCLAIMED" + reference)).containsExactly("userTask_releasePaper");
        assertThat(new TownHall(port, town.user("sachbearbeitung.buero")).post(task + "/claim", "").statusCode())
                .isEqualTo(403);
        assertThat(mayor.post("/api/tasks/gibt-es-nicht/claim", "").statusCode()).isEqualTo(404);

        // and
        LocalDate due = LocalDate.ofInstant(Instant.parse(release.path("due").asText()), Zones.BERLIN);
        assertThat(elements(mayor, "DUE_TODAY" + reference)).isEmpty();
        clock.travelTo(Zones.at(due, LocalTime.of(0, 30)));
        assertThat(elements(mayor, "DUE_TODAY" + reference)).containsExactly("userTask_releasePaper");
        assertThat(elements(mayor, "OVERDUE" + reference)).isEmpty();
        clock.travelTo(Zones.at(due.plusDays(1), LocalTime.of(8, 0)));
        assertThat(elements(mayor, "DUE_TODAY" + reference)).isEmpty();
        assertThat(elements(mayor, "OVERDUE" + reference)).containsExactly("userTask_releasePaper");
    }

    @Test
    void aTaskNamesTheFieldsOfItsAnswer() {
        // given
        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.NEUTRAL);
        stage.play(strategy, "Dezernat zeichnet die Strategievorlage ab");
        TownHall mayor = new TownHall(port, town.user("buergermeister"));
        String reference = encoded(town.reference(strategy.paper().id()));
        String id = json(mayor.get("/api/tasks?reference=" + reference), 200).at("/tasks/0/id").asText();

        // when
        JsonNode form = json(mayor.get("/api/tasks/" + id), 200);

        // then
        assertThat(form.at("/task/element").asText()).isEqualTo("userTask_releasePaper");
        assertThat(form.at("/shown/subject").asText()).contains("Digitalisierungsstrategie");
        assertThat(form.at("/shown/shownVersion").asText()).startsWith("Fassung 1");
        assertThat(form.path("fields")).extracting(field -> field.path("key").asText() + " | "
                + field.path("label").asText() + " | " + field.path("required").asBoolean()).containsExactly(
                "decision | Entscheidung | true", "reason | Begründung der Rückgabe | false",
                "shownVersion | Gezeigte Fassung | true");
        assertThat(form.at("/fields/0/constants").toString()).contains("APPROVED", "RETURNED");
    }

    @Test
    void oneCallReadsTheWholeLifeOfAPaper() {
        // given
        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.NEUTRAL);
        stage.play(strategy);
        TownHall program = new TownHall(port, town.user("ratsbuero"));

        // when
        JsonNode paper = json(program.get("/api/papers/" + strategy.paper().id()), 200);

        // then
        SoftAssertions.assertSoftly(all -> {
            all.assertThat(paper.at("/paper/status").asText()).isEqualTo("ARCHIVED");
            all.assertThat(paper.path("texts")).hasSize(1);
            all.assertThat(paper.at("/texts/0/content").toString()).contains("Vierzehn Monate lang",
                    "der IuK-Arbeitskreis wird daran beteiligt");
            all.assertThat(paper.path("coSignatures")).extracting(each -> each.path("department").asText() + " "
                    + each.path("decision").asText() + " " + each.path("signer").asText() + " " + each.path("stands"))
                    .containsExactlyInAnyOrder("personal SIGNED " + town.user("leitung.personal") + " true",
                            "personalrat SIGNED " + town.user("leitung.personalrat") + " true");
            all.assertThat(paper.path("signOffs").findValuesAsText("step"))
                    .containsExactly("LEAD_DEPARTMENT", "DEPUTY", "MAYOR", "COUNCIL_OFFICE");
            all.assertThat(paper.at("/path/0/organization").asText()).isEqualTo("hda");
            JsonNode result = paper.at("/path/0/results/0");
            all.assertThat(result.path("outcome").asText()).isEqualTo("ACCEPTED");
            all.assertThat(result.path("wording").asText()).isEqualTo("COMMISSIONS");
            all.assertThat(result.at("/votes/yes").asInt()).isEqualTo(21);
            all.assertThat(result.path("confirmedBy").asText()).isEqualTo(town.user("buergermeister"));
            all.assertThat(paper.at("/resolutions/0/decidedBy").asText()).isEqualTo("hda");
            all.assertThat(paper.path("measures").findValuesAsText("title")).contains(DigitalStrategy.STRATEGY);
        });
    }

    @Test
    void listsComeInPages() {
        Town town = stage.town("meerbusch", LocalDate.of(2021, 10, 4));
        TownHall author = new TownHall(port, town.user("sachbearbeitung.zd"));
        for (int i = 0; i < 3; i++) {
            town.start("RESOLUTION_PROPOSAL", "Seite " + i, "zd", null);
        }

        JsonNode first = json(author.get("/api/tasks?size=2"), 200);
        JsonNode second = json(author.get("/api/tasks?size=2&page=1"), 200);

        assertThat(first.path("tasks")).hasSize(2);
        assertThat(first.path("total").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(second.path("tasks").findValuesAsText("id"))
                .doesNotContainAnyElementsOf(first.path("tasks").findValuesAsText("id"));
        assertThat(author.get("/api/tasks?size=201").statusCode()).isEqualTo(422);
        assertThat(author.get("/api/tasks?page=-1").statusCode()).isEqualTo(422);
        assertThat(author.get("/api/tasks?page=10000001").body()).contains("eine Seite von 0 bis 10000000");
        assertThat(author.get("/api/tasks?page=10000000&size=200").statusCode()).isEqualTo(200);
    }

    private static List<String> elements(TownHall who, String filter) {
        return new ArrayList<>(json(who.get("/api/tasks?filter=" + filter), 200).path("tasks")
                .findValuesAsText("element"));
    }

    /** Value of the choice whose label holds the words. */
    private static String choice(JsonNode form, String list, String words) {
        for (JsonNode choice : form.path("shown").path(list)) {
            if (choice.path("label").asText().contains(words)) {
                return choice.path("value").asText();
            }
        }
        throw new AssertionError(words + " is not in " + form.path("shown").path(list));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as("%s: %s", answer.uri(), answer.body()).isEqualTo(status);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
