package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Disagreement;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.AgendaVersions;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.MeetingClosing;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MinutesItem;
import de.beschlusslauf.meeting.MinutesSheet;
import de.beschlusslauf.meeting.OpenSessions;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of stations that wait for their turn, in ways that seldom happen. Each test has a year of its own. */
class LaterStationsTests extends SessionStage {

    private static final AtomicInteger YEARS = new AtomicInteger(2053);

    @Autowired
    Placement placement;
    @Autowired
    OpenSessions sessions;
    @Autowired
    AgendaVersions versions;
    @Autowired
    MinutesSheet minutes;
    @Autowired
    MeetingClosing closing;
    @Autowired
    Forecasts forecasts;

    private List<Disagreement> leftByOthers;
    private int year;
    private MeetingId adi;
    private MeetingId main;
    private MeetingId rat;
    private PaperId paper;

    @BeforeEach
    void threeSessionsAndAPaper() {
        leftByOthers = projections.disagreeing(100);
        year = YEARS.getAndIncrement();
        clock.travelTo(Zones.at(day(3, 1), LocalTime.of(9, 0)));
        adi = session("adi", day(5, 10));
        main = session("hfwa", day(5, 24));
        rat = session("rat", day(6, 14));
        paper = in(() -> deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze."));
    }

    @AfterEach
    void everyDateAgrees() {
        assertThat(projections.disagreeing(100)).isEqualTo(leftByOthers);
    }

    @Test
    void rowsInWhateverOrderAreRefusedIfASessionComesTooEarlyAndNoneIsReplacedUnasked() {
        // given another session of the council, so that the one chosen could be replaced
        MeetingId early = session("rat", day(4, 26));
        PlannedStation decision = PlannedStation.of("rat", ConsultationRole.DECISION, 2, 1).in(early, null);
        PlannedStation advice = PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1, 1).in(adi, null);

        // then
        for (List<PlannedStation> rows : List.of(List.of(advice, decision), List.of(decision, advice))) {
            assertThatThrownBy(() -> in(() -> planning.plan(paper, rows, Deliberation.OFFICE)))
                    .isInstanceOf(Refusal.class).hasMessageContaining("liegt nicht nach der Sitzung");
        }
        assertThat(paths.stations(paper)).isEmpty();
    }

    @Test
    void aLaterSessionThatWasNeverHeldIsNotSaidToBePlannedAnew() {
        // given nobody has convened any of the sessions, and all their days are over; there are others
        session("hfwa", day(8, 30));
        session("rat", day(9, 13));
        planAll();
        clock.travelTo(Zones.at(day(6, 20), LocalTime.of(9, 0)));

        // when
        ChangePreview preview = apply(adi, new SessionChange.Move(start(day(8, 9)), "Bürgerhaus"), "Nachgeholt");

        // then
        assertThat(days()).containsExactly(day(8, 9), day(8, 30), day(9, 13));
        assertThat(preview.invitations()).noneMatch(each -> each.contains("wird neu geplant"));
    }

    @Test
    void aPostponementTakesThePaperOffAnAgendaThatIsFixedAndOffOneToWhichMembersAreInvited() {
        // given
        session("hfwa", day(7, 5));
        session("rat", day(9, 13));
        List<ConsultationId> stations = planAll();
        in(() -> {
            clock.travelTo(Zones.at(day(5, 6), LocalTime.of(9, 0)));
            sessions.invite(main, day(5, 6));
            return sessions.fixAgenda(rat);
        });
        MeetingId again = session("adi", day(6, 28));

        // when
        in(() -> {
            deliberation.resolve(stations.get(0), Deliberation.postponed(again));
            return true;
        });

        // then
        assertThat(days()).containsExactly(day(6, 28), day(7, 5), day(9, 13));
        for (MeetingId left : List.of(main, rat)) {
            assertThat(paperItems(left)).singleElement().satisfies(item -> {
                assertThat(item.isTakenOff()).isTrue();
                assertThat(item.number()).isNotEmpty();
            });
            assertThat(versions.items(left, 1)).isNotEmpty();
        }
    }

    @Test
    void minutesTellOfAnItemThatWaitedInVainThatItWasNotDealtWith() {
        // given the committee's session goes on while the main committee meets
        session("hfwa", day(7, 5));
        session("rat", day(9, 13));
        planAll();
        in(() -> {
            clock.travelTo(start(day(5, 10)).plusSeconds(60));
            deliberation.open(adi);
            clock.travelTo(start(day(5, 24)).plusSeconds(60));
            deliberation.open(main);
            return true;
        });
        assertThat(paperItems(main)).singleElement().matches(AgendaItem::isOpen);

        // when
        in(() -> {
            closing.close(main, Deliberation.OFFICE);
            return true;
        });

        // then
        assertThat(days()).containsExactly(day(5, 10), day(7, 5), day(9, 13));
        assertThat(minutesOf(main)).containsExactly("Der Punkt wurde abgesetzt und nicht beraten.");
    }

    @Test
    void anItemThatLeftAndCameBackHasItsResultInTheMinutesOnce() {
        // given it leaves the fixed agenda of the main committee and comes back as an addendum
        session("rat", day(9, 13));
        List<ConsultationId> stations = planAll();
        MeetingId other = session("hfwa", day(6, 7));
        in(() -> {
            clock.travelTo(Zones.at(day(4, 20), LocalTime.of(9, 0)));
            sessions.fixAgenda(main);
            placement.put(stations.get(1), other, LateEntry.NONE, Deliberation.OFFICE);
            placement.put(stations.get(1), main, LateEntry.NONE, Deliberation.OFFICE);
            return true;
        });

        // when
        in(() -> {
            deliberation.resolve(stations.get(0), Deliberation.accepted());
            return true;
        });
        in(() -> {
            deliberation.resolve(stations.get(1), Deliberation.accepted());
            return true;
        });

        // then
        assertThat(paperItems(main)).hasSize(2);
        assertThat(minutesOf(main)).filteredOn(text -> text.contains("17")).hasSize(1);
    }

    @Test
    void ofParallelStationsTheOneThatIsPostponedTakesThoseAfterAlong() {
        // given
        session("rat", day(9, 13));
        MeetingId again = session("hfwa", day(7, 5));
        List<ConsultationId> stations = in(() -> planning.plan(paper, List.of(
                PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1, 1).in(adi, null),
                PlannedStation.of("hfwa", ConsultationRole.PRELIMINARY, 1, 1).in(main, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 2, 1).in(rat, null)), Deliberation.OFFICE));
        runOf(paper, stations.get(0));
        runOf(paper, stations.get(1));

        // when
        in(() -> {
            deliberation.resolve(stations.get(0), Deliberation.accepted());
            return true;
        });
        assertThat(days()).containsExactly(day(5, 10), day(5, 24), day(6, 14));
        in(() -> {
            deliberation.resolve(stations.get(1), Deliberation.postponed(again));
            return true;
        });

        // then
        assertThat(days()).containsExactly(day(5, 10), day(7, 5), day(9, 13));
    }

    @Test
    void aReferralGivesTheOtherCommitteeItsNextSessionAndEverybodyWhoComesLaterTheOnesAfterThat() {
        // given the next session of the other committee is after the council's
        MeetingId other = session("apl", day(7, 12));
        session("adi", day(6, 28));
        session("adi", day(8, 2));
        session("hfwa", day(8, 30));
        session("rat", day(9, 13));
        List<ConsultationId> stations = planAll();

        // when
        in(() -> {
            deliberation.resolve(stations.get(0), Deliberation.referred("apl"));
            return true;
        });

        // then
        assertThat(open()).extracting(Consultation::organizationId).containsExactly("apl", "adi", "hfwa", "rat");
        assertThat(open()).extracting(this::dayOf).containsExactly(day(7, 12), day(8, 2), day(8, 30), day(9, 13));
        assertThat(open()).filteredOn(station -> !stations.contains(station.id()))
                .allSatisfy(added -> assertThat(added.chosenMeetingId()).as("nobody chose").isNull());
        assertThat(paperItems(other)).singleElement().matches(AgendaItem::isOpen);
        assertThat(forecasts.of(paper).orElseThrow().adoption()).isEqualTo(day(9, 13));
    }

    @Test
    void rejectionReleasesEverythingThatWaits() {
        // given a station after the decision, and one that has no session
        session("rat", day(9, 13));
        List<ConsultationId> stations = in(() -> planning.plan(paper, List.of(
                PlannedStation.of("rat", ConsultationRole.DECISION, 1, 1).in(rat, null),
                PlannedStation.of("adi", ConsultationRole.TAKING_NOTE, 2, 1).in(session("adi", day(7, 5)), null),
                PlannedStation.of("hfwa", ConsultationRole.TAKING_NOTE, 2, 1)), Deliberation.OFFICE));
        runOf(paper, stations.get(0));

        // when
        in(() -> {
            deliberation.resolve(stations.get(0), Deliberation.rejected());
            return true;
        });

        // then
        assertThat(open()).isEmpty();
        assertThat(deadlines.of(stations.stream().map(ConsultationId::value).toList())).noneMatch(each -> each.isOpen());
        assertThat(paths.stations(paper)).filteredOn(each -> each.agendaItemId() != null).allSatisfy(each -> assertThat(
                meetings.agenda(Objects.requireNonNull(each.meetingId()))).noneMatch(AgendaItem::isOpen));
    }

    private List<ConsultationId> planAll() {
        List<ConsultationId> stations = in(() -> planning.plan(paper, List.of(
                PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1, 1).in(adi, null),
                PlannedStation.of("hfwa", ConsultationRole.PRELIMINARY, 2, 1).in(main, null),
                PlannedStation.of("rat", ConsultationRole.DECISION, 3, 1).in(rat, null)), Deliberation.OFFICE));
        runOf(paper, stations.get(0));
        return stations;
    }

    private List<Consultation> open() {
        return in(() -> paths.stations(paper)).stream().filter(Consultation::isOpen).toList();
    }

    private List<@Nullable LocalDate> days() {
        return in(() -> paths.stations(paper)).stream().map(this::dayOf)
                .sorted(Comparator.nullsFirst(Comparator.naturalOrder())).toList();
    }

    /** Null without a session and in one of another test's year. */
    private @Nullable LocalDate dayOf(Consultation station) {
        LocalDate day = station.meetingId() == null ? null : meetings.require(station.meetingId()).day();
        return day == null || day.getYear() != year ? null : day;
    }

    private List<AgendaItem> paperItems(MeetingId session) {
        return meetings.agenda(session).stream().filter(item -> item.consultationId() != null).toList();
    }

    private List<String> minutesOf(MeetingId session) {
        List<UUID> papers = paperItems(session).stream().map(item -> item.id().value()).toList();
        return in(() -> minutes.items(session)).stream().filter(item -> papers.contains(item.itemId()))
                .map(MinutesItem::text).filter(Objects::nonNull).toList();
    }

    private LocalDate day(int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
