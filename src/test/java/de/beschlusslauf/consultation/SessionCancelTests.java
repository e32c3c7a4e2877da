package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import de.beschlusslauf.paper.PaperId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to the papers of a session that is cancelled or split. */
class SessionCancelTests extends SessionChangePlay {

    @Autowired
    private Ledger ledger;

    @Test
    void aCancelledSessionSendsItsPapersToTheNextOne() {
        // given
        MeetingId next = session("adi", day(6, 1));
        String run = run(stationOf("adi"));

        // when
        ChangePreview done = apply(adi, new SessionChange.Cancel());

        // then
        assertThat(done.becomes()).isNull();
        assertThat(meetings.require(adi).status()).isEqualTo(MeetingStatus.CANCELLED);
        assertThat(stationOf("adi").meetingId()).isEqualTo(next);
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(6, 1))));
        assertThat(deadlines.find(DeadlineKind.SESSION_DAY, adi.value())).get().matches(day -> !day.isOpen());
    }

    @Test
    void aCancelledSessionTakesTheResultTaskThatNobodyCanDoBackToTheNextSession() {
        // given a session to which nobody invited in time
        MeetingId next = session("adi", day(6, 1));
        String run = run(stationOf("adi"));
        clock.travelTo(start(day(5, 10)).plusSeconds(60));
        clerks.fire(run);
        assertThat(clerks.task(run, "userTask_enterResult")).isNotNull();

        // when
        apply(adi, new SessionChange.Cancel());

        // then
        assertThat(clerks.task(run, "userTask_enterResult")).isNull();
        assertThat(stationOf("adi").meetingId()).isEqualTo(next);
        assertThat(clerks.timer(run).getDuedate()).isEqualTo(Date.from(start(day(6, 1))));
    }

    @Test
    void thePapersOfACancelledSessionAreNumberedBehindWhatStandsOnTheNextAgendaAlready() {
        // given
        MeetingId next = session("adi", day(6, 1));
        onItsWay("adi", next);
        List<AgendaItem> already = printedPapers(next);
        onItsWay("adi", adi);
        onItsWay("adi", adi);
        List<UUID> leaving = printedPapers(adi).stream().map(AgendaItem::consultationId).toList();

        // when
        apply(adi, new SessionChange.Cancel());

        // then
        List<AgendaItem> papers = printedPapers(next);
        assertThat(leaving).hasSize(3);
        assertThat(papers).extracting(AgendaItem::consultationId).startsWith(already.get(0).consultationId())
                .containsAll(leaving).hasSize(4);
        assertThat(papers).extracting(AgendaItem::number).doesNotHaveDuplicates().first()
                .isEqualTo(already.get(0).number());
        assertThat(printedPapers(adi)).isEmpty();
        assertThat(papers).allSatisfy(item -> assertThat(deadlines.find(DeadlineKind.SUBMISSION, item.id().value()))
                .get().extracting(Deadline::status).isEqualTo(DeadlineStatus.MET));
    }

    @Test
    void theLedgerTellsOfEachPaperThatACancelledSessionSendsOn() {
        // given
        MeetingId next = session("adi", day(6, 1));
        onItsWay("adi", adi);
        int before = entries(Chain.paper(paper.value())).size();

        // when
        apply(adi, new SessionChange.Cancel());

        // then
        assertThat(entries(Chain.meeting(adi.value()))).filteredOn("agenda-item.taken-off"::equals).hasSize(2);
        assertThat(entries(Chain.meeting(next.value()))).filteredOn("agenda-item.added"::equals).hasSize(2);
        assertThat(entries(Chain.meeting(next.value()))).filteredOn("deadline.settled"::equals).hasSize(2);
        assertThat(entries(Chain.paper(paper.value()))).hasSize(before + 1).endsWith("consultation.scheduled");
    }

    @Test
    void aLaterStationMakesWayForTheOneThatLostItsSessionAndTheOthersOfItsAgendaMoveUp() {
        // given a committee that can deal with the paper only after the council's session
        onItsWay("rat", rat);
        Consultation council = stationOf("rat");
        MeetingId committee = session("adi", day(7, 5));
        MeetingId afterwards = session("rat", day(8, 23));
        String first = printedPapers(rat).get(0).number();

        // when
        apply(adi, new SessionChange.Cancel());

        // then
        assertThat(stationOf("adi").meetingId()).isEqualTo(committee);
        assertThat(stationOf("rat").id()).isEqualTo(council.id());
        assertThat(stationOf("rat").meetingId()).isEqualTo(afterwards);
        assertThat(printedPapers(rat)).singleElement().satisfies(item -> {
            assertThat(item.consultationId()).isNotEqualTo(council.id().value());
            assertThat(item.number()).isEqualTo(first);
        });
    }

    private List<AgendaItem> printedPapers(MeetingId session) {
        return meetings.agenda(session).stream().filter(item -> item.consultationId() != null).toList();
    }

    private List<String> entries(Chain chain) {
        return ledger.entries(chain).stream().map(LedgerEntry::event).toList();
    }

    @Test
    void aSplitPlansASecondSessionForSomePapers() {
        // given
        PaperId other = in(() -> deliberation.paper("Der Ausschuss beschließt die Geräte."));
        in(() -> planning.plan(other, List.of(
                PlannedStation.of("adi", ConsultationRole.DECISION, 1, 1).in(adi, null)), Deliberation.OFFICE));

        // when
        apply(adi, new SessionChange.Split(List.of(stationOf("adi").id()), null, start(day(5, 18)), "Bürgerhaus"));

        // then
        MeetingId second = stationOf("adi").meetingId();
        assertThat(second).isNotNull().isNotEqualTo(adi);
        assertThat(meetings.require(second).day()).isEqualTo(day(5, 18));
        assertThat(paths.stations(other).get(0).meetingId()).isEqualTo(adi);
    }
}
