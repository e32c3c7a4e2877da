package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.Staged;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.consultation.NewResult;
import de.beschlusslauf.consultation.PlannedStation;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.paper.Revision;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever remembers the words on which was voted finds the paper, although its text was amended since. */
@Staged
class FormerWordsTests {

    private static final Viewer AUDITOR = new Viewer("meerbusch.pruefung", true, List.of());

    private static final Viewer READER = new Viewer("fremd", false, List.of("personal"));

    @Autowired
    RegisterSearch search;
    @Autowired
    Projection projection;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Deliberation deliberation;
    @Autowired
    Drafting drafting;
    @Autowired
    PaperReader papers;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    DrivableClock clock;

    private PaperId paper;

    @BeforeEach
    void winter() {
        clock.travelTo(Instant.parse("2053-12-01T08:00:00Z"));
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gaslaternen", "gaslaterne visionsgrundsatz", "\"Gaslaternen am Dyckhof\"", "Leuchtdioden"})
    void theTextThatWasAmendedIsFoundByItsWordsAndTheNewOneByIts(String words) {
        amended();

        assertThat(found(words, AUDITOR)).containsExactly(paper.value());
        assertThat(found(words, READER)).containsExactly(paper.value());
        assertThat(projection.disagrees(paper.value())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Dyckhof Gaslaternen\"", "Gaslaternen Leuchtdioden", "Dyckhof -Leuchtdioden", "Windrad"})
    void whatStandsInNoTextOrIsExcludedIsNotFound(String words) {
        amended();

        assertThat(found(words, AUDITOR)).isEmpty();
    }

    @Test
    void aDraftOnWhichNobodyVotedIsFoundByItsPresentWordsOnly() {
        transaction.executeWithoutResult(status -> paper = deliberation.paper("Der Rat erhält die Straßenlampen."));
        revise(true, "Gaslaternen sind alt.");
        revise(true, "Leuchtdioden sind neu.");

        assertThat(found("Leuchtdioden", AUDITOR)).hasSize(1);
        assertThat(found("Gaslaternen", AUDITOR)).isEmpty();
    }

    @Test
    void aFormerTextThatWasNotPublicIsFoundByThoseOnlyWhoSeeEverything() {
        // given
        transaction.executeWithoutResult(status -> paper = deliberation.paper("Der Rat erhält die Straßenlampen."));
        revise(false, "Windräder sind teuer.");
        vote(Deliberation.rejected());

        // when
        revise(true, "Leuchtdioden sind neu.");

        // then
        assertThat(found("Windräder", AUDITOR)).hasSize(1);
        assertThat(found("Windräder", READER)).isEmpty();
        assertThat(found("Leuchtdioden", READER)).hasSize(1);
        assertThat(projection.disagrees(paper.value())).isFalse();
    }

    @Test
    void whoChangesTheWordsOfAFormerTextIsFound() {
        amended();
        jdbc.update("update register_former_words set words = ts_delete(words, 'gaslatern') where paper_id = ?", paper.value());

        assertThat(found("Gaslaternen", AUDITOR)).isEmpty();
        assertThat(projection.disagrees(paper.value())).isTrue();
        projection.rebuild();
        assertThat(found("Gaslaternen", AUDITOR)).hasSize(1);
    }

    private void amended() {
        transaction.executeWithoutResult(status -> paper = deliberation.paper("Der Rat erhält die Gaslaternen am Dyckhof."));
        vote(Deliberation.amended("Der Rat beschafft Leuchtdioden für den Dyckhof."));
    }

    private void vote(NewResult result) {
        transaction.executeWithoutResult(status -> {
            ConsultationId council = deliberation.plan(paper, PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1)).get(0);
            Long taken = jdbc.queryForObject("select count(*) from meeting where starts_at >= '2054-01-01'", Long.class);
            deliberation.put(council, deliberation.session("rat", LocalDate.of(2054, 1, 7).plusDays(taken == null ? 0 : taken)));
            deliberation.resolve(council, result);
        });
    }

    private void revise(boolean publicPaper, String facts) {
        transaction.executeWithoutResult(status -> {
            deliberation.status(paper, "DRAFT");
            drafting.revise(paper, Revision.of(new Content("Visionsgrundsätze", publicPaper, facts, List.of(new ResolutionPart(1,
                    "Der Rat erhält die Straßenlampen.", null)), Finance.none(), Inclusion.NO_EFFECT, Set.of(), List.of())),
                    "meerbusch.sachbearbeitung");
            deliberation.status(paper, "SCHEDULED");
        });
    }

    /** On pages and in files the same. */
    private List<UUID> found(String words, Viewer viewer) {
        RegisterQuery query = RegisterQuery.all("meerbusch").withReference(papers.summary(paper).reference()).withWords(words);
        List<UUID> whole = new ArrayList<>();
        search.forEach(query, viewer, row -> whole.add(row.paperId()));
        List<UUID> page = search.page(query, viewer, null, 50).papers().stream().map(FoundPaper::paperId).toList();
        assertThat(page).isEqualTo(whole);
        return page;
    }
}
