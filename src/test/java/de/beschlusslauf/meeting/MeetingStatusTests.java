package de.beschlusslauf.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** The course of a session: each step once and only after the one before (handbook 6.5). */
class MeetingStatusTests {

    static final Instant START = Instant.parse("2021-06-16T15:00:00Z");

    static final List<Consumer<Meeting>> STEPS = List.of(Meeting::fixAgenda, meeting -> meeting.invite(UUID.randomUUID()),
            meeting -> meeting.open(START), Meeting::close, Meeting::minutesSigned, Meeting::publish);

    static final List<MeetingStatus> COURSE = List.of(MeetingStatus.PLANNED, MeetingStatus.AGENDA_FIXED,
            MeetingStatus.INVITED, MeetingStatus.IN_SESSION, MeetingStatus.CLOSED, MeetingStatus.MINUTES_SIGNED,
            MeetingStatus.PUBLISHED);

    @Test
    void everyStepLeadsToTheNextStatus() {
        for (int done = 0; done <= STEPS.size(); done++) {
            assertThat(after(done).status()).isEqualTo(COURSE.get(done));
        }
    }

    @Test
    void noStepIsPossibleOutOfTurn() {
        for (int done = 0; done <= STEPS.size(); done++) {
            for (int step = 0; step < STEPS.size(); step++) {
                if (step != done) {
                    Meeting meeting = after(done);
                    Consumer<Meeting> outOfTurn = STEPS.get(step);
                    assertThatThrownBy(() -> outOfTurn.accept(meeting)).as("step %d after %s", step, meeting.status())
                            .isInstanceOf(Refusal.class);
                    assertThat(meeting.status()).isEqualTo(COURSE.get(done));
                }
            }
        }
    }

    @Test
    void aSessionIsMovedOrCancelledOnlyBeforeItBegins() {
        for (int done = 0; done <= STEPS.size(); done++) {
            Meeting moved = after(done);
            Meeting cancelled = after(done);
            if (done < 3) {
                moved.moveTo(START.plusSeconds(86_400), "Aula");
                cancelled.cancel("Keine Vorlagen");
                assertThat(cancelled.status()).isEqualTo(MeetingStatus.CANCELLED);
            } else {
                assertThatThrownBy(() -> moved.moveTo(START, "Aula")).isInstanceOf(Refusal.class);
                assertThatThrownBy(() -> cancelled.cancel("Keine Vorlagen")).isInstanceOf(Refusal.class)
                        .hasMessageContaining("nur vor ihrem Beginn");
            }
        }
    }

    @Test
    void whatIsCancelledStaysCancelled() {
        Meeting meeting = after(1);
        meeting.cancel("Keine Vorlagen");

        assertThat(meeting.cancelReason()).isEqualTo("Keine Vorlagen");
        STEPS.forEach(step -> assertThatThrownBy(() -> step.accept(meeting)).isInstanceOf(Refusal.class));
        assertThatThrownBy(meeting::requireOpen).isInstanceOf(Refusal.class).hasMessageContaining("abgesagt");
    }

    @Test
    void resultsAreEnteredOnlyWhileTheSessionRuns() {
        after(3).requireInSession(START);

        assertThatThrownBy(() -> after(2).requireInSession(START)).isInstanceOf(Refusal.class)
                .hasMessageContaining("noch nicht eröffnet; das geschieht gleich von selbst");
        assertThatThrownBy(() -> after(4).requireInSession(START)).isInstanceOf(Refusal.class)
                .hasMessageContaining("solange sie läuft");
    }

    @Test
    void beforeItsHourNoResultIsEnteredAndAfterItOnlyIfItIsNotedThatMembersWereInvited() {
        for (int done = 0; done < 3; done++) {
            Meeting meeting = after(done);
            assertThatThrownBy(() -> meeting.requireInSession(START.minusSeconds(1))).isInstanceOf(Refusal.class)
                    .hasMessage("Die Sitzung ADI Mittwoch, 16.06.2021, 17:00 Uhr, hat noch nicht begonnen; Ergebnisse lassen "
                            + "sich von da an eintragen.");
        }
        for (int done = 0; done < 2; done++) {
            Meeting meeting = after(done);
            assertThatThrownBy(() -> meeting.requireInSession(START.plusSeconds(86_400))).isInstanceOf(Refusal.class)
                    .hasMessageContaining("denn es ist keine Einladung eingetragen (Stand: " + meeting.status().label() + ")")
                    .hasMessageContaining("Bitten Sie das Ratsbüro, Tagesordnung und Einladung nachzutragen");
        }
    }

    @Test
    void itsHourMustHaveCome() {
        assertThatThrownBy(() -> after(2).open(START.minusSeconds(1))).isInstanceOf(Refusal.class)
                .hasMessageContaining("beginnt erst am 16.06.2021");
    }

    private static Meeting after(int steps) {
        Meeting meeting = new Meeting(MeetingId.random(), "meerbusch", "adi", "ADI", START, "Ratssaal");
        STEPS.subList(0, steps).forEach(step -> step.accept(meeting));
        return meeting;
    }
}
