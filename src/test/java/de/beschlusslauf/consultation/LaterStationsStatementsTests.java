package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingClosing;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However many papers have stations that wait for their turn, moving all of these on asks the database as often. */
class LaterStationsStatementsTests extends SessionStage {

    private static final AtomicInteger YEARS = new AtomicInteger(2061);

    @Autowired
    MeetingClosing closing;

    private Statistics statistics;
    private int year;
    private MeetingId adi;
    private MeetingId main;
    private MeetingId rat;

    @BeforeEach
    void count(@Autowired EntityManagerFactory factory) {
        statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void aMoveBehindTheSessionsOfAllLaterStationsAsksAsOftenForFortyPapersAsForTen() {
        assertAsOften(moved(10), moved(40));
    }

    @Test
    void theBeginningOfASessionForWhichNoPaperIsReadyAsksAsOftenForFortyPapersAsForTen() {
        assertAsOften(begun(10), begun(40));
    }

    @Test
    void theEndOfASessionForWhichNoPaperIsReadyAsksAsOftenForFortyPapersAsForTen() {
        assertAsOften(ended(10), ended(40));
    }

    private Asked moved(int count) {
        papers(count);
        SessionChange move = new SessionChange.Move(start(day(6, 28)), "Aula");
        statistics.clear();

        ChangePreview seen = changes.preview(adi, move, "Saal belegt", Deliberation.OFFICE);
        changes.apply(adi, move, "Saal belegt", seen.state(), Deliberation.OFFICE);

        assertThat(seen.stations()).hasSize(3 * count);
        return asked();
    }

    private Asked begun(int count) {
        papers(count);
        clock.travelTo(start(day(5, 24)).plusSeconds(60));
        statistics.clear();

        in(() -> {
            deliberation.open(main);
            return true;
        });

        assertThat(onAgenda(main)).isEmpty();
        return asked();
    }

    private Asked ended(int count) {
        papers(count);
        in(() -> {
            clock.travelTo(start(day(5, 10)).plusSeconds(60));
            deliberation.open(adi);
            clock.travelTo(start(day(5, 24)).plusSeconds(60));
            deliberation.open(main);
            return true;
        });
        assertThat(onAgenda(main)).hasSize(count);
        statistics.clear();

        in(() -> {
            closing.close(main, Deliberation.OFFICE);
            return true;
        });

        assertThat(onAgenda(main)).isEmpty();
        return asked();
    }

    private List<Consultation> onAgenda(MeetingId session) {
        return in(() -> paths.onAgendaOf(session));
    }

    /** On their way through three bodies, each of which has another session in the autumn. */
    private void papers(int count) {
        year = YEARS.getAndIncrement();
        clock.travelTo(Zones.at(day(3, 1), LocalTime.of(9, 0)));
        adi = session("adi", day(5, 10));
        main = session("hfwa", day(5, 24));
        rat = session("rat", day(6, 14));
        session("hfwa", day(9, 6));
        session("rat", day(9, 27));
        for (int i = 0; i < count; i++) {
            PaperId paper = in(() -> deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze."));
            onItsWay(paper, PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1, 1).in(adi, null),
                    PlannedStation.of("hfwa", ConsultationRole.PRELIMINARY, 2, 1).in(main, null),
                    PlannedStation.of("rat", ConsultationRole.DECISION, 3, 1).in(rat, null));
        }
    }

    private Asked asked() {
        Map<String, Long> queries = Arrays.stream(statistics.getQueries()).collect(Collectors.toMap(
                query -> query.replaceAll("(\\?,)+\\?", "?"),
                query -> statistics.getQueryStatistics(query).getExecutionCount(), Long::sum, TreeMap::new));
        return new Asked(queries, statistics.getFlushCount(), statistics.getPrepareStatementCount());
    }

    private static void assertAsOften(Asked few, Asked many) {
        assertThat(many.queries()).containsExactlyEntriesOf(few.queries());
        assertThat(many.flushes()).as("flushes").isEqualTo(few.flushes());
        assertThat(many.statements()).as("statements of Hibernate").isEqualTo(few.statements());
    }

    /** @param queries how often each was sent, whatever the length of its lists */
    private record Asked(Map<String, Long> queries, long flushes, long statements) {
    }

    private LocalDate day(int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
