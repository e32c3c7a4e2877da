package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import de.beschlusslauf.Spotless;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.StationRow;
import de.beschlusslauf.workflow.DrivableClock;
import jakarta.persistence.EntityManager;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** When a paper can be adopted at the earliest, and whether that is soon enough; nothing survives a test. */
@Spotless
@Transactional
class ForecastTests {

    private static final int YEAR = 2046;

    @Autowired
    Deliberation deliberation;
    @Autowired
    PathPlanning planning;
    @Autowired
    Forecasts forecasts;
    @Autowired
    PaperReader papers;
    @Autowired
    StationRows rows;
    @Autowired
    EntityManager entities;
    @Autowired
    DrivableClock clock;

    PaperId paper;

    @BeforeEach
    void aPaperOnFirstMarch() {
        clock.travelTo(Zones.at(day(3, 1), LocalTime.of(9, 0)));
        paper = deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze.");
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void eachBodyComesInItsNextSessionAfterTheOneBefore() {
        // given
        session("rat", day(4, 12));
        session("adi", day(5, 10));
        session("rat", day(6, 14));

        // when
        path();

        // then
        Forecast forecast = forecasts.of(paper).orElseThrow();
        assertThat(forecast.adoption()).isEqualTo(day(6, 14));
        assertThat(forecast.sentences()).containsExactly(
                "Frühester Beschluss: Donnerstag, 14.06.2046 (ADI 10.05.2046, dann Rat 14.06.2046).");
    }

    @Test
    void aSessionWhoseSubmissionIsOverDoesNotCount() {
        session("adi", day(3, 14));
        session("adi", day(5, 10));
        session("rat", day(6, 14));

        path();

        assertThat(forecasts.of(paper).orElseThrow().stops()).extracting(Forecast.Stop::day)
                .containsExactly(day(5, 10), day(6, 14));
    }

    @Test
    void whoNeedsTheDecisionEarlierIsWarned() {
        // given
        session("adi", day(5, 10));
        session("rat", day(6, 14));
        path();

        // when
        needed(day(6, 1));

        // then
        Forecast forecast = forecasts.of(paper).orElseThrow();
        assertThat(forecast.isTooLate()).isTrue();
        assertThat(forecast.sentences()).last().isEqualTo(
                "Achtung: Der Beschluss wird bis 01.06.2046 gebraucht und käme 13 Tage zu spät.");
    }

    @Test
    void aPostponementIsPlannedAnew() {
        // given
        MeetingId first = session("adi", day(5, 10));
        session("adi", day(6, 21));
        MeetingId second = session("rat", day(6, 14));
        session("rat", day(9, 6));
        ConsultationId adi = planning.plan(paper, List.of(
                PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1, 1).in(first, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2, 1).in(second, null)), Deliberation.OFFICE).get(0);
        assertThat(forecasts.of(paper).orElseThrow().adoption()).isEqualTo(day(6, 14));

        // when
        deliberation.resolve(adi, Deliberation.result(Outcome.POSTPONED, null));

        // then
        assertThat(forecasts.of(paper).orElseThrow().adoption()).isEqualTo(day(9, 6));
    }

    @Test
    void aSessionThatComesTooEarlyByNowIsNoPlanAnyMore() {
        // given the council's session before the committee's
        MeetingId early = session("rat", day(4, 12));
        MeetingId committee = session("adi", day(5, 10));
        session("rat", day(6, 14));

        // when
        Forecast forecast = forecasts.of(papers.require(paper), List.of(
                PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1, 1).in(committee, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2, 1).in(early, null)));

        // then
        assertThat(forecast.stops()).extracting(Forecast.Stop::day, Forecast.Stop::planned)
                .containsExactly(tuple(day(5, 10), true), tuple(day(6, 14), false));
    }

    @Test
    void whatIsDecidedIsNotForeseenEvenIfABodyHasYetToTakeNote() {
        // given
        MeetingId council = session("rat", day(4, 12));
        session("adi", day(5, 10));
        ConsultationId decision = planning.plan(paper, List.of(
                PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1).in(council, null),
                PlannedStation.of("adi", ConsultationRole.TAKING_NOTE, 2, 1)), Deliberation.OFFICE).get(0);
        assertThat(forecasts.of(paper)).isPresent();

        // when
        deliberation.resolve(decision, Deliberation.accepted());

        // then
        assertThat(forecasts.of(paper)).isEmpty();
    }

    @Test
    void manyStationsCostAsManyQueriesAsFew() {
        // given
        session("rat", day(4, 12));
        session("adi", day(5, 10));
        Statistics queries = entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        queries.setStatisticsEnabled(true);
        Paper planned = papers.require(paper);

        // when
        long two = queries(queries, () -> forecasts.of(planned, stations(2)));
        long twelve = queries(queries, () -> forecasts.of(planned, stations(12)));

        // then
        assertThat(twelve).isEqualTo(two).isPositive();
    }

    private static List<PlannedStation> stations(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(rank -> PlannedStation.of(rank % 2 == 0 ? "rat" : "adi",
                ConsultationRole.DECISION, rank, 1)).toList();
    }

    /** Others may ask meanwhile, so the least of several times counts. */
    private static long queries(Statistics queries, Runnable work) {
        return LongStream.generate(() -> {
            long before = queries.getPrepareStatementCount();
            work.run();
            return queries.getPrepareStatementCount() - before;
        }).limit(5).min().orElseThrow();
    }

    @Test
    void withoutASessionTheDayIsOpen() {
        session("rat", day(6, 14));
        needed(day(12, 1));

        path();

        Forecast forecast = forecasts.of(paper).orElseThrow();
        assertThat(forecast.adoption()).isNull();
        assertThat(forecast.sentences()).first().asString().startsWith("Für das Gremium ADI ist keine Sitzung geplant");
        assertThat(forecast.sentences()).last().asString().contains("offen, wann er kommt");
    }

    @Test
    void aStationWithoutAFittingSessionStaysOpenAndTheCouncilOfficeReadsWhatHappensThen() {
        // given no session of the council after the committee's
        MeetingId adi = session("adi", day(5, 10));
        session("rat", day(4, 12));
        paper = deliberation.paper("Der Ausschuss für Digitalisierung und Informationstechnologie befürwortet die Grundsätze "
                + "und gibt sie an den Rat weiter, der sie verabschieden soll.");

        // then
        assertThat(rows.proposal(paper)).extracting(StationRow::organization, StationRow::session)
                .containsExactly(tuple("adi", adi.toString()), tuple("rat", null));
        assertThat(rows.hints(paper)).anyMatch(hint -> hint.startsWith("Für das Gremium Rat ist keine Sitzung geplant"))
                .anyMatch(hint -> hint.startsWith("Jede Station ohne Sitzung bleibt offen, bis "));
    }

    @Test
    void whoeverChoosesSessionsReadsForWhichOfThemThePaperComesTooLate() {
        MeetingId late = session("adi", day(3, 14));
        MeetingId inTime = session("adi", day(5, 10));

        assertThat(rows.sessions(paper)).filteredOn(session -> session.value().equals(late.toString())).singleElement()
                .satisfies(session -> assertThat(session.label()).contains("14.03.2046", "(Abgabeschluss war am "));
        assertThat(rows.sessions(paper)).filteredOn(session -> session.value().equals(inTime.toString())).singleElement()
                .satisfies(session -> assertThat(session.label()).doesNotContain("Abgabeschluss"));
    }

    @Test
    void bodiesThatDecideSideBySideHaveTheirOwnSessionsAndTheLaterOneIsTheDayOfAdoption() {
        // given a committee that decides a part of its own, and the author's day
        session("adi", day(4, 5));
        MeetingId council = session("rat", day(4, 26));
        MeetingId adi = session("adi", day(5, 10));
        paper = deliberation.paperFor(day(5, 10), "Der Ausschuss beauftragt die Verwaltung mit einer Strategie.",
                "Der Rat beschließt die Hauptsatzung.");

        // then
        assertThat(rows.proposal(paper)).extracting(StationRow::organization, StationRow::rank, StationRow::session)
                .containsExactly(tuple("adi", 1, adi.toString()), tuple("rat", 1, council.toString()));
        assertThat(rows.hints(paper)).contains(
                "Frühester Beschluss: Donnerstag, 10.05.2046 (Rat 26.04.2046, dann ADI 10.05.2046).");
    }

    private void path() {
        planning.plan(paper, List.of(PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1, 1),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2, 1)), Deliberation.OFFICE);
    }

    private void needed(LocalDate day) {
        entities.flush();
        entities.createNativeQuery("update paper set needed_by = ? where id = ?").setParameter(1, day)
                .setParameter(2, paper.value()).executeUpdate();
        entities.clear();
    }

    private MeetingId session(String organization, LocalDate day) {
        return deliberation.session(organization, day);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, month, day);
    }
}
