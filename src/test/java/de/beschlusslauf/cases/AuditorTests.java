package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.LongReads;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The auditor of Sankt Augustin reads everything of his town in the register, leaves a trace, and changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditorTests extends CasePlay {

    private static final String AUDITOR = "sanktaugustin.pruefung";

    @LocalServerPort
    int port;
    @Autowired
    Staff staff;
    @Autowired
    LogIns logIns;
    @Autowired
    LongReads longReads;
    @Autowired
    IdentityService identities;

    private UUID decided;
    private UUID draft;
    private String reference;
    private TownHall auditor;

    @BeforeAll
    void onePaperHasRunItsLifeAndOneIsADraft() {
        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        DigitalStrategy strategy = new DigitalStrategy(town, Days.TRUE, Money.COVERED);
        stage.play(strategy);
        decided = strategy.paper().id();
        reference = town.reference(decided);
        HttpResponse<String> created = new TownHall(port, "sanktaugustin.sachbearbeitung.buero").post("/api/papers", """
                {"bodyId": "sanktaugustin", "kind": "RESOLUTION_PROPOSAL", "subject": "Vertraulicher Grundstückskauf",
                 "leadDepartment": "buero"}""", UUID.randomUUID().toString());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        draft = jdbc.queryForObject("select paper_id from register_paper where subject = 'Vertraulicher Grundstückskauf'"
                + " order by day desc limit 1", UUID.class);
    }

    @BeforeEach
    void logIn() {
        auditor = new TownHall(port, AUDITOR);
    }

    @Override
    @AfterAll
    void clear() {
        super.clear();
    }

    @Test
    void theHomePageLeadsToTheRegisterAndTheRegisterToTheFinishedPaper() {
        assertThat(auditor.browse("/").body()).contains("href=\"/register\"");

        String found = auditor.browse("/register?text=digitalisierungsstrategie&nummer=" + reference).body();
        assertThat(found).contains("/register/papers/" + decided, "ungeändert beschlossen");

        String paper = auditor.browse("/register/papers/" + decided).body();
        assertThat(paper).contains("Ergebnisse in den Gremien", "einstimmig", "Die Vorlage wurde angelegt",
                "Warum dieses Datum?", "Rechtsgrundlage: ", "Nach welcher Regel?", "Tabelle „Mitzeichnung“, Zeile ",
                "Tabelle „Ergebnis und Folge“, Zeile ", "Örtliche Regeln: Stadt Sankt Augustin, Fassung 2021-03", "<svg", "Durchlaufen: Vorlage anlegen",
                "Ein Mitwirkungsfehler lässt sich bis zum 02.06.2022 rügen", "/register/auszuege/" + resolution()).doesNotContain("Frühester Beschluss");

        int before = reads(decided);
        assertThat(auditor.browse("/register/auszuege/" + resolution()).body()).contains("Auftrag, den Beschluss auszuführen",
                "einstimmig", "Auszuführen bis", "Auszug an").doesNotContain("wird aufgezeichnet");
        assertThat(reads(decided)).as("public matters are read without a trace").isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sanktaugustin.sachbearbeitung.buero", "sanktaugustin.ratsbuero", "sanktaugustin.steuerung"})
    void whoeverMayReadFindsTheFinishedPaper(String reader) {
        assertThat(new TownHall(port, reader).browse("/register?stand=abgeschlossen&nummer=" + reference).body())
                .contains("/register/papers/" + decided);
    }

    @Test
    void everythingThatEverHappenedIsToldInASentence() throws IOException {
        Properties sentences = new Properties();
        sentences.load(getClass().getResourceAsStream("/register/events.properties"));

        assertThat(jdbc.queryForList("select distinct event from ledger_entry", String.class)).isNotEmpty()
                .allSatisfy(event -> assertThat(sentences).containsKey(event));
        assertThat(auditor.browse("/register/papers/" + decided).body()).doesNotContain("Ein Ereignis wurde aufgezeichnet");
    }

    @Test
    void whatIsNotPublicIsShownAndTheReadIsRecorded() {
        int before = reads(draft);

        assertThat(auditor.browse("/register/papers/" + draft).body()).contains("Vertraulicher Grundstückskauf",
                "wird aufgezeichnet");
        assertThat(reads(draft)).isEqualTo(before + 1);

        auditor.browse("/register?text=Grundstückskauf".replace("ü", "%C3%BC"));
        assertThat(reads(draft)).isEqualTo(before + 2);

        auditor.browse("/register/beschluesse.json?text=vertraulich");
        assertThat(reads(draft)).isEqualTo(before + 3);

        int ofThePublicOne = reads(decided);
        auditor.browse("/register/papers/" + decided);
        assertThat(reads(decided)).as("public matters are read without a trace").isEqualTo(ofThePublicOne);
    }

    @Test
    void whoAuditsAndHeldAnotherPostBeforeThatWasRefusedIsAnAuditorAndNothingElse() {
        // given an older registration
        String both = "sanktaugustin.pruefungUndBuero";
        staff.register(new Registration(both, "sanktaugustin", "Paula Doppelt", Set.of(Roles.AUTHOR),
                List.of(new Membership("buero", Position.MEMBER))), "system");
        identities.createMembership(both, "sanktaugustin.rechnungspruefung");
        logIns.setPassword(both, "rathaus");
        TownHall reader = new TownHall(port, both);
        int before = reads(draft);

        // when, then
        for (String page : List.of("/register/papers/" + draft, "/register/papers/" + draft + "/fassungen",
                "/register/papers/" + draft + "/verlauf", "/register?text=vertraulich", "/api/papers/" + draft)) {
            assertThat(reader.browse(page).statusCode()).isEqualTo(200);
            assertThat(reads(draft)).as(page).isEqualTo(++before);
        }
        for (HttpResponse<String> refused : List.of(
                reader.post("/api/papers/" + draft + "/withdrawal", "{\"reason\":\"Kein Bedarf mehr.\"}"),
                reader.post("/api/papers", "{\"bodyId\":\"sanktaugustin\",\"kind\":\"REPORT\",\"subject\":\"X\",\"leadDepartment\":\"buero\"}"))) {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        }
    }

    @Test
    void theWholeRecordIsOneStepAwayForAuditorsArchiveAndTheCouncilOfficeOnly() {
        String dossier = "/register/papers/" + decided + "/dossier";

        assertThat(auditor.browse("/register/papers/" + decided).body()).contains(dossier, "/api/dossier-verifier").doesNotContain(" download");
        assertThat(auditor.get("/api/papers/" + decided + "/dossier").body()).startsWith("PK");
        HttpResponse<String> saved = auditor.browse(dossier);
        assertThat(saved.body()).startsWith("PK");
        assertThat(saved.headers().firstValue("Content-Disposition")).hasValueSatisfying(
                file -> assertThat(file).startsWith("attachment; filename="));
        assertThat(auditor.get("/api/dossier-verifier").body()).contains("class VerifyDossier");
        for (String other : List.of("sanktaugustin.ratsbuero", "sanktaugustin.archiv")) {
            assertThat(new TownHall(port, other).browse("/register/papers/" + decided).body()).as(other).contains(dossier);
            assertThat(new TownHall(port, other).browse(dossier).statusCode()).as(other).isEqualTo(200);
        }
        assertThat(new TownHall(port, "sanktaugustin.steuerung").browse("/register/papers/" + decided).body()).doesNotContain(dossier);
    }

    @Test
    void whatTheEngineRemembersIsAnAnnexBesideTheDossier() {
        String annex = "/api/papers/" + decided + "/engine-history";
        int before = reads(decided);

        String link = "/register/papers/" + decided + "/ablauf";
        assertThat(auditor.browse("/register/papers/" + decided).body()).contains(link);
        assertThat(auditor.get(annex).body()).contains("\"Ablauf\";\"Element\"", "\"userTask_coSign\"",
                "\"resolution-lifecycle\";");
        assertThat(reads(decided)).isEqualTo(before + 1);
        assertThat(new TownHall(port, "sanktaugustin.steuerung").get(annex).statusCode()).isEqualTo(403);
        assertThat(new TownHall(port, "erkelenz.pruefung").get(annex).statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasBeenErasedIsNotNamedWhereTheEngineStillRemembers() {
        String gone = "sanktaugustin.fortgezogen";
        jdbc.update("update act_hi_actinst set assignee_ = ? where act_id_ = 'userTask_coSign' and proc_inst_id_ in (select"
                + " proc_inst_id_ from act_hi_varinst where name_ = 'paperId' and text_ = ?)", gone, decided.toString());

        String author = jdbc.queryForObject("select name from person where user_id = 'sanktaugustin.sachbearbeitung.buero'",
                String.class);
        assertThat(auditor.get("/api/papers/" + decided + "/engine-history").body())
                .contains(";\"gelöschte Person\"\r\n", ";\"" + author + "\"\r\n").doesNotContain("sanktaugustin.");
    }

    @Test
    void othersReadNonPublicMattersOfTheirOwnDepartmentOnly() {
        assertThat(new TownHall(port, "sanktaugustin.sachbearbeitung.buero").browse("/register/papers/" + draft)
                .statusCode()).isEqualTo(200);

        String other = jdbc.queryForObject("select min(user_id) from person where body_id = 'sanktaugustin' and"
                + " roles = '{sachbearbeitung}' and user_id not in (select user_id from membership where"
                + " organization_id = 'buero')", String.class);
        TownHall stranger = new TownHall(port, String.valueOf(other));
        assertThat(stranger.browse("/register/papers/" + draft).statusCode()).isEqualTo(404);
        assertThat(stranger.browse("/register?text=vertraulich").body()).doesNotContain(draft.toString());
        assertThat(stranger.browse("/register/papers/" + decided).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherTownsPaperIsAnUnknownOne() {
        TownHall stranger = new TownHall(port, "erkelenz.pruefung");

        for (String page : List.of("", "/fassungen", "/pruefung")) {
            HttpResponse<String> foreign = stranger.browse("/register/papers/" + decided + page);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.body().replace(decided.toString(), "")).doesNotContain(reference);
        }
        assertThat(stranger.browse("/register?nummer=" + reference).body()).doesNotContain(decided.toString());
    }

    @Test
    void chainsAreCheckedOneByOneAndAllTogether() {
        assertThat(auditor.browse("/register/papers/" + decided + "/pruefung").body()).contains("Die Kette ist unversehrt");
        assertThat(auditor.browse("/register/pruefung/lauf").body()).contains("Einträgen geprüft",
                "Alle Ketten sind unversehrt");
    }

    @Test
    void nobodyTakesTheDatabaseFromOthersWithManyFilesAndChecksAtOnce() {
        int recorded = reads(decided);
        List<LongReads.Place> running = new ArrayList<>();
        String dossier = "/papers/" + decided + "/dossier";
        try {
            assertThatThrownBy(() -> {
                while (running.size() < 10) {
                    running.add(longReads.take("sanktaugustin"));
                }
            }).isInstanceOf(Refusal.class);
            for (String address : List.of("/register/beschluesse.csv", "/register/pruefung/lauf", "/register" + dossier)) {
                assertThat(auditor.browse(address).statusCode()).as(address).isEqualTo(409);
                assertThat(auditor.page(address)).contains("<h1", "bitte versuchen Sie es in einer Minute noch einmal");
            }
            assertThat(auditor.get("/api" + dossier).statusCode()).isEqualTo(409);
            assertThat(new TownHall(port, "erkelenz.pruefung").browse("/register/beschluesse.csv").statusCode())
                    .as("another town").isEqualTo(200);
        } finally {
            running.forEach(LongReads.Place::close);
        }
        assertThat(reads(decided)).as("nothing was read").isEqualTo(recorded);
        assertThat(auditor.browse("/register/beschluesse.csv?nummer=" + reference).statusCode()).isEqualTo(200);
    }

    @Test
    void theFoundSetLeavesAsSpreadsheetAndAsJson() throws Exception {
        String query = "?nummer=" + reference;
        HttpResponse<String> csv = auditor.browse("/register/beschluesse.csv" + query);
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"beschluesse.csv\"");
        assertThat(csv.body()).startsWith("\ufeff\"Nummer\";").contains("\"" + reference + "\";");

        assertThat(auditor.browse("/register/beschluesse.xlsx" + query).body()).startsWith("PK");
        assertThat(new ObjectMapper().readTree(auditor.browse("/register/beschluesse.json" + query).body()))
                .anySatisfy(paper -> assertThat(paper.path("kennung").asText()).isEqualTo(decided.toString()));
    }

    @Test
    void whatCannotBeSearchedForIsSaidInASentence() {
        assertThat(auditor.browse("/register?betragVon=viel").body()).contains("Der Betrag „viel“ ist nicht lesbar",
                "aria-invalid=\"true\"");
        assertThat(auditor.browse("/register?von=gestern").body()).contains("Das Datum „gestern“ ist nicht lesbar");
        assertThat(auditor.browse("/register?bis=31.02.2021").body()).contains("Das Datum „31.02.2021“ ist nicht lesbar");
        for (String unknown : List.of("gremium", "amt", "stand", "ergebnis")) {
            assertThat(auditor.browse("/register?" + unknown + "=quatsch").body()).as(unknown).contains("aus der Liste")
                    .doesNotContain("Keine Vorlage gefunden");
        }
    }

    @Test
    void noStrangeInputBreaksThePagesOfTheRegister() {
        List<String> strange = List.of("'", "\"", "\"offen", "-", "- - !", "or or", ":*", "weg:*", "!&|()<->", "\\", "%", "_", "(((",
                "a\u0000b", "\ud83d\ude80", "${7*7}", "*{7*7}", "'); drop table paper;--", "-".repeat(200) + "a", "! -(".repeat(70),
                "a -\"b\" ".repeat(37), "w".repeat(3000), "ä".repeat(1000));

        for (String text : strange) {
            String typed = URLEncoder.encode(text, StandardCharsets.UTF_8);
            for (String page : List.of("/register?text=", "/register?nummer=", "/register?gremium=", "/register?amt=",
                    "/register?text=a&nach=", "/register?von=", "/register?betragBis=")) {
                assertThat(auditor.browse(page + typed).statusCode()).as(page + typed).isEqualTo(200);
            }
            assertThat(auditor.browse("/register/verlauf?q=" + typed).statusCode()).as(text).isEqualTo(text.length() > 300 ? 422 : 200);
        }
        assertThat(auditor.browse("/register?text=" + "x".repeat(301)).body()).contains("mit höchstens 300 Zeichen");
        assertThat(auditor.browse("/register/beschluesse.xlsx?text=" + "x".repeat(301)).statusCode()).isEqualTo(422);
        assertThat(auditor.browse("/register?text=" + "x".repeat(20_000)).statusCode()).isEqualTo(400);
        assertThat(auditor.browse("/register?von=01.01.0001&bis=31.12.9999&text=strategie&nummer=" + reference).body())
                .contains(decided.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"von=1.1.%2B999999999", "bis=1.1.-0044", "von=1.1.0000", "betragVon=9.999.999.999.999.999.999,00",
        "betragBis=-1"})
    void whatTheDatabaseCannotCountWithIsSaidInASentence(String condition) {
        assertThat(auditor.browse("/register?" + condition).body()).containsPattern("Das Datum „.*“ ist nicht|Der Betrag „.*“ ist nicht");
        assertThat(auditor.browse("/register/beschluesse.csv?" + condition).statusCode()).isEqualTo(422);
    }

    @Test
    void whatThereIsNotIsSaidInASentenceOnAPageToo() {
        assertThat(auditor.page("/register/papers/" + UUID.randomUUID())).contains("Nicht gefunden", PaperReader.unknown().sentence());
        assertThat(auditor.page("/register/papers/" + decided + "/fassungen?von=99")).contains("bitte wählen Sie eine aus der Liste");
        assertThat(new TownHall(port, "sanktaugustin.sachbearbeitung.buero").page("/register/pruefung"))
                .contains("Alle Ketten prüfen Rechnungsprüfung, Archiv, Ratsbüro und Leitung");
        assertThat(auditor.page("/register/gibt-es-nicht")).contains("Diese Seite gibt es nicht oder nicht mehr");
    }

    @Test
    void aPageAfterADayThatNobodyCanCountToIsNoPage() {
        assertThat(auditor.browse("/register?nach=%2B999999999-01-01_" + decided).body()).contains("Diese Seite der Liste gibt es nicht");
    }

    @Test
    void noTextOfAPaperBecomesPartOfAPage() {
        String created = new TownHall(port, "sanktaugustin.sachbearbeitung.buero").post("/api/papers", """
                {"bodyId": "sanktaugustin", "kind": "RESOLUTION_PROPOSAL", "leadDepartment": "buero",
                 "subject": "<img src=x onerror=alert(1)> \\"'${7*7}"}""", UUID.randomUUID().toString()).body();
        String paper = created.replaceAll("(?s).*\"id\" *: *\"([0-9a-f-]{36})\".*", "$1");

        for (String page : List.of("/register/papers/" + paper, "/register/papers/" + paper + "/verlauf",
                "/register?text=onerror", "/register/verlauf?q=onerror", "/register?text=%22%3Cimg+src%3Dx%20onerror")) {
            assertThat(auditor.browse(page).body()).as(page).doesNotContain("<img src=x").contains("&lt;img src=x");
        }
    }

    private UUID resolution() {
        return one("select resolution_id from execution where paper_id = ? limit 1", decided);
    }

    private UUID one(String query, Object of) {
        return jdbc.queryForObject(query, UUID.class, of);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/papers?body=sanktaugustin", "/api/meetings?body=sanktaugustin",
        "/api/roadmap?body=sanktaugustin", "/register", "/register/pruefung", "/roadmap"})
    void readingWorks(String address) {
        assertThat(auditor.browse(address).statusCode()).isEqualTo(200);
    }
}
