package de.beschlusslauf.paper.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.FileId;
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
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.paper.Revision;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever knows the id of a file reads it only if he may read the text to which it is attached. */
@WholeApplication
class AttachmentRightsTests {

    private static final String PASSWORD = "lang-genug-hier";
    private static final String AUTHOR = "meerbusch.legtan";
    private static final String OTHER_OFFICE = "meerbusch.nebenan";
    private static final String OTHER_TOWN = "dortmund.nebenan";
    private static final String CHAIR = "meerbusch.leitetsitzung";
    private static final String MEMBER = "meerbusch.sitztimrat";
    private static final String AUDITOR = "meerbusch.prueftanlagen";
    private static final List<String> ALWAYS = List.of(AUDITOR, "meerbusch.fuehrtprotokoll");

    @Autowired
    TestRestTemplate http;
    @Autowired
    Staff staff;
    @Autowired
    LogIns logIns;
    @Autowired
    Drafting drafting;
    @Autowired
    Documents documents;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void people() {
        register(AUTHOR, "meerbusch", Roles.AUTHOR, new Membership("zd", Position.MEMBER));
        register(OTHER_OFFICE, "meerbusch", Roles.AUTHOR, new Membership("it", Position.MEMBER));
        register("meerbusch.imselbenamt", "meerbusch", Roles.CO_SIGNER, new Membership("zd", Position.MEMBER));
        register("meerbusch.dezernatsleitung", "meerbusch", Roles.DEPUTY, new Membership("it", Position.MEMBER));
        register(CHAIR, "meerbusch", Roles.CHAIR);
        register(MEMBER, "meerbusch", Roles.MEMBER);
        register(AUDITOR, "meerbusch", Roles.AUDITOR);
        register("meerbusch.fuehrtprotokoll", "meerbusch", Roles.COUNCIL_OFFICE, new Membership("it", Position.MEMBER));
        register(OTHER_TOWN, "dortmund", Roles.AUTHOR, new Membership("it", Position.MEMBER));
    }

    @Test
    void aFileThatBelongsToNoMatterYetIsItsUploaders() {
        FileId file = stored();

        assertThat(reads(AUTHOR, file)).isTrue();
        ALWAYS.forEach(reader -> assertThat(reads(reader, file)).as(reader).isTrue());
        for (String reader : List.of(OTHER_OFFICE, "meerbusch.imselbenamt", "meerbusch.dezernatsleitung", CHAIR, OTHER_TOWN)) {
            assertThat(reads(reader, file)).as(reader).isFalse();
        }
        assertThat(traces(file)).as("of the auditor").isEqualTo(1);
    }

    @Test
    void aFileOfATextThatIsNotPublicIsReadByWhoeverDealsWithThePaper() {
        FileId file = stored();
        paper(content(false, file));

        for (String reader : List.of(AUTHOR, "meerbusch.imselbenamt", "meerbusch.dezernatsleitung")) {
            assertThat(reads(reader, file)).as(reader).isTrue();
        }
        ALWAYS.forEach(reader -> assertThat(reads(reader, file)).as(reader).isTrue());
        for (String reader : List.of(OTHER_OFFICE, CHAIR, OTHER_TOWN)) {
            assertThat(reads(reader, file)).as(reader).isFalse();
        }
        assertThat(traces(file)).as("of the auditor").isEqualTo(1);
    }

    @Test
    void whoIsRefusedIsToldWhatWhoeverGuessesAnIdIsTold() {
        FileId file = stored();
        paper(content(false, file));

        for (String reader : List.of(OTHER_OFFICE, OTHER_TOWN)) {
            ResponseEntity<JsonNode> refused = as(reader).getForEntity(address(file), JsonNode.class);
            ResponseEntity<JsonNode> guessed = as(reader).getForEntity(address(new FileId(UUID.randomUUID())), JsonNode.class);
            assertThat(refused.getStatusCode()).isEqualTo(guessed.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(refused.getBody().at("/detail")).isEqualTo(guessed.getBody().at("/detail"));
        }
    }

    @Test
    void whatWasAttachedToAnEarlierTextThatWasNotPublicStaysClosed() {
        FileId before = stored();
        FileId kept = stored();
        FileId after = stored();
        PaperId paper = paper(content(false, before, kept));
        drafting.revise(paper, Revision.of(content(true, kept, after)), AUTHOR);

        assertThat(reads(OTHER_OFFICE, before)).isFalse();
        assertThat(reads(OTHER_OFFICE, kept)).isTrue();
        assertThat(reads(OTHER_OFFICE, after)).isTrue();
        assertThat(reads(AUTHOR, before)).isTrue();
        assertThat(reads(OTHER_TOWN, after)).isFalse();
        assertThat(reads(CHAIR, before)).isFalse();
        assertThat(reads(CHAIR, after)).isTrue();
        assertThat(reads(MEMBER, after)).as("pure members of bodies read no papers here").isFalse();
    }

    @Test
    void nobodyOpensAColleaguesFileByAttachingItToAPaperOfHisOwn() {
        FileId file = stored();
        paper(content(false, file));
        PaperId own = drafting.create(CreatePaper.draft("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "Radweg", "it"), OTHER_OFFICE).id();

        assertThatThrownBy(() -> drafting.revise(own, Revision.of(content(true, file)), OTHER_OFFICE)).isInstanceOf(Refusal.class)
                .hasMessageContaining("hat jemand anderes hochgeladen");

        assertThat(reads(OTHER_OFFICE, file)).isFalse();
    }

    @Test
    void toWhichMatterAFileBelongsIsAskedOfAnIndex() {
        for (String query : List.of("select paper_id from text_version where attachments",
                "select id from roadmap_entry where evidence_files")) {
            transaction.executeWithoutResult(status -> {
                jdbc.execute("set local enable_seqscan = off");
                assertThat(String.join(" ", jdbc.queryForList("explain " + query + " @> '[\"" + UUID.randomUUID() + "\"]'::jsonb",
                        String.class))).contains("Bitmap Index Scan");
            });
        }
    }

    private PaperId paper(Content content) {
        return drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "Grundstückskauf", "zd", null, null,
                content), AUTHOR).id();
    }

    private static Content content(boolean publicPaper, FileId... files) {
        return new Content("Grundstückskauf", publicPaper, "Sachverhalt", List.of(new ResolutionPart(1, "Die Stadt kauft.", null)),
                Finance.none(), Inclusion.NO_EFFECT, Set.of(), List.of(files));
    }

    private FileId stored() {
        return documents.store("meerbusch", "Vertrag.pdf", null, new ByteArrayInputStream(("%PDF-1.7\n" + UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8)), AUTHOR).id();
    }

    private boolean reads(String reader, FileId file) {
        HttpStatus status = HttpStatus.valueOf(as(reader).getForEntity(address(file), byte[].class).getStatusCode().value());
        assertThat(status).isIn(HttpStatus.OK, HttpStatus.NOT_FOUND);
        return status == HttpStatus.OK;
    }

    private static String address(FileId file) {
        return "/api/files/" + file.value();
    }

    private int traces(FileId file) {
        Integer entries = jdbc.queryForObject("select count(*) from ledger_entry where chain_kind = 'access'"
                + " and chain_id = 'meerbusch' and facts ->> 'ids' like ?", Integer.class, "%" + file.value() + "%");
        return entries == null ? 0 : entries;
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, PASSWORD);
    }

    private void register(String user, String body, String role, Membership... memberships) {
        staff.register(new Registration(user, body, "Probe " + user, Set.of(role), List.of(memberships)), "system");
        logIns.setPassword(user, PASSWORD);
    }
}
