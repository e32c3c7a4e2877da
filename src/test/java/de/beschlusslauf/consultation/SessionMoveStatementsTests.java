package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.process.ConsultationVariables;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.workflow.DrivableClock;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * However many papers a session has, a move asks as often. Before each query everything loaded so far is looked through
 * for changes, so that one query per paper would make the move grow with the square of their number.
 */
@Staged
class SessionMoveStatementsTests {

    @Autowired
    Deliberation deliberation;
    @Autowired
    SessionChanges changes;
    @Autowired
    PathPlanning planning;
    @Autowired
    PaperReader papers;
    @Autowired
    Drafting drafting;
    @Autowired
    ProcessStarts starts;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    DrivableClock clock;

    private Statistics statistics;

    @BeforeEach
    void count(@Autowired EntityManagerFactory factory) {
        statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void backToThePresent() {
        statistics.setStatisticsEnabled(false);
        clock.reset();
    }

    @Test
    void aMoveOfFortyPapersAsksAsOftenAsOneOfTen() {
        Asked ten = moved(10, 2101);
        Asked forty = moved(40, 2102);

        assertThat(forty.queries()).containsExactlyEntriesOf(ten.queries());
        assertThat(forty.flushes()).as("flushes").isEqualTo(ten.flushes());
        assertThat(forty.statements()).as("statements of Hibernate").isEqualTo(ten.statements());
    }

    /** @param queries how often each was sent, whatever the length of its lists */
    private record Asked(Map<String, Long> queries, long flushes, long statements) {
    }

    private Asked moved(int count, int year) {
        // given
        clock.travelTo(Zones.at(LocalDate.of(year, 3, 1), LocalTime.of(9, 0)));
        LocalDate day = LocalDate.of(year, 6, 14);
        MeetingId session = session(count, day);
        SessionChange move = new SessionChange.Move(Zones.at(day.plusDays(5), LocalTime.of(17, 0)), "Aula");
        statistics.clear();

        // when
        ChangePreview seen = changes.preview(session, move, "Saal belegt", Deliberation.OFFICE);
        changes.apply(session, move, "Saal belegt", seen.state(), Deliberation.OFFICE);

        // then
        Map<String, Long> queries = Arrays.stream(statistics.getQueries()).collect(Collectors.toMap(
                query -> query.replaceAll("(\\?,)+\\?", "?"),
                query -> statistics.getQueryStatistics(query).getExecutionCount(), Long::sum, TreeMap::new));
        assertThat(seen.stations()).hasSize(count);
        assertThat(seen.deadlines()).hasSizeGreaterThan(2 * count);
        return new Asked(queries, statistics.getFlushCount(), statistics.getPrepareStatementCount());
    }

    /** As many papers stand on its agenda, with a running station, as are being drafted for its day. */
    private MeetingId session(int count, LocalDate day) {
        MeetingId session = in(() -> deliberation.session("rat", day));
        for (int i = 0; i < count; i++) {
            in(() -> onAgenda(session));
            in(() -> drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "Entwurf", "zd", null,
                    day, null), "meerbusch.sachbearbeitung"));
        }
        return session;
    }

    private String onAgenda(MeetingId session) {
        PaperId paper = deliberation.paper("Der Rat beschließt.");
        ConsultationId station = planning.plan(paper, List.of(PlannedStation.of("rat",
                ConsultationRole.DECISION, 1, 1).in(session, null)), Deliberation.OFFICE).get(0);
        return starts.start("consultation", papers.summary(paper).reference(), "meerbusch", Routing
                .with(ConsultationVariables.CONSULTATION_ID, station).and(PaperVariables.PAPER_ID, paper));
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
