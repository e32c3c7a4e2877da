package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.AskedQueries.Asked;
import de.beschlusslauf.meeting.MeetingId;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * However many papers a session has, a move and a cancellation ask as often. Before each query everything loaded so far is
 * looked through for changes, so that one query per paper would make them grow with the square of their number.
 */
class SessionChangeStatementsTests extends SessionStage {

    private AskedQueries asked;

    @BeforeEach
    void count(@Autowired EntityManagerFactory factory) {
        asked = new AskedQueries(factory);
    }

    @AfterEach
    void countNoMore() {
        asked.close();
    }

    @Test
    void aMoveOfFortyPapersAsksAsOftenAsOneOfTen() {
        Function<LocalDate, SessionChange> move = day -> new SessionChange.Move(start(day.plusDays(5)), "Aula");

        Asked ten = changed(10, 2101, move);
        Asked forty = changed(40, 2102, move);

        forty.assertAsOftenAs(ten);
    }

    @Test
    void aCancellationOfFortyPapersAsksAsOftenAsOneOfTen() {
        Function<LocalDate, SessionChange> cancel = day -> {
            session("rat", day.plusDays(28));
            return new SessionChange.Cancel();
        };

        Asked ten = changed(10, 2103, cancel);
        Asked forty = changed(40, 2104, cancel);

        forty.assertAsOftenAs(ten);
    }

    private Asked changed(int count, int year, Function<LocalDate, SessionChange> kind) {
        // given
        clock.travelTo(Zones.at(LocalDate.of(year, 3, 1), LocalTime.of(9, 0)));
        LocalDate day = LocalDate.of(year, 6, 14);
        MeetingId session = session(count, day);
        SessionChange change = kind.apply(day);
        asked.begin();

        // when
        ChangePreview seen = changes.preview(session, change, "Saal belegt", Deliberation.OFFICE);
        changes.apply(session, change, "Saal belegt", seen.state(), Deliberation.OFFICE);

        // then
        assertThat(seen.stations()).hasSize(count);
        assertThat(seen.deadlines()).hasSizeGreaterThan(2 * count);
        return asked.sinceThen();
    }

    /** As many papers stand on its agenda, with a running station, as are being drafted for its day. */
    private MeetingId session(int count, LocalDate day) {
        MeetingId session = session("rat", day);
        for (int i = 0; i < count; i++) {
            onItsWay("rat", session);
            draft(day);
        }
        return session;
    }
}
