package de.beschlusslauf.paper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.paper.Revision;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Papers and their files from outside: what a program may do, and what a stranger may not. */
@WholeApplication
class PaperApiTests {

    private static final String PASSWORD = "lang-genug-hier";

    private static final Map<String, Object> PAPER = Map.of("bodyId", "meerbusch", "kind", "RESOLUTION_PROPOSAL",
            "subject", "Digitale Bürgerdienste", "leadDepartment", "zd");

    @Autowired
    TestRestTemplate http;

    @Autowired
    Staff staff;

    @Autowired
    LogIns logIns;

    @Autowired
    IdentityService identities;

    @Autowired
    Drafting drafting;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void people() {
        register("meerbusch.schreibt", "meerbusch", Roles.AUTHOR, "zd");
        register("meerbusch.zeichnet", "meerbusch", Roles.CO_SIGNER, "kaemmerei");
        register("dortmund.schreibt", "dortmund", Roles.AUTHOR, "it");
    }

    @Test
    void aProgramStartsAPaperReadsItAndWithdrawsIt() {
        TestRestTemplate author = as("meerbusch.schreibt");

        ResponseEntity<JsonNode> created = author.postForEntity("/api/papers", PAPER, JsonNode.class);
        assertThat(created.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        String address = String.valueOf(created.getHeaders().getLocation());
        JsonNode read = author.getForObject(address, JsonNode.class);
        JsonNode found = author.getForObject("/api/papers?body=meerbusch&q=bürgerdienste", JsonNode.class);
        author.postForEntity(address + "/withdrawal", Map.of("reason", "Doppelt angelegt."), JsonNode.class);

        assertThat(read.at("/paper/subject").asText()).isEqualTo("Digitale Bürgerdienste");
        assertThat(read.at("/statusLabel").asText()).isEqualTo("Entwurf");
        assertThat(read.has("openPoints")).isTrue();
        assertThat(found.at("/total").asInt()).isPositive();
        assertThat(author.getForObject(address, JsonNode.class).at("/paper/status").asText()).isEqualTo("WITHDRAWN");
        assertThat(runs("paper-withdrawal", read)).isEqualTo(1);
    }

    @Test
    void papersThatRunAndThoseThatHaveEndedAreListedApart() {
        TestRestTemplate author = as("meerbusch.schreibt");
        JsonNode paper = author.postForObject("/api/papers", PAPER, JsonNode.class);
        String id = paper.at("/id").asText();
        String reference = paper.at("/reference").asText();

        for (PaperStatus status : PaperStatus.values()) {
            jdbc.update("update paper set status = ? where id = ?::uuid", status.name(), id);
            for (String chosen : List.of("&reference=" + reference, "&q=" + reference, "&size=200")) {
                assertThat(listed(author, id, chosen + "&ended=true")).as(status + chosen).isEqualTo(status.ended());
                assertThat(listed(author, id, chosen + "&ended=false")).as(status + chosen).isEqualTo(!status.ended());
            }
        }
        jdbc.update("update paper set status = 'DRAFT' where id = ?::uuid", id);

        assertThat(listed(author, id, "&reference=" + reference)).isTrue();
        assertThat(author.getForEntity("/api/papers?body=meerbusch&ended=vielleicht", String.class).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    /** On the first page: the newest papers. */
    private static boolean listed(TestRestTemplate reader, String id, String chosen) {
        return String.valueOf(reader.getForObject("/api/papers?body=meerbusch" + chosen, String.class)).contains(id);
    }

    @Test
    void theEqualityOfficerClaimsAPaperOnceAndEverybodyWhoReadsItSeesWhy() {
        // given
        register("meerbusch.gleicht", "meerbusch", Roles.EQUALITY, "gleichstellung");
        String address = String.valueOf(as("meerbusch.schreibt").postForEntity("/api/papers", PAPER, JsonNode.class)
                .getHeaders().getLocation());
        HttpHeaders key = new HttpHeaders();
        key.set("Idempotency-Key", "gleichstellung-1");
        HttpEntity<Map<String, String>> claim = new HttpEntity<>(Map.of("reason", "Betrifft Teilzeit."), key);

        // when
        ResponseEntity<JsonNode> author = as("meerbusch.schreibt").postForEntity(address + "/equality-claim", claim,
                JsonNode.class);
        ResponseEntity<JsonNode> first = as("meerbusch.gleicht").postForEntity(address + "/equality-claim", claim,
                JsonNode.class);
        ResponseEntity<JsonNode> again = as("meerbusch.gleicht").postForEntity(address + "/equality-claim", claim,
                JsonNode.class);

        // then
        assertThat(author.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        JsonNode read = as("meerbusch.schreibt").getForObject(address, JsonNode.class);
        assertThat(read.at("/equalityClaim/reason").asText()).isEqualTo("Betrifft Teilzeit.");
        assertThat(read.at("/equalityClaim/actor").asText()).isEqualTo("meerbusch.gleicht");
        assertThat(runs("equality-claim", read)).isEqualTo(1);
    }

    private @Nullable Integer runs(String process, JsonNode paper) {
        return jdbc.queryForObject("select count(*) from act_hi_procinst where proc_def_key_ = ? and business_key_ = ?",
                Integer.class, process, paper.at("/paper/reference").asText());
    }

    @Test
    void theSameKeyStartsOnePaperOnly() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", "vorlage-4711");
        TestRestTemplate author = as("meerbusch.schreibt");

        JsonNode first = author.postForObject("/api/papers", new HttpEntity<>(PAPER, headers), JsonNode.class);
        JsonNode second = author.postForObject("/api/papers", new HttpEntity<>(PAPER, headers), JsonNode.class);

        assertThat(second.at("/id").asText()).isEqualTo(first.at("/id").asText()).isNotBlank();
    }

    @Test
    void onlyAuthorsStartPapers() {
        ResponseEntity<JsonNode> refused = as("meerbusch.zeichnet").postForEntity("/api/papers", PAPER, JsonNode.class);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(refused.getBody().at("/detail").asText()).contains("Sachbearbeitung");
    }

    @Test
    void anotherTownSeesNeitherPaperNorFile() {
        TestRestTemplate author = as("meerbusch.schreibt");
        String address = String.valueOf(
                author.postForEntity("/api/papers", PAPER, JsonNode.class).getHeaders().getLocation());
        String file = upload(author, "Plan.pdf", "%PDF-1.7\n1 0 obj").getBody().at("/url").asText();
        TestRestTemplate stranger = as("dortmund.schreibt");

        assertThat(stranger.getForEntity(address, String.class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(stranger.getForEntity(file, String.class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(stranger.getForEntity("/api/papers?body=meerbusch", String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(stranger.postForEntity("/api/papers", PAPER, String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoAuditsLeavesATraceAlsoWithAnotherPost() {
        register("meerbusch.prueft", "meerbusch", Set.of(Roles.AUDITOR), "rpa");
        register("meerbusch.prueftUndSchreibt", "meerbusch", Set.of(Roles.AUTHOR), "zd");
        identities.createMembership("meerbusch.prueftUndSchreibt", "meerbusch.rechnungspruefung");
        String address = String.valueOf(as("meerbusch.schreibt").postForEntity("/api/papers", PAPER, JsonNode.class)
                .getHeaders().getLocation());
        String id = address.substring(address.lastIndexOf('/') + 1);
        List<String> ways = List.of("/api/papers/" + id, "/api/papers?body=meerbusch&size=200");

        as("meerbusch.schreibt").getForEntity("/api/papers/" + id, String.class);
        assertThat(reads(id)).as("the author reads her own paper for her work").isZero();
        int before = 0;
        for (String auditor : List.of("meerbusch.prueft", "meerbusch.prueftUndSchreibt")) {
            for (String way : ways) {
                assertThat(as(auditor).getForEntity(way, String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
                assertThat(reads(id)).as(auditor + " reads " + way).isEqualTo(++before);
            }
        }
    }

    @Test
    void whoAuditsLeavesATraceWhereAnEarlierTextWasNotPublic() {
        register("meerbusch.prueft", "meerbusch", Set.of(Roles.AUDITOR), "rpa");
        PaperId once = drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "Grundstückskauf", "zd",
                null, null, content(false)), "meerbusch.schreibt").id();
        PaperId never = drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "Grundstückskauf", "zd",
                null, null, content(true)), "meerbusch.schreibt").id();
        drafting.revise(once, Revision.of(content(true)), "meerbusch.schreibt");

        for (PaperId paper : List.of(once, never)) {
            assertThat(as("meerbusch.prueft").getForEntity("/api/papers/" + paper.value(), String.class).getStatusCode())
                    .isEqualTo(HttpStatus.OK);
        }

        assertThat(reads(once.value().toString())).isEqualTo(1);
        assertThat(reads(never.value().toString())).isZero();
    }

    @Test
    void whoDoesNotDealWithAPaperThatIsNotPublicFindsItNowhere() {
        register("meerbusch.fremd", "meerbusch", Roles.AUTHOR, "it");
        register("meerbusch.office", "meerbusch", Roles.COUNCIL_OFFICE, "it");
        PaperId secret = drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "Grundstückskauf", "zd",
                null, null, content(false)), "meerbusch.schreibt").id();
        String id = secret.value().toString();
        String reference = jdbc.queryForObject("select reference from paper where id = ?", String.class, secret.value());
        TestRestTemplate stranger = as("meerbusch.fremd");

        for (String chosen : List.of("&reference=" + reference, "&q=grundst", "&q=grundst&ended=false", "&ended=false&size=200",
                "&size=200")) {
            assertThat(listed(stranger, id, chosen)).as(chosen).isFalse();
            assertThat(listed(as("meerbusch.schreibt"), id, chosen)).as(chosen).isTrue();
            assertThat(listed(as("meerbusch.office"), id, chosen)).as(chosen).isTrue();
        }
        assertThat(stranger.getForEntity("/api/papers/" + id, String.class).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(stranger.postForEntity("/api/papers/" + id + "/withdrawal", Map.of("reason", "x"), String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);

        jdbc.update("insert into co_signature (id, paper_id, department, round, sections, text_version, text_hash, finance_hash,"
                + " attachments_hash, asked_at) select gen_random_uuid(), paper_id, 'it', 1, '[]', 1, text_hash, finance_hash,"
                + " attachments_hash, now() from text_version where paper_id = ?", secret.value());
        assertThat(listed(stranger, id, "&reference=" + reference)).as("asked to co-sign").isTrue();
        assertThat(stranger.getForEntity("/api/papers/" + id, String.class).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void whoDoesNotDealWithAPaperReadsNoTextOfItThatWasNotPublicOnce() {
        register("meerbusch.fremd", "meerbusch", Roles.AUTHOR, "it");
        register("meerbusch.office", "meerbusch", Roles.COUNCIL_OFFICE, "it");
        register("meerbusch.prueft", "meerbusch", Set.of(Roles.AUDITOR), "rpa");
        PaperId once = drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "Grundstückskauf", "zd",
                null, null, content(false)), "meerbusch.schreibt").id();
        drafting.revise(once, Revision.of(content(true)), "meerbusch.schreibt");

        assertThat(listed(as("meerbusch.fremd"), once.value().toString(), "&size=200")).as("it is public now").isTrue();
        assertThat(texts("meerbusch.fremd", once)).as("the public part").containsExactly(2);
        for (String reader : List.of("meerbusch.schreibt", "meerbusch.office", "meerbusch.prueft")) {
            assertThat(texts(reader, once)).as(reader).containsExactly(1, 2);
        }
        assertThat(as("dortmund.schreibt").getForEntity("/api/papers/" + once.value(), String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    /** Numbers of the versions that the reader gets. */
    private List<Integer> texts(String reader, PaperId paper) {
        List<Integer> numbers = new ArrayList<>();
        as(reader).getForObject("/api/papers/" + paper.value(), JsonNode.class).at("/texts").forEach(text ->
                numbers.add(text.at("/number").asInt()));
        return numbers;
    }

    @Test
    void whatWasSignedAndDecidedOnATextThatWasNotPublicIsNotTold() {
        register("meerbusch.fremd", "meerbusch", Roles.AUTHOR, "it");
        PaperId once = drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "Grundstückskauf", "zd",
                null, null, content(false)), "meerbusch.schreibt").id();
        drafting.revise(once, Revision.of(content(true)), "meerbusch.schreibt");
        for (int version = 1; version <= 2; version++) {
            jdbc.update("insert into sign_off (id, paper_id, step, verdict, reason, text_version, content_hash, signed_by, signed_at)"
                    + " values (gen_random_uuid(), ?, 'LEAD_DEPARTMENT', 'RETURNED', 'Zu teuer.', ?, 'x', 'meerbusch.amtsleitung', now())",
                    once.value(), version);
            jdbc.update("insert into resolution (id, paper_id, body_id, part_number, consultation_id, decided_by, decided_on,"
                    + " text_version, wording, window_kind, status, version) values (gen_random_uuid(), ?, 'meerbusch', ?, gen_random_uuid(), 'rat',"
                    + " '2044-03-09', ?, 'Der Rat kauft.', 'NONE', 'EFFECTIVE', 0)", once.value(), version, version);
        }

        JsonNode outside = as("meerbusch.fremd").getForObject("/api/papers/" + once.value(), JsonNode.class);
        JsonNode inside = as("meerbusch.schreibt").getForObject("/api/papers/" + once.value(), JsonNode.class);

        for (String list : List.of("/signOffs", "/resolutions")) {
            assertThat(outside.at(list).findValuesAsText("textVersion")).as(list).containsExactly("2");
            assertThat(inside.at(list).findValuesAsText("textVersion")).as(list).containsExactlyInAnyOrder("1", "2");
        }
    }

    @Test
    void aPaperThatIsNotPublicIsRefusedInTheWordsOfOneThatDoesNotExist() {
        register("meerbusch.fremd", "meerbusch", Roles.AUTHOR, "it");
        PaperId secret = drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "Grundstückskauf", "zd",
                null, null, content(false)), "meerbusch.schreibt").id();

        for (String reader : List.of("meerbusch.fremd", "dortmund.schreibt")) {
            JsonNode hidden = as(reader).getForObject("/api/papers/" + secret.value(), JsonNode.class);
            JsonNode unknown = as(reader).getForObject("/api/papers/" + UUID.randomUUID(), JsonNode.class);
            assertThat(hidden.at("/status").asInt()).as(reader).isEqualTo(404);
            assertThat(hidden.at("/detail")).as(reader).isEqualTo(unknown.at("/detail"));
        }
    }

    private static Content content(boolean publicPaper) {
        return new Content("Grundstückskauf", publicPaper, "Sachverhalt", List.of(new ResolutionPart(1, "Die Stadt kauft.", null)),
                Finance.none(), Inclusion.NO_EFFECT, Set.of(), List.of());
    }

    @Test
    void whoAuditsLeavesATraceWithEveryFile() {
        register("meerbusch.prueft", "meerbusch", Set.of(Roles.AUDITOR), "rpa");
        String file = upload(as("meerbusch.schreibt"), "Kaufvertrag.pdf", "%PDF-1.7\n1 0 obj").getBody().at("/url").asText();
        String id = file.substring(file.lastIndexOf('/') + 1);

        as("meerbusch.schreibt").getForEntity(file, byte[].class);
        assertThat(reads(id)).as("the author reads her own file for her work").isZero();
        as("meerbusch.prueft").getForEntity(file, byte[].class);
        assertThat(reads(id)).isEqualTo(1);
    }

    @Test
    void aFileComesBackAsADownloadThatNoBrowserOpens() {
        TestRestTemplate author = as("meerbusch.schreibt");

        ResponseEntity<JsonNode> stored = upload(author, "Übersicht 2021.pdf", "%PDF-1.7\n1 0 obj");
        ResponseEntity<byte[]> back = author.getForEntity(stored.getBody().at("/url").asText(), byte[].class);

        assertThat(stored.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(stored.getBody().at("/name").asText()).isEqualTo("Übersicht 2021.pdf");
        assertThat(back.getBody()).asString(StandardCharsets.ISO_8859_1).isEqualTo("%PDF-1.7\n1 0 obj");
        assertThat(back.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(back.getHeaders().getContentDisposition().getFilename()).isEqualTo("Übersicht 2021.pdf");
        assertThat(back.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aFileThatIsNoPaperIsRefusedInGerman() {
        ResponseEntity<JsonNode> refused = upload(as("meerbusch.schreibt"), "Makro.exe", "MZ");

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody().at("/detail").asText()).contains("weder PDF, DOCX, ODT noch ein Bild");
    }

    private static ResponseEntity<JsonNode> upload(TestRestTemplate user, String name, String content) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(content.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return user.postForEntity("/api/files", form, JsonNode.class);
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, PASSWORD);
    }

    private int reads(String id) {
        Integer entries = jdbc.queryForObject("select count(*) from ledger_entry where chain_kind = 'access'"
                + " and chain_id = 'meerbusch' and facts ->> 'ids' like ?", Integer.class, "%" + id + "%");
        return entries == null ? 0 : entries;
    }

    private void register(String user, String body, String role, String department) {
        register(user, body, Set.of(role), department);
    }

    private void register(String user, String body, Set<String> roles, String department) {
        staff.register(new Registration(user, body, "Probe " + user, roles,
                List.of(new Membership(department, Position.MEMBER))), "system");
        logIns.setPassword(user, PASSWORD);
    }
}
