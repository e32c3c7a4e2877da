package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.ChangePreview;
import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.SessionChange;
import de.beschlusslauf.consultation.SessionChanges;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Stations that wait for their turn, through the doors of the town hall: Meerbusch in the summer of 2053. */
class WaitingStationsTests extends PaperPlay {

    private static final LocalDate COMMITTEE = LocalDate.of(2053, 5, 7);
    private static final LocalDate COUNCIL = LocalDate.of(2053, 5, 28);
    private static final LocalDate COMMITTEE_AGAIN = LocalDate.of(2053, 6, 18);
    private static final LocalDate COUNCIL_AGAIN = LocalDate.of(2053, 7, 9);
    private static final LocalDate AFTER = LocalDate.of(2053, 9, 3);
    private static final String WHY = "Saal belegt";

    @LocalServerPort
    int port;
    @Autowired
    MeetingDirectory meetings;
    @Autowired
    SessionChanges changes;

    Town town;
    PaperRun paper;

    @BeforeEach
    void committeeCouncilCommittee() {
        town = stage.town("meerbusch", LocalDate.of(2053, 3, 3));
        List.of(COMMITTEE, COMMITTEE_AGAIN, AFTER).forEach(day -> town.session("adi", day));
        List.of(COUNCIL, COUNCIL_AGAIN).forEach(day -> town.session("rat", day));
        paper = new PaperRun(town, "zd");
        paper.start("Visionsgrundsätze");
        toCouncilOffice(paper, Draft.of(COMMITTEE, "Sachverhalt.", "Der Rat verabschiedet die Visionsgrundsätze."));
    }

    @Test
    void fromTheCommitteeToTheCouncilAndBackToTheCommitteeEveryPostponementTakesTheRestAlong() {
        // given
        roundTrip();

        // when
        stage.afterSession(COMMITTEE);
        paper.result("vorsitz.adi", Vote.none("POSTPONED"));

        // then the council office has to choose, and whoever waits keeps the order
        paper.putOnAgenda("Digitalisierung", town.session("adi", COMMITTEE_AGAIN));
        assertThat(days()).containsExactly(COMMITTEE_AGAIN, COUNCIL_AGAIN, AFTER);
        stage.afterSession(COMMITTEE_AGAIN);
        paper.result("vorsitz.adi", Vote.accepted("RECOMMENDS", 12, 0, 0));
        stage.afterSession(COUNCIL_AGAIN);
        paper.result("buergermeister", Vote.rejected(3, 30, 0));
        assertThat(days()).containsExactly(COMMITTEE_AGAIN, COUNCIL_AGAIN, AFTER);
        assertThat(openItems(AFTER, "adi")).isEmpty();
        assertThat(town.status(paper.id())).isEqualTo("REJECTED");
        assertThat(count("deadline where chain_kind = 'paper' and chain_id = ? and status = 'OPEN'")).isZero();
        assertThat(ledgerIsSound(paper.id())).isTrue();
    }

    @Test
    void bothSessionsOnOneDayAreSwappedAndThePaperKeepsItsOrder() {
        // given the council on the evening of the committee's day
        LocalDate day = LocalDate.of(2053, 5, 14);
        UUID council = town.door().plan(town.user("ratsbuero"), "meerbusch", "rat", day.atTime(19, 0));
        UUID committee = town.door().plan(town.user("ratsbuero"), "meerbusch", "adi", day.atTime(16, 0));
        paper.schedule(List.of(station("adi", "PRELIMINARY", 1, committee), station("rat", "DECISION", 2, council)));
        assertThat(days()).containsExactly(day, day);

        // when
        ChangePreview preview = apply(committee, new SessionChange.Move(Zones.at(day, LocalTime.of(20, 0)), "Aula"));

        // then
        assertThat(days()).containsExactly(day, COUNCIL);
        assertThat(preview.stations()).singleElement().satisfies(moved -> assertThat(moved.from()).isEqualTo("Rat 14.05.2053"));
        stage.invariant().holds("Tausch");

        // and back: nobody waits twice
        apply(committee, new SessionChange.Move(Zones.at(day, LocalTime.of(16, 0)), "Aula"));
        stage.invariant().holds("zurück");
        assertThat(days()).containsExactly(day, day);
    }

    @Test
    void aCommitteeThatMovesBehindTheCouncilAndBackBringsEveryStationAndItsDatesBack() {
        // given
        roundTrip();
        List<String> dates = dates();
        UUID session = town.session("adi", COMMITTEE);
        apply(session, new SessionChange.Move(Zones.at(COUNCIL.plusDays(2), LocalTime.of(17, 0)), "Aula"));
        assertThat(days()).containsExactly(COUNCIL.plusDays(2), COUNCIL_AGAIN, AFTER);
        stage.invariant().holds("hin");

        // when
        ChangePreview back = apply(session, new SessionChange.Move(Zones.at(COMMITTEE, LocalTime.of(17, 0)), "Aula"));

        // then, and the paper's page tells auditors why
        assertThat(days()).containsExactly(COMMITTEE, COUNCIL, COMMITTEE_AGAIN);
        assertThat(dates()).isEqualTo(dates);
        assertThat(back.stations()).extracting(ChangePreview.ChangedStation::from).anyMatch(from -> from.startsWith("Rat "));
        stage.invariant().holds("zurück");
        assertThat(new TownHall(port, town.user("pruefung")).page("/register/papers/" + paper.id()))
                .contains("Änderung der Sitzung ADI " + GermanDays.date(COUNCIL.plusDays(2)) + ": " + WHY);
    }

    /** What hangs on the sessions and items of the paper, as a rule derived it. */
    private List<String> dates() {
        return jdbc.queryForList("""
                select row(c.organization_id, c.station_rank, d.kind, d.due_on, d.status)::text from consultation c
                join deadline d on d.subject_id in (c.meeting_id, c.agenda_item_id)
                where c.paper_id = cast(? as uuid) order by 1""", String.class, paper.id().toString());
    }

    @Test
    void aSessionThatIsSplitTakesTheLaterStationsAlongAndOneThatIsCancelledToo() {
        // given
        roundTrip();
        Consultation first = stations(paper.id()).get(0);

        // when
        apply(town.session("adi", COMMITTEE), new SessionChange.Split(List.of(first.id()),
                new MeetingId(town.session("adi", COMMITTEE_AGAIN)), null, null));

        // then
        assertThat(days()).containsExactly(COMMITTEE_AGAIN, COUNCIL_AGAIN, AFTER);
        stage.invariant().holds("Teilung");
        TownHall auditor = new TownHall(port, town.user("pruefung"));
        String why = "Angegebener Grund: Änderung der Sitzung ADI 07.05.2053: " + WHY;
        for (String page : List.of("/register/ketten/sitzung/" + town.session("adi", COMMITTEE_AGAIN), "/register/papers/" + paper.id())) {
            assertThat(auditor.page(page)).as(page).contains(why);
        }

        // when
        apply(town.session("adi", COMMITTEE_AGAIN), new SessionChange.Cancel());

        // then there is only one session of the committee left, and none of the council after that
        assertThat(days()).containsExactly(AFTER, null, null);
        stage.invariant().holds("Absage");
    }

    @Test
    void aStationLeftOpenIsPlacedOverTheInterfaceBeforeItsTurnAndNotBeforeTheOneBefore() {
        // given
        leaveTheCouncilOpen();
        UUID early = town.session("rat", LocalDate.of(2053, 4, 29));
        TownHall office = new TownHall(port, town.user("ratsbuero"));

        // when
        HttpResponse<String> refused = office.post("/api/meetings/" + early + "/agenda-items", body());
        HttpResponse<String> taken = office.post("/api/meetings/" + town.session("rat", COUNCIL) + "/agenda-items", body());

        // then
        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(refused.body()).contains("liegt nicht nach der Sitzung");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(days()).containsExactly(COMMITTEE, COUNCIL);
        stage.invariant().holds("gesetzt");
    }

    @Test
    void twoPeopleWhoPlaceTheSameStationAtOnceLeaveItOnOneAgenda() throws Exception {
        // given
        leaveTheCouncilOpen();
        ExecutorService people = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        String body = body();

        // when
        for (String who : List.of("ratsbuero", "ratsbuero2")) {
            UUID session = town.session("rat", who.equals("ratsbuero") ? COUNCIL : COUNCIL_AGAIN);
            TownHall hall = new TownHall(port, town.user(who));
            answers.add(people.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                return hall.post("/api/meetings/" + session + "/agenda-items", body);
            }));
        }
        people.shutdown();

        // then
        for (Future<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).as(answer.get().body()).isIn(201, 409, 422);
        }
        Consultation station = stations(paper.id()).get(1);
        assertThat(Stream.of(COUNCIL, COUNCIL_AGAIN).flatMap(day -> openItems(day, "rat").stream())).singleElement()
                .satisfies(item -> assertThat(item.id()).isEqualTo(station.agendaItemId()));
        stage.invariant().holds("gesetzt");
    }

    @Test
    void whoSchedulesSeesWhichSessionsComeTooEarlyForThePaper() {
        // given the submission to the first committee is over
        stage.travelTo(LocalDate.of(2053, 4, 25));

        // when
        String sessions = String.valueOf(town.opens("ratsbuero", paper.id(), "userTask_schedulePaper").shown());

        // then
        assertThat(sessions).contains("ADI Mittwoch, 07.05.2053").contains("(Abgabeschluss war am 16.04.2053)");
    }

    @Test
    void theTimeLineTellsAuditorsWhyAStationMoved() {
        // given
        roundTrip();
        stage.afterSession(COMMITTEE);
        paper.result("vorsitz.adi", Vote.none("POSTPONED").with("postponedTo", town.session("adi", COMMITTEE_AGAIN).toString()));

        // then
        assertThat(new TownHall(port, town.user("pruefung")).page("/register/papers/" + paper.id()))
                .contains("Vertagung in ADI 07.05.2053");
    }

    private void leaveTheCouncilOpen() {
        paper.schedule(List.of(station("adi", "PRELIMINARY", 1, town.session("adi", COMMITTEE)),
                Map.of("organization", "rat", "role", "DECISION", "rank", 2)));
        assertThat(days()).containsExactly(COMMITTEE, null);
    }

    private String body() {
        return "{\"consultationId\":\"" + stations(paper.id()).get(1).id().value() + "\"}";
    }

    private void roundTrip() {
        paper.schedule(List.of(station("adi", "PRELIMINARY", 1, town.session("adi", COMMITTEE)),
                station("rat", "DECISION", 2, town.session("rat", COUNCIL)),
                station("adi", "TAKING_NOTE", 3, town.session("adi", COMMITTEE_AGAIN))));
        assertThat(days()).containsExactly(COMMITTEE, COUNCIL, COMMITTEE_AGAIN);
    }

    private ChangePreview apply(UUID session, SessionChange change) {
        MeetingId id = new MeetingId(session);
        String seen = changes.preview(id, change, WHY, "office").state();
        return changes.apply(id, change, WHY, seen, "office");
    }

    private List<@Nullable LocalDate> days() {
        return stations(paper.id()).stream().map(this::dayOf).toList();
    }

    private @Nullable LocalDate dayOf(Consultation station) {
        return station.meetingId() == null ? null : meetings.require(station.meetingId()).day();
    }

    private List<AgendaItem> openItems(LocalDate day, String organization) {
        return meetings.agenda(new MeetingId(town.session(organization, day))).stream()
                .filter(AgendaItem::isOpen).toList();
    }

    private int count(String what) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + what, Integer.class,
                paper.id().toString()));
    }
}
