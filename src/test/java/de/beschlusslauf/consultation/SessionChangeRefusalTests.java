package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.UUID;
import java.util.concurrent.Future;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of sessions that are not possible, or no longer. */
class SessionChangeRefusalTests extends SessionChangePlay {

    @Autowired
    ChangeDesk desk;
    @Autowired
    Ledger ledger;
    @Autowired
    RuntimeService runtime;

    @Override
    boolean daysAreNamed() {
        return true;
    }

    @Test
    void aChangeThatIsNoLongerPossibleSaysSoAndCanBeDropped() {
        // given
        in(() -> desk.open(adi, Deliberation.OFFICE));
        String change = runtime.createProcessInstanceQuery().processDefinitionKey("meeting-change")
                .processInstanceBusinessKey(meetings.require(adi).name()).singleResult().getId();
        clerks.submit(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, clerks.task(change, "userTask_planChange"),
                moveByForm(day(5, 24)));
        apply(adi, new SessionChange.Cancel());

        // when
        Task confirm = clerks.task(change, "userTask_confirmChange");
        Map<String, Object> shown = clerks.open(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, confirm);
        Map<String, Object> drop = Map.of("decision", "DROP", "state", String.valueOf(shown.get("state")));
        clerks.submit(Deliberation.OFFICE, Roles.COUNCIL_OFFICE, confirm, drop);

        // then
        assertThat(shown.get("problems").toString()).contains("nur vor ihrem Beginn lässt sie sich verlegen");
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(change).singleResult()).isNull();
        assertThat(ledger.entries(Chain.meeting(adi.value()))).extracting(LedgerEntry::event)
                .containsSubsequence("change.opened", "change.planned", "change.dropped");
    }

    @Test
    void whoConfirmsAnOldPreviewIsToldToLookAgain() {
        // given
        String seen = changes.preview(adi, move(day(5, 24)), WHY, Deliberation.OFFICE).state();
        apply(adi, move(day(5, 31)));

        // when
        assertThatThrownBy(() -> changes.apply(adi, move(day(5, 24)), WHY, seen, "meerbusch.ratsbuero2"))
                .isInstanceOf(Refusal.class).hasMessageContaining("Seit der Vorschau hat sich etwas geändert");

        // then
        assertThat(meetings.require(adi).day()).isEqualTo(day(5, 31));
    }

    @Test
    void ofTwoPeopleWhoMoveTheSameSessionOneWinsAndTheOtherIsTold() throws Exception {
        // given
        String first = changes.preview(adi, move(day(5, 24)), WHY, Deliberation.OFFICE).state();
        String second = changes.preview(adi, move(day(5, 31)), WHY, "meerbusch.ratsbuero2").state();
        CyclicBarrier together = new CyclicBarrier(2);

        // when
        ExecutorService people = Executors.newFixedThreadPool(2);
        Future<String> one = people.submit(() -> outcome(together, day(5, 24), first, Deliberation.OFFICE));
        Future<String> other = people.submit(() -> outcome(together, day(5, 31), second, "meerbusch.ratsbuero2"));
        List<String> outcomes = List.of(one.get(), other.get());
        people.shutdown();

        // then
        assertThat(outcomes).containsOnlyOnce("verlegt");
        assertThat(outcomes).anySatisfy(told -> assertThat(told).startsWith("Seit der Vorschau hat sich etwas geändert"));
        assertThat(meetings.require(adi).day()).isEqualTo(outcomes.get(0).equals("verlegt") ? day(5, 24) : day(5, 31));
        assertThat(due(DeadlineKind.SESSION_DAY, adi)).isEqualTo(meetings.require(adi).day());
    }

    @Test
    void aSessionIsNotMovedToWhereNobodyCanBeInvitedAnyMore() {
        assertThatThrownBy(() -> changes.preview(adi, move(day(3, 3)), WHY, Deliberation.OFFICE))
                .isInstanceOf(Refusal.class).hasMessageContaining("nicht mehr laden");
        assertThatThrownBy(() -> changes.preview(adi, move(day(2, 10)), WHY, Deliberation.OFFICE))
                .isInstanceOf(Refusal.class).hasMessageContaining("Vergangenheit");
    }

    @Test
    void aMoveThatChangesNothingIsRefusedAndAnotherPlaceOrHourIsNot() {
        // given
        Instant start = meetings.require(adi).startsAt();
        String place = meetings.require(adi).place();

        // then
        refuses("day", "Die Sitzung ist schon für " + GermanDays.withTime(start) + ", " + place + " geplant; nennen Sie",
                new SessionChange.Move(start, place));
        assertThat(changes.preview(adi, new SessionChange.Move(start, "Aula"), WHY, Deliberation.OFFICE).becomes()).isNotNull();
        assertThat(changes.preview(adi, new SessionChange.Move(start.plusSeconds(3600), place), WHY, Deliberation.OFFICE)
                .becomes()).isNotNull();
    }

    @Test
    void theSecondVoteAfterAnObjectionStaysInItsTwoWeeks() {
        // given
        ConsultationId again = in(() -> planning.insertReVote(paper, List.of(1), ReVote.OBJECTION_MAYOR, day(3, 1),
                Deliberation.OFFICE));
        MeetingId special = session("rat", day(3, 14));

        // when
        in(() -> {
            deliberation.put(again, special);
            return true;
        });

        // then
        assertThatThrownBy(() -> changes.preview(special, move(day(3, 18)), WHY, Deliberation.OFFICE))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("day"))
                .hasMessageContaining("spätestens am 15.03." + year);
        assertThat(changes.preview(special, move(day(3, 15)), WHY, Deliberation.OFFICE).becomes())
                .isEqualTo("Rat " + german(3, 15));
    }

    @Test
    void aSplitThatASessionDoesNotTakeIsRefusedAtTheFieldThatNamesThatSession() {
        // given a session of the body to which nobody can be invited any more, and one of another body
        MeetingId soon = session("adi", day(3, 20));
        clock.travelTo(Zones.at(day(3, 19), LocalTime.of(9, 0)));

        // then
        refuses("into", "kann niemand mehr geladen werden", split(soon, null));
        refuses("into", "ist keine Sitzung des beratenden Gremiums", split(rat, null));
        refuses("into", "eine andere Sitzung als die, die geteilt wird", split(adi, null));
        refuses("into", "Die Sitzung gibt es nicht", split(new MeetingId(UUID.randomUUID()), null));
        refuses("day", "ist zu dieser Zeit schon eine Sitzung geplant", split(null, meetings.require(soon).startsAt()));
    }

    @Test
    void aSplitIntoASessionThatCannotBePlannedIsRefusedAtItsDay() {
        refuses("day", "nicht mehr laden", split(null, start(day(3, 3))));
        refuses("day", "Wählen Sie eine Sitzung oder nennen Sie Tag und Uhrzeit", split(null, null));
    }

    @Test
    void theCouncilsStationIsNotSplitOffBeforeTheCommitteesAndTheFieldIsTheOneThatWasFilled() {
        // given a session of the council that takes place before the committee's
        MeetingId early = session("rat", day(5, 3));
        List<ConsultationId> council = List.of(stationOf("rat").id());

        // then
        assertThatThrownBy(() -> changes.preview(rat, new SessionChange.Split(council, early, null, null), WHY,
                Deliberation.OFFICE)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                .isEqualTo("into")).hasMessageContaining("liegt nicht nach der Sitzung ADI " + german(5, 10));
        assertThatThrownBy(() -> changes.preview(rat, new SessionChange.Split(council, null, start(day(5, 4)), "Aula"), WHY,
                Deliberation.OFFICE)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                .isEqualTo("day"));
    }

    private SessionChange split(@Nullable MeetingId into, @Nullable Instant start) {
        return new SessionChange.Split(List.of(stationOf("adi").id()), into, start, start == null ? null : "Aula");
    }

    private void refuses(String field, String sentence, SessionChange change) {
        assertThatThrownBy(() -> changes.preview(adi, change, WHY, Deliberation.OFFICE)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.field()).isEqualTo(field)).hasMessageContaining(sentence);
    }

    private String outcome(CyclicBarrier together, LocalDate day, String seen, String actor) throws Exception {
        together.await();
        try {
            changes.apply(adi, move(day), WHY, seen, actor);
            return "verlegt";
        } catch (Refusal refusal) {
            return refusal.sentence();
        }
    }
}
