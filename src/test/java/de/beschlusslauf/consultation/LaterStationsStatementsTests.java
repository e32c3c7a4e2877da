package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.AskedQueries.Asked;
import de.beschlusslauf.meeting.MeetingClosing;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However many papers have stations that wait for their turn, moving all of these on asks the database as often. */
class LaterStationsStatementsTests extends SessionStage {

    private static final AtomicInteger YEARS = new AtomicInteger(2061);

    @Autowired
    MeetingClosing closing;

    private AskedQueries asked;
    private int year;
    private MeetingId adi;
    private MeetingId main;
    private MeetingId rat;

    @BeforeEach
    void count(@Autowired EntityManagerFactory factory) {
        asked = new AskedQueries(factory);
    }

    @AfterEach
    void countNoMore() {
        asked.close();
    }

    @Test
    void aMoveBehindTheSessionsOfAllLaterStationsAsksAsOftenForFortyPapersAsForTen() {
        Asked ten = moved(10);

        moved(40).assertAsOftenAs(ten);
    }

    @Test
    void theBeginningOfASessionForWhichNoPaperIsReadyAsksAsOftenForFortyPapersAsForTen() {
        Asked ten = begun(10);

        begun(40).assertAsOftenAs(ten);
    }

    @Test
    void theEndOfASessionForWhichNoPaperIsReadyAsksAsOftenForFortyPapersAsForTen() {
        Asked ten = ended(10);

        ended(40).assertAsOftenAs(ten);
    }

    private Asked moved(int count) {
        papers(count);
        SessionChange move = new SessionChange.Move(start(day(6, 28)), "Aula");
        asked.begin();

        ChangePreview seen = changes.preview(adi, move, "Saal belegt", Deliberation.OFFICE);
        changes.apply(adi, move, "Saal belegt", seen.state(), Deliberation.OFFICE);

        assertThat(seen.stations()).hasSize(3 * count);
        return asked.sinceThen();
    }

    private Asked begun(int count) {
        papers(count);
        clock.travelTo(start(day(5, 24)).plusSeconds(60));
        asked.begin();

        in(() -> {
            deliberation.open(main);
            return true;
        });

        assertThat(onAgenda(main)).isEmpty();
        return asked.sinceThen();
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
        asked.begin();

        in(() -> {
            closing.close(main, Deliberation.OFFICE);
            return true;
        });

        assertThat(onAgenda(main)).isEmpty();
        return asked.sinceThen();
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

    private LocalDate day(int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
