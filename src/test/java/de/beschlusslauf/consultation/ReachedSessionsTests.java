package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody chooses a session to which members cannot be invited any more, not even with the shortened period. */
class ReachedSessionsTests extends SessionChangePlay {

    @Autowired
    Placement placement;
    @Autowired
    Minuting minuting;
    @Autowired
    SeatProposal proposals;
    @Autowired
    LateSessions lateSessions;

    private MeetingId next;
    private LocalDate lastDay;

    @BeforeEach
    void anotherSessionOfTheCommittee() {
        next = session("adi", day(5, 31));
        lastDay = rules.derive(DeadlineKind.SHORTENED_INVITATION, "meerbusch", "adi", day(5, 10)).dueOn();
    }

    @Test
    void onTheLastDayTheCouncilOfficeMayStillChooseItAndADayLaterItIsRefused() {
        takeOff();
        comesOn(lastDay);
        put(adi);
        assertThat(stationOf("adi").meetingId()).isEqualTo(adi);

        takeOff();
        comesOn(lastDay.plusDays(1));

        assertThatThrownBy(() -> put(adi)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.field()).isEqualTo("meeting")).hasMessageContaining(
                        "Auch die verkürzte Ladungsfrist endete am %1$td.%1$tm.%1$tY".formatted(lastDay));
        assertThat(stationOf("adi").meetingId()).isNull();
        put(next);
        assertThat(stationOf("adi").meetingId()).isEqualTo(next);
    }

    @Test
    void theListSaysToWhichSessionsNobodyCanBeInvited() {
        comesOn(lastDay);
        assertThat(lateSessions.standing(meetings.require(adi), null)).isEmpty();

        comesOn(lastDay.plusDays(1));

        assertThat(lateSessions.standing(meetings.require(adi), null)).isEqualTo(" (Ladungsfrist abgelaufen)");
        assertThat(lateSessions.standing(meetings.require(next), null)).isEmpty();
    }

    @Test
    void theProposalPassesOverTheDayTheAuthorHadInMind() {
        PaperId meant = in(() -> deliberation.paperFor(day(5, 10), "Der Ausschuss für Digitalisierung beschließt die Geräte."));
        comesOn(lastDay.plusDays(1));

        assertThat(in(() -> proposals.of(papers.require(meant)))).extracting(PlannedStation::meetingId).doesNotContain(adi);
    }

    @Test
    void aMatterIsNotPostponedToASessionToWhichNobodyCanBeInvited() {
        // given the committee meets while the invitation to its next session is overdue
        MeetingId soon = session("adi", day(5, 12));
        in(() -> {
            deliberation.inSession(stationOf("adi").id());
            return true;
        });

        // then
        assertThatThrownBy(() -> in(() -> {
            minuting.enter(stationOf("adi").id(), Deliberation.postponed(soon), Deliberation.MINUTES);
            return true;
        })).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("postponedTo"))
                .hasMessageContaining("kann niemand mehr geladen werden");
        assertThat(stationOf("adi").status()).isEqualTo(ConsultationStatus.ON_AGENDA);
    }

    private void takeOff() {
        in(() -> {
            placement.takeOff(stationOf("adi").id(), Deliberation.OFFICE);
            return true;
        });
    }

    private void put(MeetingId session) {
        in(() -> {
            placement.put(stationOf("adi").id(), session, LateEntry.because("Die Förderung endet."), Deliberation.OFFICE);
            return true;
        });
    }

    private void comesOn(LocalDate day) {
        clock.travelTo(Zones.at(day, LocalTime.of(9, 0)));
    }
}
