package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@WholeApplication
@RecordApplicationEvents
class DeadlinesTests {

    private final UUID paper = UUID.randomUUID();
    private final Chain chain = Chain.body("probe-" + paper);

    @Autowired
    Deadlines deadlines;
    @Autowired
    DeadlineReader reader;
    @Autowired
    DeadlineRules rules;
    @Autowired
    Ledger ledger;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    DrivableClock clock;
    @Autowired
    ApplicationEvents events;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void aDeadlineRemembersHowItWasFound() {
        set(LocalDate.of(2021, 9, 30));

        Deadline found = deadlines.find(DeadlineKind.CONTROL_WINDOW_COUNCIL, paper).orElseThrow();

        assertThat(found.dueAt()).isEqualTo(Instant.parse("2021-10-04T21:59:59Z"));
        assertThat(found.expiresAt()).isEqualTo(Instant.parse("2021-10-04T22:00:00Z"));
        assertThat(found.derivation()).isEqualTo(window(LocalDate.of(2021, 9, 30)));
        assertThat(found.derivation().skipped())
                .containsExactly(new DayOff(LocalDate.of(2021, 10, 3), "Tag der Deutschen Einheit"));
        assertThat(events.stream(Deadline.Set.class)).extracting(Deadline.Set::subjectId).contains(paper);
    }

    @Test
    void settingItAgainMovesTheOneThatIsOpen() {
        Deadline first = set(LocalDate.of(2021, 9, 30));
        set(LocalDate.of(2021, 9, 30));
        Deadline second = set(LocalDate.of(2021, 10, 7));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(events.stream(DeadlinesMoved.class).flatMap(moved -> moved.moves().stream())
                .filter(move -> move.subjectId().equals(paper)))
                .containsExactly(new DeadlinesMoved.Move(first.id(), DeadlineKind.CONTROL_WINDOW_COUNCIL, paper,
                        Instant.parse("2021-10-04T21:59:59Z"), Instant.parse("2021-10-11T21:59:59Z")));
        assertThat(ledger.entries(chain)).extracting(LedgerEntry::event)
                .containsExactly("deadline.set", "deadline.moved");
        assertThat(changes(first)).hasSize(2).last().satisfies(change -> assertThat(change).containsEntry("reason",
                "Neuer Ausgangspunkt ist die Beschlussfassung am Donnerstag, dem 07.10.2021"));
    }

    @Test
    void aPersonMovesItWithAReason() {
        Deadline deadline = set(LocalDate.of(2021, 9, 30));

        deadlines.move(DeadlineKind.CONTROL_WINDOW_COUNCIL, paper, LocalDate.of(2021, 10, 6), "Sitzung verlegt",
                "anna");

        Deadline moved = deadlines.find(DeadlineKind.CONTROL_WINDOW_COUNCIL, paper).orElseThrow();
        assertThat(moved.dueOn()).isEqualTo(LocalDate.of(2021, 10, 6));
        assertThat(moved.changedBy()).isEqualTo("anna");
        assertThat(moved.changeReason()).isEqualTo("Sitzung verlegt");
        assertThat(changes(deadline)).last()
                .satisfies(change -> assertThat(change).containsEntry("reason", "Sitzung verlegt"));
    }

    @Test
    void whatIsDoneTooLateIsMissed() {
        Derivation day = Derivation.agreed(LocalDate.of(2021, 6, 1), "Auszug", LocalDate.of(2021, 5, 1));
        deadlines.set(DeadlineOrder.of("meerbusch", DeadlineKind.MEASURE_DUE, "roadmap_entry", paper, chain, day,
                "anna"));
        clock.travelTo(Instant.parse("2021-06-02T08:00:00Z"));

        assertThat(reader.overdue("meerbusch", PageRequest.of(0, 100)).map(Deadline::subjectId)).contains(paper);
        deadlines.settle(DeadlineKind.MEASURE_DUE, paper, "Der Radweg ist gebaut", "anna");

        assertThat(deadlines.find(DeadlineKind.MEASURE_DUE, paper).orElseThrow().status())
                .isEqualTo(DeadlineStatus.MISSED);
        assertThat(reader.overdue("meerbusch", PageRequest.of(0, 100)).map(Deadline::subjectId))
                .doesNotContain(paper);
    }

    @Test
    void aSessionIsOverdueOnlyWhenItsDayIsOver() {
        LocalDate day = LocalDate.of(2021, 6, 16);
        deadlines.set(new DeadlineOrder("meerbusch", DeadlineKind.SESSION_DAY, "meeting", paper, chain,
                Derivation.agreed(day, "Sitzungskalender", day), Instant.parse("2021-06-16T15:00:00Z"), "anna"));

        clock.travelTo(Instant.parse("2021-06-16T21:59:00Z"));
        assertThat(overdue()).doesNotContain(paper);
        clock.travelTo(Instant.parse("2021-06-16T22:00:00Z"));
        assertThat(overdue()).contains(paper);
    }

    @Test
    void whatEndsADeadlineStaysWithIt() {
        Deadline deadline = set(LocalDate.of(2021, 9, 30));

        deadlines.lapse(DeadlineKind.CONTROL_WINDOW_COUNCIL, paper, "Niemand hat widersprochen", "anna");

        Deadline ended = deadlines.find(DeadlineKind.CONTROL_WINDOW_COUNCIL, paper).orElseThrow();
        assertThat(ended.changeReason()).isEqualTo("Niemand hat widersprochen");
        assertThat(ended.changedBy()).isEqualTo("anna");
        assertThat(changes(deadline)).last().satisfies(change -> assertThat(change)
                .containsEntry("reason", "Niemand hat widersprochen").containsEntry("actor", "anna")
                .containsEntry("status", "MET"));
    }

    @Test
    void aWindowThatRanOutIsMet() {
        set(LocalDate.of(2021, 9, 30));

        deadlines.settle(DeadlineKind.CONTROL_WINDOW_COUNCIL, paper, "Niemand hat widersprochen", "system");

        assertThat(deadlines.find(DeadlineKind.CONTROL_WINDOW_COUNCIL, paper).orElseThrow().status())
                .isEqualTo(DeadlineStatus.MET);
    }

    @Test
    void withdrawnMattersHaveNoDeadline() {
        set(LocalDate.of(2021, 9, 30));

        deadlines.cancel(DeadlineKind.CONTROL_WINDOW_COUNCIL, paper, "Die Vorlage ist zurückgezogen", "anna");

        assertThat(deadlines.of(List.of(paper))).extracting(Deadline::status).containsExactly(DeadlineStatus.CANCELLED);
    }

    @Test
    void nothingToMoveIsOneGermanSentence() {
        assertThatThrownBy(() -> deadlines.move(DeadlineKind.PHASE_DUE, paper, LocalDate.of(2030, 1, 2), "x", "anna"))
                .isInstanceOf(Refusal.class).hasMessageContaining("Frist der Phase");
    }

    private List<UUID> overdue() {
        return reader.overdue("meerbusch", PageRequest.of(0, 100)).map(Deadline::subjectId).getContent();
    }

    private Deadline set(LocalDate resolvedOn) {
        return deadlines.set(DeadlineOrder.of("meerbusch", DeadlineKind.CONTROL_WINDOW_COUNCIL, "resolution", paper,
                chain, window(resolvedOn), "system"));
    }

    private Derivation window(LocalDate resolvedOn) {
        return rules.derive(DeadlineKind.CONTROL_WINDOW_COUNCIL, "meerbusch", "rat", resolvedOn);
    }

    private List<Map<String, Object>> changes(Deadline deadline) {
        return jdbc.queryForList("SELECT * FROM deadline_change WHERE deadline_id = ? ORDER BY at",
                deadline.id().value());
    }
}
