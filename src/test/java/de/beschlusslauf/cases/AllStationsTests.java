package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Rows;
import de.beschlusslauf.demo.cases.SessionRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Agenda items, invitations and deadlines of all stations of a paper exist from scheduling on, and follow what happens to
 * the stations before: a committee, the main committee and the council of Dortmund in the spring of 2052.
 */
class AllStationsTests extends PaperPlay {

    private static final LocalDate COMMITTEE = LocalDate.of(2052, 4, 18);
    private static final LocalDate COMMITTEE_AGAIN = LocalDate.of(2052, 5, 16);
    private static final LocalDate MAIN = LocalDate.of(2052, 4, 25);
    private static final LocalDate MAIN_AGAIN = LocalDate.of(2052, 5, 23);
    private static final LocalDate COUNCIL = LocalDate.of(2052, 5, 2);
    private static final LocalDate COUNCIL_AGAIN = LocalDate.of(2052, 6, 13);

    @Autowired
    MeetingDirectory meetings;
    @Autowired
    Deadlines deadlines;

    Town town;
    PaperRun paper;

    @BeforeEach
    void aPaperThatTheCouncilOfficeHasToSchedule() {
        town = stage.town("dortmund", LocalDate.of(2052, 2, 5));
        List.of(COMMITTEE, COMMITTEE_AGAIN).forEach(day -> town.session("apo", day));
        List.of(MAIN, MAIN_AGAIN).forEach(day -> town.session("hauptausschuss", day));
        List.of(COUNCIL, COUNCIL_AGAIN).forEach(day -> town.session("rat", day));
        paper = new PaperRun(town, "obbuero");
        paper.start("Digitale Stadt");
        toCouncilOffice(paper, Draft.of(COMMITTEE, "Der Sachverhalt steht in den Anlagen.", "Der Ausschuss für Personal und "
                + "Organisation sowie der Hauptausschuss und Ältestenrat empfehlen, der Rat beschließt das Konzept."));
    }

    @Test
    void byConfirmingWhatIsProposedEveryStationGetsItsItemItsSessionAndItsDeadlines() {
        // given what the form proposes
        List<Map<String, Object>> proposed = proposed();
        assertThat(proposed).extracting(row -> row.get("organization"), row -> row.get("session")).containsExactly(
                tuple("apo", id("apo", COMMITTEE)), tuple("hauptausschuss", id("hauptausschuss", MAIN)),
                tuple("rat", id("rat", COUNCIL)));

        // when
        paper.schedule(proposed);

        // then
        assertThat(days()).containsExactly(COMMITTEE, MAIN, COUNCIL);
        assertThat(stations(paper.id())).allSatisfy(station -> {
            assertThat(meetings.agenda(station.meetingId())).extracting(AgendaItem::consultationId)
                    .contains(station.id().value());
            assertThat(deadlines.find(DeadlineKind.SUBMISSION, station.agendaItemId().value())).isPresent();
            assertThat(List.of(DeadlineKind.AGENDA, DeadlineKind.INVITATION, DeadlineKind.PUBLIC_NOTICE,
                    DeadlineKind.SESSION_DAY)).allSatisfy(kind -> assertThat(deadlines
                            .find(kind, station.meetingId().value())).hasValueSatisfying(Deadline::isOpen));
        });
        assertThat(town.read(paper.id()).path("forecast").path("adoption").asText()).isEqualTo(COUNCIL.toString());
    }

    @Test
    void aPostponementTakesTheLaterStationsToTheirNextSessionsAndSaysWhy() {
        // given
        paper.schedule(proposed());
        stage.afterSession(COMMITTEE);

        // when
        paper.result("vorsitz.apo", Vote.none("POSTPONED")
                .with("postponedTo", town.session("apo", COMMITTEE_AGAIN).toString()));

        // then
        assertThat(days()).containsExactly(COMMITTEE_AGAIN, MAIN_AGAIN, COUNCIL_AGAIN);
        assertThat(openItems(MAIN, "hauptausschuss")).isEmpty();
        assertThat(openItems(COUNCIL, "rat")).isEmpty();
        assertThat(town.read(paper.id()).path("forecast").path("adoption").asText()).isEqualTo(COUNCIL_AGAIN.toString());
        assertThat(reasons()).hasSize(2).allMatch(("Vertagung in APO 18.04.2052")::equals);
        assertThat(ledgerIsSound(paper.id())).isTrue();

        // and the paper goes on in these sessions to its end
        stage.afterSession(COMMITTEE_AGAIN);
        paper.result("vorsitz.apo", Vote.accepted("RECOMMENDS", 20, 3, 0));
        stage.afterSession(MAIN_AGAIN);
        paper.result("buergermeister", Vote.accepted("RECOMMENDS", 23, 2, 0));
        stage.afterSession(COUNCIL_AGAIN);
        paper.result("buergermeister", Vote.accepted("RESOLVES", 70, 9, 4));
        assertThat(resolutions(paper.id())).singleElement()
                .satisfies(resolution -> assertThat(resolution.decidedOn()).isEqualTo(COUNCIL_AGAIN));
    }

    @Test
    void aPaperThatIsWithdrawnLeavesAllAgendas() {
        // given
        paper.schedule(proposed());

        // when
        stage.door().withdraw(town.user("buergermeister"), paper.id(), "Die Sache hat sich erledigt.");

        // then
        nothingGoesOn(town, paper.id());
    }

    @Test
    void whoeverIsNotFinishedWhenALaterSessionEndsMovesTheItemOnAndDoesNotBlockIt() {
        // given a committee that has met but whose result nobody has entered
        paper.schedule(proposed());
        stage.afterSession(COMMITTEE);
        SessionRun main = town.run("hauptausschuss", MAIN);
        main.convene(LocalDate.MAX);
        town.run("apo", COMMITTEE).convene(LocalDate.MAX);
        stage.afterSession(MAIN);
        assertThat(openItems(MAIN, "hauptausschuss")).as("it may still come to its turn").hasSize(1);
        assertThat(town.has("schriftfuehrung", paper.id(), "userTask_enterResult")).isTrue();
        assertThat(main.opens("ratsbuero", "userTask_closeMeeting").value("items").toString())
                .contains("kommt in eine spätere Sitzung").doesNotContain("offen");

        // when
        main.close();

        // then
        assertThat(meetings.require(new MeetingId(main.id())).status()).isEqualTo(MeetingStatus.CLOSED);
        assertThat(days()).containsExactly(COMMITTEE, MAIN_AGAIN, COUNCIL_AGAIN);
        assertThat(reasons()).hasSize(2)
                .allMatch(("In der Sitzung Hauptausschuss 25.04.2052 war die Vorlage noch nicht an der Reihe")::equals);
    }

    @Test
    void aSessionBeginsWithoutThePapersThatABodyBeforeCannotHaveFinished() {
        // given the clerk leaves the first body open
        List<Map<String, Object>> rows = proposed();
        rows.get(0).put("session", null);
        paper.schedule(rows);
        assertThat(days()).containsExactly(null, MAIN, COUNCIL);
        SessionRun main = town.run("hauptausschuss", MAIN);
        LocalDate today = LocalDate.of(2052, 4, 11);
        stage.travelTo(today);
        main.convene(today);

        // when
        stage.afterSession(MAIN);

        // then
        assertThat(meetings.require(new MeetingId(main.id())).status()).isEqualTo(MeetingStatus.IN_SESSION);
        assertThat(days()).containsExactly(null, MAIN_AGAIN, COUNCIL_AGAIN);
        assertThat(town.has("schriftfuehrung", paper.id(), "userTask_enterResult")).isFalse();
        main.close();
    }

    @Test
    void aStationThatWasLeftOpenGetsItsSessionAsSoonAsOneIsPlannedAndThoseAfterItTheirs() {
        // given
        List<Map<String, Object>> rows = proposed();
        rows.get(1).put("session", null);
        rows.get(2).put("session", null);
        paper.schedule(rows);
        assertThat(days()).containsExactly(COMMITTEE, null, null);

        // when
        town.session("hauptausschuss", COMMITTEE);
        town.session("rat", COMMITTEE.minusWeeks(1));

        // then both come too early, and after that one fits
        assertThat(days()).containsExactly(COMMITTEE, null, null);
        LocalDate planned = COMMITTEE.plusDays(4);
        town.session("hauptausschuss", planned);
        assertThat(days()).containsExactly(COMMITTEE, planned, COUNCIL);
        assertThat(reasons()).hasSize(2).allMatch(("Die Sitzung Hauptausschuss 22.04.2052 wurde geplant")::equals);
    }

    private List<Map<String, Object>> proposed() {
        return new ArrayList<>(((List<?>) town.opens("ratsbuero", paper.id(), "userTask_schedulePaper")
                .value("stations")).stream().map(Rows::copy).toList());
    }

    private String id(String organization, LocalDate day) {
        return town.session(organization, day).toString();
    }

    /** Of the sessions in which the open and settled stations stand. */
    private List<LocalDate> days() {
        return stations(paper.id()).stream().map(Consultation::meetingId)
                .map(session -> session == null ? null : meetings.require(session).day()).toList();
    }

    private List<AgendaItem> openItems(LocalDate day, String organization) {
        return meetings.agenda(new MeetingId(town.session(organization, day))).stream()
                .filter(AgendaItem::isOpen).toList();
    }

    /** Why stations of the paper moved, as its chain and the records beside it say. */
    private List<String> reasons() {
        return jdbc.queryForList("""
                select r.content::jsonb ->> 'reason' from ledger_entry e join ledger_record r on r.hash = e.facts ->> 'record'
                where e.chain_kind = 'paper' and e.chain_id = ? and e.event = 'consultation.scheduled'
                order by e.sequence""", String.class, paper.id().toString());
    }
}
