package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Disagreement;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.OpenSessions;
import de.beschlusslauf.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stations that had to leave their session come back when what drove them away is over. Each test has a year of its own. */
class ReturningStationsTests extends SessionStage {

    private static final Iterator<Integer> YEARS = List.of(2067, 2068, 2069, 2088, 2094, 2096).iterator();

    @Autowired
    Placement placement;
    @Autowired
    OpenSessions sessions;
    @Autowired
    JdbcTemplate jdbc;

    private List<Disagreement> leftByOthers;
    private int year;
    private MeetingId adi;
    private MeetingId rat;
    private MeetingId later;
    private PaperId paper;

    @BeforeEach
    void aCommitteeAndTwoSessionsOfTheCouncil() {
        leftByOthers = projections.disagreeing(100);
        year = YEARS.next();
        clock.travelTo(Zones.at(day(3, 1), LocalTime.of(9, 0)));
        adi = session("adi", day(5, 10));
        rat = session("rat", day(6, 14));
        later = session("rat", day(7, 12));
        paper = in(() -> deliberation.paper("Der Rat verabschiedet die Visionsgrundsätze."));
    }

    @AfterEach
    void everyDateAgrees() {
        assertThat(projections.disagreeing(100)).isEqualTo(leftByOthers);
    }

    @Test
    void aStationThatHadToLeaveItsSessionComesBackWithTheOneBeforeIt() {
        // given
        plan(rat);
        move(day(6, 20));
        assertThat(days()).containsExactly(day(6, 20), day(7, 12));

        // when
        ChangePreview back = move(day(5, 10));

        // then the preview and the chain say so
        assertThat(days()).containsExactly(day(5, 10), day(6, 14));
        assertThat(back.stations()).anySatisfy(station -> {
            assertThat(station.from()).isEqualTo("Rat 12.07." + year);
            assertThat(station.to()).isEqualTo("Rat 14.06." + year);
        });
        assertThat(reasons()).hasSize(2).allMatch(reason -> reason.startsWith("Änderung der Sitzung ADI"));
    }

    @Test
    void aStationThatSomebodyChoseToLeaveWhereItIsStaysAndThePreviewSaysSo() {
        // given the council office confirms by hand where the rule has put it
        List<ConsultationId> stations = plan(rat);
        move(day(6, 20));
        in(() -> {
            placement.put(stations.get(1), later, LateEntry.NONE, Deliberation.OFFICE);
            return true;
        });

        // when
        ChangePreview back = move(day(5, 10));

        // then
        assertThat(days()).containsExactly(day(5, 10), day(7, 12));
        assertThat(back.warnings()).anyMatch(sentence -> sentence.endsWith(" wäre jetzt auch Rat 14.06." + year
                + " möglich; es bleibt bei Rat 12.07." + year + ", denn diese Sitzung hat jemand gewählt."));
    }

    @Test
    void noStationLeavesAnAgendaThatIsFixedToComeBack() {
        // given
        plan(rat);
        move(day(6, 20));
        in(() -> sessions.fixAgenda(later));

        // when
        move(day(5, 10));

        // then
        assertThat(days()).containsExactly(day(5, 10), day(7, 12));
    }

    @Test
    void noStationComesBackToAnAgendaThatIsFixed() {
        // given
        plan(rat);
        move(day(6, 20));
        in(() -> sessions.fixAgenda(rat));

        // when
        move(day(5, 10));

        // then
        assertThat(days()).containsExactly(day(5, 10), day(7, 12));
    }

    @Test
    void whatTheRuleChoseIsTheEarliestFittingSessionInBothDirections() {
        // given nobody has chosen a session of the council
        MeetingId early = session("rat", day(5, 3));
        List<ConsultationId> stations = plan(null);
        in(() -> {
            placement.put(stations.get(0), adi, LateEntry.NONE, Deliberation.OFFICE);
            return true;
        });
        assertThat(days()).containsExactly(day(5, 10), day(6, 14));

        // when
        move(day(4, 26));
        assertThat(days()).containsExactly(day(4, 26), day(5, 3));
        move(day(6, 20));
        assertThat(days()).containsExactly(day(6, 20), day(7, 12));
        move(day(5, 10));

        // then
        assertThat(days()).containsExactly(day(5, 10), day(6, 14));
        assertThat(meetings.agenda(early)).noneMatch(item -> item.isOpen() && stations.get(1).value().equals(item.consultationId()));
    }

    @Test
    void aStationComesBackWithTheSessionThatWasChosenForIt() {
        // given its own session moves before the one of the committee
        plan(rat);
        apply(rat, new SessionChange.Move(start(day(5, 3)), "Bürgerhaus"), "Umbau");
        assertThat(days()).containsExactly(day(5, 10), day(7, 12));

        // when
        apply(rat, new SessionChange.Move(start(day(6, 14)), "Bürgerhaus"), "Doch kein Umbau");

        // then
        assertThat(days()).containsExactly(day(5, 10), day(6, 14));
    }

    private List<ConsultationId> plan(@Nullable MeetingId council) {
        PlannedStation decision = PlannedStation.of("rat", ConsultationRole.DECISION, 2, 1);
        List<ConsultationId> stations = in(() -> planning.plan(paper, List.of(
                PlannedStation.of("adi", ConsultationRole.PRELIMINARY, 1, 1).in(adi, null),
                council == null ? decision : decision.in(council, null)), Deliberation.OFFICE));
        runOf(paper, stations.get(0));
        return stations;
    }

    private ChangePreview move(LocalDate day) {
        return apply(adi, new SessionChange.Move(start(day), "Bürgerhaus"), "Umbau");
    }

    private List<@Nullable LocalDate> days() {
        return in(() -> paths.stations(paper)).stream().map(station -> station.meetingId() == null ? null
                : meetings.require(station.meetingId()).day()).sorted(Comparator.nullsFirst(Comparator.naturalOrder())).toList();
    }

    /** Why stations of the paper came to their sessions, as far as nobody chose them. */
    private List<String> reasons() {
        return jdbc.queryForList("""
                select r.content::jsonb ->> 'reason' from ledger_entry e join ledger_record r on r.hash = e.facts ->> 'record'
                where e.chain_kind = 'paper' and e.chain_id = ? and e.event = 'consultation.scheduled'
                order by e.sequence""", String.class, paper.value().toString()).stream().filter(Objects::nonNull).toList();
    }

    private LocalDate day(int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
