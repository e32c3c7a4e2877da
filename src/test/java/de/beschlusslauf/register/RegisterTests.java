package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.consultation.PlannedStation;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Insight;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers are found by what they say and by what became of them, as soon as it happened. */
@Staged
class RegisterTests {

    private static final RegisterQuery ALL = RegisterQuery.all("meerbusch");
    private static final Viewer AUDITOR = new Viewer("meerbusch.pruefung", true, List.of());
    private static final LocalDate SESSION = LocalDate.of(2032, 3, 4);

    @Autowired
    RegisterSearch search;
    @Autowired
    SavedSearches saved;
    @Autowired
    Projection projection;
    @Autowired
    Deliberation deliberation;
    @Autowired
    PaperReader papers;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    DrivableClock clock;
    @Autowired
    JdbcTemplate jdbc;

    private List<String> leftByOthers;
    private String reference;
    private PaperId paper;

    @BeforeEach
    void theCouncilAdoptsAPaperThatCosts12000Euros() {
        leftByOthers = projection.disagreeing();
        clock.travelTo(Instant.parse("2031-12-01T08:00:00Z"));
        transaction.executeWithoutResult(status -> {
            paper = deliberation.paper(PaperKind.RESOLUTION_PROPOSAL,
                    Finance.covered(Finance.Kind.AUFWAND, new BigDecimal("12000.50"), "01.111.5291"),
                    "Die Straßenbeleuchtung am Dyckhof wird erneuert.");
            ConsultationId council = deliberation.plan(paper,
                    PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1)).get(0);
            deliberation.put(council, deliberation.session("rat", freeDay()));
            deliberation.resolve(council, Deliberation.accepted());
        });
        reference = papers.summary(paper).reference();
    }

    @AfterEach
    void everyRowIsWhatTheTablesSay() {
        clock.reset();
        assertThat(projection.disagreeing()).isSubsetOf(leftByOthers);
    }

    @Test
    void aDecidedPaperIsFoundWithItsResult() {
        assertThat(found(ALL.withReference(reference.toLowerCase()))).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(row.decidedBy()).isEqualTo("rat");
            assertThat(row.day()).isEqualTo(row.decidedOn());
            assertThat(row.amountCents()).isEqualTo(1_200_050);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"straßenbeleuchtung", "Beleuchtung or Straßenbeleuchtungen dyckhof", "\"am Dyckhof\"",
        "visionsgrundsatz dyckhof"})
    void wordsAreFoundInSubjectAndTextWhateverTheirForm(String words) {
        assertThat(ids(ALL.withWords(words).withReference(reference))).containsExactly(paper.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Dyckhof am\" Straßenbeleuchtung", "\"Dyckhof wird erneuert\" -\"Dyckhof Straßenbeleuchtung\"",
        "\"Straßenbeleuchtung erneuert\"", "\"Straßenbeleuchtung am am wird erneuert\""})
    void aPhraseIsFoundWhereItsWordsFollowEachOtherWithNothingBetweenThemOnly(String words) {
        boolean stands = words.startsWith("\"Dyckhof");
        assertThat(ids(ALL.withWords(words).withReference(reference))).hasSize(stands ? 1 : 0);
        assertThat(exported(ALL.withWords(words).withReference(reference))).isEqualTo(ids(ALL.withWords(words).withReference(reference)));
    }

    private List<UUID> exported(RegisterQuery query) {
        List<UUID> whole = new ArrayList<>();
        search.forEach(query, AUDITOR, row -> whole.add(row.paperId()));
        return whole;
    }

    @Test
    void aWordThatIsExcludedExcludes() {
        assertThat(ids(ALL.withWords("visionsgrundsätze -dyckhof").withReference(reference))).isEmpty();
    }

    @Test
    void eachConditionKeepsWhatFitsAndDropsWhatDoesNot() {
        LocalDate day = found(ALL.withReference(reference)).get(0).day();

        assertThat(ids(query("rat", day, day, "ACCEPTED", "zd", 1_200_050L, 1_200_050L, true))).contains(paper.value());
        assertThat(ids(query("hda", null, null, null, null, null, null, null))).doesNotContain(paper.value());
        assertThat(ids(query(null, day.plusDays(1), null, null, null, null, null, null))).doesNotContain(paper.value());
        assertThat(ids(query(null, null, day.minusDays(1), null, null, null, null, null))).doesNotContain(paper.value());
        assertThat(ids(query(null, null, null, "REJECTED", null, null, null, null))).doesNotContain(paper.value());
        assertThat(ids(query(null, null, null, null, "kaemmerei", null, null, null))).doesNotContain(paper.value());
        assertThat(ids(query(null, null, null, null, null, 1_200_051L, null, null))).doesNotContain(paper.value());
        assertThat(ids(query(null, null, null, null, null, null, 1_200_049L, null))).doesNotContain(paper.value());
        assertThat(ids(query(null, null, null, null, null, null, null, false))).doesNotContain(paper.value());
    }

    @Test
    void aPaperIsFoundByItsOwnAmountAndByTheOneThatWasDecided() {
        jdbc.update("update resolution set amended_amount_cents = 9000000 where paper_id = ?", paper.value());
        linked();

        assertThat(found(ALL.withReference(reference))).singleElement().satisfies(row -> {
            assertThat(row.amountCents()).isEqualTo(1_200_050);
            assertThat(row.decidedCents()).isEqualTo(9_000_000);
        });
        assertThat(ids(query(null, null, null, null, null, 1_200_050L, 1_200_050L, null))).contains(paper.value());
        assertThat(ids(query(null, null, null, null, null, 9_000_000L, null, null))).contains(paper.value());
        assertThat(ids(query(null, null, null, null, null, 1_200_051L, 8_999_999L, null))).as("neither of both")
                .doesNotContain(paper.value());

        transaction.executeWithoutResult(tx -> {
            jdbc.update("insert into text_version (id, paper_id, version_number, subject, public_paper, facts, parts, finance, inclusion,"
                    + " relevance, attachments, text_hash, finance_hash, attachments_hash, salt, created_by, created_at)"
                    + " select gen_random_uuid(), paper_id, 0, subject, false, facts, parts, finance, inclusion, relevance,"
                    + " attachments, text_hash, finance_hash, attachments_hash, salt, created_by, created_at"
                    + " from text_version where paper_id = ? and version_number = 1", paper.value());
            jdbc.update("update resolution set text_version = 0 where paper_id = ?", paper.value());
            assertThat(jdbc.queryForObject("select decided_cents from register_source where paper_id = ?", Long.class,
                    paper.value())).as("decided on a text that was not public").isNull();
            tx.setRollbackOnly();
        });

        jdbc.update("update resolution set status = 'ANNULLED' where paper_id = ?", paper.value());
        linked();
        assertThat(found(ALL.withReference(reference))).singleElement().extracting(FoundPaper::decidedCents).isNull();
    }

    @Test
    void aPaperIsLateWhileOneOfItsDeadlinesIsOverdue() {
        RegisterQuery late = ALL.withReference(reference).onlyLate();
        assertThat(found(late)).isEmpty();

        due("CONTROL_WINDOW_COUNCIL", "2020-01-01");
        assertThat(found(late)).as("a window that runs out").isEmpty();

        LocalDate today = Zones.dayOf(clock.instant());
        due("SESSION_DAY", today.toString());
        assertThat(found(late)).as("the session may last until the evening").isEmpty();
        clock.travelTo(Zones.startOf(today.plusDays(1)).plusSeconds(60));
        assertThat(ids(late)).as("the day after").containsExactly(paper.value());

        jdbc.update("update deadline set status = 'MET' where subject_id = ? and rule_id = 'agreed-day'", paper.value());
        linked();
        assertThat(found(late)).isEmpty();
    }

    private void due(String kind, String day) {
        jdbc.update("insert into deadline (id, body_id, kind, subject_type, subject_id, chain_kind, chain_id, due_on,"
                + " statutory_on, due_at, rule_id, rule_version, table_version, legal_basis, start_event, start_on,"
                + " days_counted, skipped, status, changed_by, version, set_on) values (gen_random_uuid(), 'meerbusch',"
                + " ?, 'paper', ?, 'paper', ?, ?::date, ?::date, ?::date, 'agreed-day', '1', '',"
                + " '', '', '2020-01-01', 0, '[]', 'OPEN', 'system', 0, '2020-01-01')", kind, paper.value(),
                paper.value().toString(), day, day, day);
        linked();
    }

    private void linked() {
        transaction.executeWithoutResult(status -> projection.on(new Ledger.Linked(Set.of(Chain.paper(paper.value())))));
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepetitions() {
        List<UUID> whole = new ArrayList<>();
        search.forEach(ALL, AUDITOR, row -> whole.add(row.paperId()));

        assertThat(paged(ALL, 2)).isEqualTo(whole).contains(paper.value()).doesNotHaveDuplicates();
    }

    @Test
    void pagesOfASearchForWordsGoThroughAllYears() {
        PaperId draft = transaction.execute(status -> deliberation.paper("Ein Entwurf vom Ende des Jahres 2031."));
        RegisterQuery words = ALL.withWords("visionsgrundsätze");
        List<UUID> whole = new ArrayList<>();
        search.forEach(words, AUDITOR, row -> whole.add(row.paperId()));

        assertThat(paged(words, 1)).isEqualTo(whole).contains(paper.value(), draft.value()).doesNotHaveDuplicates();
        assertThat(paged(words, 500)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"der die das", "=meerbusch=2032", "\"=meerbusch=2032\"", "2032"})
    void wordsThatSayNothingAndTheMarksOfTheIndexFindNothing(String words) {
        assertThat(ids(ALL.withWords(words).withReference(reference))).isEmpty();
    }

    @Test
    void othersFindNonPublicMattersOfTheirOwnOnly() {
        jdbc.update("update register_paper set public_paper = false where paper_id = ?", paper.value());
        RegisterQuery query = ALL.withReference(reference);

        assertThat(search.page(query, new Viewer("fremd", false, List.of("personal")), null, 5).papers()).isEmpty();
        assertThat(search.page(query, new Viewer("fremd", false, List.of("zd")), null, 5).papers()).hasSize(1);
        assertThat(search.page(query, new Viewer("meerbusch.sachbearbeitung", false, List.of()), null, 5).papers())
                .hasSize(1);
        assertThat(search.page(query, new Viewer(new Insight("desk", true, List.of()), false, List.of()), null, 5).papers())
                .as("a desk through which every paper goes").hasSize(1);
        jdbc.update("insert into co_signature (id, paper_id, department, round, sections, text_version, text_hash, finance_hash,"
                + " attachments_hash, asked_at) select gen_random_uuid(), paper_id, 'personal', 1, '[]', 1, text_hash, finance_hash,"
                + " attachments_hash, now() from text_version where paper_id = ? and version_number = 1", paper.value());
        assertThat(search.page(query, new Viewer("fremd", false, List.of("personal")), null, 5).papers()).as("asked to co-sign")
                .hasSize(1);
        assertThat(search.page(query.withWords("visionsgrundsatz"), new Viewer("fremd", false, List.of("personal")), null, 5).papers())
                .hasSize(1);
        assertThat(search.page(query, new Viewer("fremd", false, List.of("bauamt")), null, 5).papers()).isEmpty();

        assertThat(projection.disagreeing()).contains(reference);
        assertThat(projection.rebuild()).isPositive();
    }

    @Test
    void whatWasDecidedOnATextThatWasNotPublicIsInNoListOfThoseWhoReadWhatIsPublic() {
        clock.travelTo(Instant.parse("2031-12-01T08:00:00Z"));
        transaction.executeWithoutResult(status -> {
            paper = deliberation.secretPaper();
            ConsultationId council = deliberation.plan(paper, PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1)).get(0);
            deliberation.put(council, deliberation.session("rat", freeDay()));
            deliberation.resolve(council, Deliberation.rejected());
        });
        transaction.executeWithoutResult(status -> deliberation.makePublic(paper));
        RegisterQuery query = ALL.withReference(papers.summary(paper).reference());
        LocalDate sessionDay = found(query).get(0).day();
        Viewer reader = new Viewer("fremd", false, List.of("personal"));

        assertThat(found(query)).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(row.decidedBy()).isEqualTo("rat");
            assertThat(row.publicThroughout()).as("who reads it leaves an entry").isFalse();
        });
        assertThat(search.page(query, reader, null, 5).papers()).singleElement().satisfies(row -> {
            assertThat(row.publicThroughout()).isTrue();
            assertThat(row.publicPaper()).isTrue();
            assertThat(row.outcome()).isNull();
            assertThat(row.decidedBy()).isNull();
            assertThat(row.decidedOn()).isNull();
            assertThat(row.day()).as("of the start").isBefore(sessionDay);
        });
        assertThat(search.page(query.withWords("Visionsgrundsätze"), reader, null, 5).papers()).hasSize(1);
        assertThat(all(query(null, sessionDay, sessionDay, null, null, null, null, null), reader)).doesNotContain(paper.value());
        assertThat(all(query(null, null, null, "REJECTED", null, null, null, null), reader)).doesNotContain(paper.value());
        assertThat(ids(query(null, sessionDay, sessionDay, "REJECTED", null, null, null, null))).contains(paper.value());
    }

    /** As a file has them. */
    private List<UUID> all(RegisterQuery query, Viewer viewer) {
        List<UUID> whole = new ArrayList<>();
        search.forEach(query, viewer, row -> whole.add(row.paperId()));
        return whole;
    }

    @Test
    void anotherTownFindsNothing() {
        assertThat(search.page(RegisterQuery.all("erkelenz").withReference(reference), AUDITOR, null, 5).papers())
                .isEmpty();
    }

    @Test
    void whoeverKeepsFiftySearchesMayStillReplaceOneOfThem() {
        String person = "viele." + paper.value();
        for (int number = 1; number <= 50; number++) {
            saved.save(person, "Suche " + number, "stand=offen");
        }

        saved.save(person, " Suche 50 ", "stand=abgeschlossen");

        assertThat(saved.of(person)).hasSize(50).filteredOn(each -> each.name().equals("Suche 50")).singleElement()
                .extracting(SavedSearches.Saved::query).isEqualTo("stand=abgeschlossen");
        assertThatThrownBy(() -> saved.save(person, "Suche 51", "stand=offen")).hasMessageContaining("bitte löschen Sie eine");
    }

    @Test
    void aPaperIsOpenUntilItHasEnded() {
        for (PaperStatus each : PaperStatus.values()) {
            transaction.executeWithoutResult(tx -> {
                jdbc.update("update paper set status = ? where id = ?", each.name(), paper.value());
                assertThat(jdbc.queryForObject("select open from register_source where paper_id = ?", Boolean.class,
                        paper.value())).as(each.label()).isEqualTo(!each.ended());
                tx.setRollbackOnly();
            });
        }
    }

    private List<UUID> paged(RegisterQuery query, int size) {
        List<UUID> paged = new ArrayList<>();
        RegisterQuery.After after = null;
        do {
            RegisterSearch.Found page = search.page(query, AUDITOR, after, size);
            page.papers().forEach(row -> paged.add(row.paperId()));
            after = page.next();
        } while (after != null);
        return paged;
    }

    private LocalDate freeDay() {
        Long taken = jdbc.queryForObject("select count(*) from meeting where starts_at >= '2032-01-01'", Long.class);
        return SESSION.plusDays(taken == null ? 0 : taken);
    }

    private static RegisterQuery query(String organization, LocalDate from, LocalDate to, String outcome,
            String department, Long fromCents, Long toCents, Boolean open) {
        return new RegisterQuery("meerbusch", null, null, organization, from, to, outcome, department, fromCents,
                toCents, open, false);
    }

    private List<FoundPaper> found(RegisterQuery query) {
        return search.page(query, AUDITOR, null, 500).papers();
    }

    private List<UUID> ids(RegisterQuery query) {
        return found(query).stream().map(FoundPaper::paperId).toList();
    }
}
