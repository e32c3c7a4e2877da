package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import de.beschlusslauf.cases.EngineAddresses.Address;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tries every address of our own: as another town, which learns nothing; as an auditor, whose reads of what is not public are
 * recorded; and as people who only look on, to whom no change is granted.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryOwnAddressTests extends CasePlay {

    /** What people set up for themselves. */
    private static final Set<String> OWN_SETTINGS = Set.of("/passwort", "/kalender", "/kalender/{id}/neu",
            "/kalender/{id}/sperren", "/api/calendar-feeds", "/api/calendar-feeds/{id}", "/register/suchen",
            "/register/suchen/{id}/loeschen", "/login/wait");

    /** Addresses with an id that belongs to no matter of a town, or that no auditor reads: secrets, tasks, forms, people. */
    private static final Set<String> OF_NO_MATTER = Set.of("/kalender/{token}.ics", "/handbuch/{name}", "/api/tasks/{id}",
            "/api/start-forms/{process}", "/api/bodies/{bodyId}/organizations", "/api/bodies/{bodyId}/persons/{userId}");

    /** What only administrators or those who work on it are told. */
    private static final Set<String> NOT_FOR_AUDITORS = Set.of("/api/mails", "/api/bodies/{bodyId}/persons/{userId}",
            "/api/tasks/{id}", "/api/start-forms/{process}");

    /** What lists ask for, whichever of it they know. */
    private static final String QUESTION = "?body=sanktaugustin&size=200&from=2021-05-01&to=2021-12-31&needsCouncil=false&subject=";

    @LocalServerPort
    int port;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private UUID decided;
    private UUID hidden;
    private String reference;
    private TownHall auditor;
    private final Map<String, String> ids = new HashMap<>();

    @BeforeAll
    void onePaperHasRunItsLifeOneIsNotPublicAndOneIsADraft() {
        Town first = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        DigitalStrategy strategy = new DigitalStrategy(first, Days.TRUE, Money.COVERED);
        stage.play(strategy);
        decided = strategy.paper().id();

        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        UUID session = town.session("hda", LocalDate.of(2021, 6, 2));
        DigitalStrategy script = new DigitalStrategy(town, Days.TRUE, Money.ABOVE_PLAN);
        PaperRun paper = script.paper();
        paper.start("Erwerb eines Grundstücks");
        paper.draft(script.draft().with("publicity", "NON_PUBLIC"));
        paper.approve();
        paper.coSign("personal", "personalrat", "kaemmerei");
        paper.signOff();
        paper.release();
        paper.schedule(Map.of("hda", session));
        hidden = paper.id();
        reference = town.reference(hidden);

        UUID draft = town.start("REPORT", "Bericht", "buero", null);
        ids.put("draft", draft.toString());
        ids.put("task", text("select id_ from act_ru_task where proc_inst_id_ in (select proc_inst_id_ from act_ru_variable where"
                + " name_ = 'paperId' and text_ = ?) limit 1", draft.toString()));
        ids.put("meeting", session.toString());
        ids.put("station", text("select id::text from consultation where paper_id = ?::uuid", hidden.toString()));
        ids.put("resolution", text("select resolution_id::text from execution where paper_id = ?::uuid limit 1", decided.toString()));
        ids.put("deadline", text("select id::text from deadline where chain_kind = 'paper' and chain_id = ? and kind = 'CO_SIGNING'"
                + " limit 1", hidden.toString()));
        ids.put("any", UUID.randomUUID().toString());
        HttpResponse<String> file = new TownHall(port, "sanktaugustin.sachbearbeitung.buero").upload("Plan.pdf", "%PDF-1.7\n1 0 obj",
                UUID.randomUUID().toString());
        ids.put("file", file.body().replaceAll("(?s).*/api/files/([0-9a-f-]{36}).*", "$1"));
        auditor = new TownHall(port, "sanktaugustin.pruefung");
    }

    private String text(String query, Object of) {
        return jdbc.queryForObject(query, String.class, of);
    }

    @Override
    @AfterAll
    void clear() {
        super.clear();
    }

    @Test
    void noAddressTellsWhetherAnotherTownHasWhatSomebodyGuesses() {
        // given
        UUID session = UUID.fromString(text("select meeting_id::text from consultation where paper_id = ?::uuid and meeting_id is not"
                + " null limit 1", decided.toString()));
        UUID invitation = UUID.fromString(text("select id::text from invitation where meeting_id = ?::uuid limit 1", session.toString()));
        Map<String, UUID> things = Map.of("papers", decided, "meetings", session, "ketten", session, "auszuege",
                UUID.fromString(ids.get("resolution")), "files", UUID.fromString(ids.get("file")), "deadlines",
                UUID.fromString(ids.get("deadline")));
        TownHall stranger = new TownHall(port, "erkelenz.pruefung");
        List<Address> asked = OurAddresses.all(mappings).stream().filter(Address::reads)
                .filter(each -> each.template().contains("{") && !OF_NO_MATTER.contains(each.template())).toList();

        // when, then
        assertThat(asked).hasSizeGreaterThan(20).allSatisfy(address -> {
            UUID thing = things.get(address.template().replaceAll("^/(api|register)/([a-z-]+)/.*", "$2"));
            assertThat(thing).as("an id for %s", address).isNotNull();
            assertThat(OurAddresses.answer(stranger, address, thing, invitation)).as("%s", address)
                    .isEqualTo(OurAddresses.answer(stranger, address, UUID.randomUUID(), invitation)).startsWith("404 ");
            assertThat(OurAddresses.answer(auditor, address, thing, invitation)).as("%s for the town's own auditor", address)
                    .startsWith("200 ");
        });
    }

    @Test
    void noListTellsAnotherTownOfAPaper() {
        List<String> telling = telling(new TownHall(port, "erkelenz.ratsbuero"));

        assertThat(telling).isEmpty();
        assertThat(telling(new TownHall(port, "sanktaugustin.ratsbuero"))).as("the town's own council office").contains("/api/papers",
                "/api/deadlines", "/api/deadline-extensions", "/api/overspendings", "/register", "/register/beschluesse.csv",
                "/register/beschluesse.json", "/register/ueberplanmaessig");
    }

    /** Addresses without an id, by which that person learns of the paper that is not public; spreadsheets are packed. */
    private List<String> telling(TownHall reader) {
        askedForMoreTime();
        return OurAddresses.all(mappings).stream().filter(each -> each.reads() && !each.template().contains("{"))
                .map(Address::template).filter(each -> !each.endsWith(".xlsx")).filter(each -> tells(reader.browse(each + QUESTION + hidden).body(), each)).toList();
    }

    private void askedForMoreTime() {
        jdbc.update("""
                insert into deadline_extension (id, body_id, deadline_id, kind, task_id, matter, office, due_before, asked_until,
                reason, asked_by, asked_at, state, version) values (gen_random_uuid(), 'sanktaugustin', ?::uuid, 'CO_SIGNING', 't',
                'Mitzeichnen', 'it', date '2021-05-10', date '2021-05-11', 'WORKLOAD', 'x', '2021-05-05 09:00+02', 'REFUSED', 0)""",
                ids.get("deadline"));
    }

    @Test
    void whateverAnAuditorReadsOfANonPublicPaperOverTheApiIsRecordedBeforeItIsShown() {
        // given
        askedForMoreTime();
        Map<String, String> things = Map.of("papers", hidden.toString(), "meetings", ids.get("meeting"), "files", ids.get("file"),
                "deadlines", ids.get("deadline"), "bodies", "sanktaugustin");
        List<String> showing = new ArrayList<>();
        List<String> unrecorded = new ArrayList<>();

        // when
        for (Address address : OurAddresses.all(mappings)) {
            String template = address.template();
            if (address.reads() && template.startsWith("/api/") && !NOT_FOR_AUDITORS.contains(template)) {
                String path = template.replaceAll("\\{(id|meetingId|bodyId)}", things.getOrDefault(template.split("/")[2], "x"))
                        .replaceAll("\\{[^}]*}", "1");
                int before = recorded();
                HttpResponse<String> answer = auditor.get(path + QUESTION + hidden);
                if (answer.statusCode() == 200 && tells(answer.body(), template)) {
                    showing.add(template);
                    if (recorded() <= before) {
                        unrecorded.add(template);
                    }
                }
            }
        }

        // then
        assertThat(unrecorded).isEmpty();
        assertThat(showing).contains("/api/papers", "/api/papers/{id}", "/api/papers/{id}/dossier", "/api/papers/{id}/engine-history",
                "/api/deadlines", "/api/deadlines/{id}", "/api/deadline-extensions", "/api/files/{id}", "/api/overspendings",
                "/api/meetings/{id}/agenda", "/api/meetings/{id}/dossier");
    }

    private boolean tells(String body, String template) {
        return body.startsWith("PK") || template.endsWith("/engine-history") || template.startsWith("/api/files/")
                || List.of(hidden.toString(), reference, "Grundstück", ids.get("deadline")).stream().anyMatch(body::contains);
    }

    private int recorded() {
        return jdbc.queryForObject("select count(*) from ledger_entry where chain_kind = 'access' and chain_id = 'sanktaugustin'",
                Integer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sanktaugustin.pruefung", "sanktaugustin.archiv", "sanktaugustin.steuerung"})
    void whoeverOnlyLooksOnIsRefusedByEveryAddressThatChanges(String onlooker) {
        // given
        TownHall person = new TownHall(port, onlooker);
        List<Address> changing = OurAddresses.all(mappings).stream()
                .filter(each -> !each.reads() && !OWN_SETTINGS.contains(each.template())).toList();
        assertThat(changing).as("each has a whole request").extracting(OwnChange::key)
                .containsExactlyInAnyOrderElementsOf(OwnChange.ALL.keySet());
        Map<String, String> before = Contents.of(jdbc);

        // when
        Map<String, Integer> answers = new TreeMap<>();
        OwnChange.ALL.forEach((address, change) -> answers.put(address, change.by(person, ids).statusCode()));

        // then
        assertThat(answers).allSatisfy((address, status) -> assertThat(status).as(address).isEqualTo(403));
        assertThat(Contents.of(jdbc)).isEqualTo(before);
        assertThat(person.browse("/").statusCode()).as("still logged in").isEqualTo(200);
    }

    @Test
    void whoeverMayMakeThemIsUnderstood() {
        Map<String, Integer> answers = new TreeMap<>();

        OwnChange.ALL.forEach((address, change) -> answers.put(address, change.by(change.person().equals("admin")
                ? new TownHall(port, "admin", "only-for-these-tests") : new TownHall(port, "sanktaugustin." + change.person()), ids)
                .statusCode()));

        assertThat(answers).allSatisfy((address, status) -> assertThat(status).as(address).isNotIn(400, 401, 403, 405, 415, 500));
    }
}
