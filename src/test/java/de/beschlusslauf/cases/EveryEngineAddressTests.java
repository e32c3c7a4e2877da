package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import de.beschlusslauf.cases.EngineAddresses.Address;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.Town;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Tries every address that the engine's REST API has, by both doors, as people who have no business there. Since they
 * change nothing, all try it on the same papers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEngineAddressTests extends CasePlay {

    private static final String PROGRAM = "/engine-rest";
    private static final String WEB_APPS = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;
    @Autowired
    TaskService tasks;
    @Autowired
    ManagementService management;

    Town town;
    UUID paper;
    String reference;
    final Map<String, String> ids = new HashMap<>();

    @BeforeAll
    void onePaperBeforeTheMayorAndOneThatWaitsForItsSession() {
        town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        DigitalStrategy scheduled = new DigitalStrategy(town, Days.TRUE, Money.NEUTRAL);
        stage.play(scheduled, "Ratsbüro gibt die Nummer");
        town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.NEUTRAL);
        stage.play(strategy, "Dezernat zeichnet die Strategievorlage ab");
        paper = strategy.paper().id();
        reference = town.reference(paper);
        Task release = tasks.createTaskQuery().processInstanceBusinessKey(reference)
                .taskDefinitionKey("userTask_releasePaper").singleResult();
        ids.put("task", release.getId());
        ids.put("shownVersion", town.opens("buergermeister", paper, "userTask_releasePaper").value("shownVersion")
                .toString());
        ids.put("process-instance", release.getProcessInstanceId());
        Map<String, Object> waiting = jdbc.queryForMap("select proc_inst_id_, execution_id_ from act_ru_event_subscr where event_name_"
                + " = 'paperWithdrawn' and proc_inst_id_ in (select root_proc_inst_id_ from act_ru_execution where id_ = ?)",
                release.getProcessInstanceId());
        ids.put("lifecycle", waiting.get("proc_inst_id_").toString());
        ids.put("task-execution", release.getExecutionId());
        ids.put("execution", waiting.get("execution_id_").toString());
        ids.put("process-definition", release.getProcessDefinitionId());
        var timer = management.createJobQuery().timers().active().list().get(0);
        ids.put("job", timer.getId());
        ids.put("job-instance", timer.getProcessInstanceId());
        ids.put("job-definition", timer.getJobDefinitionId());
        ids.put("tenant", "sanktaugustin");
        ids.put("user", "sanktaugustin.buergermeister");
        ids.put("group", "camunda-admin");
        for (String table : List.of("filter id_ act_ru_filter", "authorization id_ act_ru_authorization",
                "deployment id_ act_re_deployment", "decision-definition id_ act_re_decision_def",
                "decision-instance id_ act_hi_decinst", "variable-instance id_ act_ru_variable")) {
            String[] words = table.split(" ");
            ids.put(words[0], jdbc.queryForObject("select coalesce(min(" + words[1] + "), 'none-yet') from "
                    + words[2], String.class));
        }
    }

    @Override
    @AfterAll
    void clear() {
        super.clear();
    }

    @ParameterizedTest
    @CsvSource({"sanktaugustin.steuerung, false", "sanktaugustin.steuerung, true", "sanktaugustin.pruefung, false",
            "sanktaugustin.pruefung, true", "sanktaugustin.archiv, false", "sanktaugustin.archiv, true",
            "sanktaugustin.sachbearbeitung.buero, false", "sanktaugustin.sachbearbeitung.buero, true",
            "erkelenz.ratsbuero, false", "erkelenz.ratsbuero, true"})
    void nothingCanBeChanged(String actor, boolean webApps) {
        // given
        TownHall intruder = new TownHall(port, actor);
        boolean worksThere = actor.contains("buero");
        ids.put("actor", actor);
        Attack attack = new Attack(ids, actor);
        Map<String, String> before = Contents.of(jdbc);

        // when
        Map<Address, HttpResponse<String>> answers = new TreeMap<>();
        for (Address address : EngineAddresses.all()) {
            if (address.writes()) {
                answers.put(address, webApps
                        ? intruder.browse(address.method(), WEB_APPS + attack.path(address), attack.body(address))
                        : intruder.call(address.method(), PROGRAM + attack.path(address), attack.body(address)));
            }
        }

        // then
        List<String> taken = new ArrayList<>();
        answers.forEach((address, answer) -> {
            boolean question = Attack.QUESTION.matcher(address.template()).matches();
            boolean refused = answer.statusCode() == 403 || worksThere && Attack.isRefused(address, answer);
            if (answer.body().contains("\tat ") || answer.statusCode() >= 500 || !refused && !(question && answer.statusCode() < 300)) {
                taken.add(address + ": " + answer.statusCode() + " " + answer.body());
            }
        });
        assertThat(taken).isEmpty();
        assertThat(Contents.of(jdbc)).isEqualTo(before);
        assertThat(town.status(paper)).isEqualTo("AT_MAYOR");
        assertThat(intruder.browse("/api/tasks").statusCode()).as("still logged in").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noAddressTakesACharacterThatNothingCanKeep(boolean webApps) {
        TownHall office = new TownHall(port, "sanktaugustin.ratsbuero");
        ids.put("actor", "sanktaugustin.ratsbuero");
        Attack attack = new Attack(ids, "sanktaugustin.ratsbuero");

        Map<Address, String> taken = new TreeMap<>();
        for (Address address : EngineAddresses.all()) {
            String body = attack.body(address);
            if (address.writes() && body.startsWith("{")) {
                String odd = body.replaceFirst("[{]", "{\"oddity\":\"Rad\\\\ud83dweg\"" + (body.equals("{}") ? "" : ","));
                HttpResponse<String> answer = webApps ? office.browse(address.method(), WEB_APPS + attack.path(address), odd)
                        : office.call(address.method(), PROGRAM + attack.path(address), odd);
                if (answer.statusCode() >= 500) {
                    taken.put(address, answer.statusCode() + " " + answer.body());
                }
            }
        }

        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PROGRAM, WEB_APPS})
    void aForeignPageMakesNobodysBrowserChangeAnything(String door) {
        String mayor = "sanktaugustin.buergermeister";
        TownHall lured = new TownHall(port, mayor);
        ids.put("actor", mayor);
        Attack attack = new Attack(ids, mayor);

        List<String> let = new ArrayList<>();
        for (Address address : EngineAddresses.all()) {
            if (address.writes()) {
                HttpResponse<String> answer =
                        lured.luredTo(address.method(), door + attack.path(address), attack.body(address));
                if (answer.statusCode() != 403) {
                    let.add(address + ": " + answer.statusCode() + " " + answer.body());
                }
            }
        }

        assertThat(let).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"POST /api/papers", "POST /api/meetings", "POST /api/files",
            "POST /api/tasks/x/submission", "POST /api/meetings/00000000-0000-0000-0000-000000000000/changes", "POST /logout", "POST /passwort",
            "POST /api/papers/00000000-0000-0000-0000-000000000000/withdrawal", "PUT /api/bodies/x/persons/y"})
    void norByOurOwnAddresses(String method, String path) {
        TownHall lured = new TownHall(port, "sanktaugustin.buergermeister");

        assertThat(lured.luredTo(method, path, "{}").statusCode()).isEqualTo(403);
        assertThat(lured.browse("/api/tasks").statusCode()).as("still logged in").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherTownReadsNothing(boolean webApps) {
        assertThat(tellingOfThePaper("erkelenz.ratsbuero", webApps)).isEmpty();

        // and the same addresses do tell the town's own people
        assertThat(tellingOfThePaper("sanktaugustin.ratsbuero", webApps)).contains("/task", "/task/{id}", "/process-instance",
                "/process-instance/{id}", "/process-instance/{id}/variables", "/execution", "/variable-instance");
        assertThat(tellingOfThePaper("sanktaugustin.steuerung", webApps)).contains("/process-instance",
                "/process-instance/{id}", "/task/{id}");
    }

    /** The addresses by which that person learns of the paper. */
    private List<String> tellingOfThePaper(String reader, boolean webApps) {
        TownHall person = new TownHall(port, reader);
        ids.put("actor", reader);
        Attack attack = new Attack(ids, reader);
        List<String> telling = new ArrayList<>();
        for (Address address : EngineAddresses.all()) {
            if (address.reads()) {
                String path = attack.path(address) + "?maxResults=2000";
                HttpResponse<String> answer = webApps ? person.browse(WEB_APPS + path) : person.get(PROGRAM + path);
                String body = answer.body().replace(attack.path(address), "");
                if (body.contains(reference) || body.contains(paper.toString()) || body.contains("Digitalisierungsstrategie")
                        || answer.statusCode() < 300 && body.contains(ids.get("process-instance"))) {
                    telling.add(address.template());
                }
            }
        }
        return telling;
    }
}
