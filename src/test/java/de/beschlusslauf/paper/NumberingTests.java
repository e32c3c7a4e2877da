package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers are given once and without gaps, however many people start papers at once. */
@WholeApplication
class NumberingTests {

    private static final int PAPERS = 80;

    private static final int KEPT = 64;

    @Autowired
    Drafting drafting;

    @Autowired
    Numbering numbering;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DrivableClock clock;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void meerbuschNumbersAtOnceWithDepartmentAndYear() {
        clock.travelTo(Instant.parse("2031-05-21T08:00:00Z"));

        PaperSummary first = create("meerbusch");
        PaperSummary second = create("meerbusch");

        assertThat(first.reference()).matches("ZD/[0-9]+/2031");
        assertThat(second.reference()).isEqualTo("ZD/" + (sequence(first) + 1) + "/2031");
        assertThat(first.numbered()).isTrue();
    }

    @Test
    void aNewYearCountsAnew() {
        clock.travelTo(Instant.parse("2032-12-31T22:30:00Z"));
        create("sanktaugustin");
        clock.travelTo(Instant.parse("2032-12-31T23:30:00Z"));

        assertThat(create("sanktaugustin").reference()).as("it is 2033 in Berlin").isEqualTo("E-2033-1");
    }

    @Test
    void whereTheCouncilOfficeNumbersADraftNumberStandsFirst() {
        clock.travelTo(Instant.parse("2031-05-21T08:00:00Z"));

        PaperSummary draft = create("sanktaugustin");

        assertThat(draft.reference()).isEqualTo("E-2031-1");
        assertThat(draft.numbered()).isFalse();
    }

    @Test
    void aPaperThatIsRefusedTakesNoNumber() {
        clock.travelTo(Instant.parse("2034-02-01T08:00:00Z"));
        int before = sequence(create("meerbusch"));
        assertThatThrownBy(() -> drafting.create(
                CreatePaper.draft("meerbusch", PaperKind.REPORT, " ", "zd"), Samples.AUTHOR))
                .isInstanceOf(Refusal.class);

        assertThat(sequence(create("meerbusch"))).isEqualTo(before + 1);
    }

    @Test
    void eightThreadsGetEveryNumberOnceAndNoneIsMissing() throws Exception {
        clock.travelTo(Instant.parse("2035-02-01T08:00:00Z"));
        int before = sequence(create("meerbusch"));

        Set<Integer> given = givenByEightThreads(() -> sequence(create("meerbusch")));

        assertThat(given).isEqualTo(IntStream.rangeClosed(before + 1, before + KEPT).boxed().collect(Collectors.toSet()));
    }

    @Test
    void norAreDraftNumbersAndThoseOfTheCouncilOfficeMissingOrGivenTwice() throws Exception {
        clock.travelTo(Instant.parse("2041-02-01T08:00:00Z"));
        int draft = Integer.parseInt(create("sanktaugustin").reference().split("-")[2]);
        int number = atTheCouncilOffice();

        Set<Integer> drafts = givenByEightThreads(
                () -> Integer.parseInt(create("sanktaugustin").reference().split("-")[2]));
        Set<Integer> numbers = givenByEightThreads(this::atTheCouncilOffice);

        assertThat(drafts).isEqualTo(IntStream.rangeClosed(draft + 1, draft + KEPT).boxed().collect(Collectors.toSet()));
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(number + 1, number + KEPT).boxed().collect(Collectors.toSet()));
    }

    /** What is kept when every fifth of the papers is taken back. */
    private Set<Integer> givenByEightThreads(IntSupplier one) throws Exception {
        Set<Integer> given = Collections.synchronizedSet(new TreeSet<>());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < PAPERS; i++) {
            boolean fails = i % 5 == 4;
            all.add(threads.submit(() -> transaction.executeWithoutResult(status -> {
                int number = one.getAsInt();
                if (fails) {
                    status.setRollbackOnly();
                } else {
                    assertThat(given.add(number)).as("%d is given once", number).isTrue();
                }
            })));
        }
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();
        return given;
    }

    private int atTheCouncilOffice() {
        String reference = Objects.requireNonNull(
                transaction.execute(status -> numbering.reference("sanktaugustin", "kaemmerei")));
        return Integer.parseInt(reference.split("/")[1]);
    }

    private static int sequence(PaperSummary paper) {
        return Integer.parseInt(paper.reference().split("/")[1]);
    }

    private PaperSummary create(String bodyId) {
        String department = bodyId.equals("meerbusch") ? "zd" : "kaemmerei";
        return drafting.create(CreatePaper.draft(bodyId, PaperKind.RESOLUTION_PROPOSAL, "Probe", department),
                Samples.AUTHOR);
    }
}
