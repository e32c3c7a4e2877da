package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.OpenSessions;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A preview also tells of the sessions that papers come to or leave, and holds for one hour and place only. */
class OtherSessionTests extends SessionChangePlay {

    @Autowired
    OpenSessions sessions;

    @Test
    void aSplitIntoASessionToWhichMembersAreInvitedShowsTheAddendumThere() {
        // given
        MeetingId other = session("adi", day(5, 24));
        invited(other, day(4, 20));

        // when
        ChangePreview shown = apply(adi, new SessionChange.Split(List.of(stationOf("adi").id()), other, null, null));

        // then
        assertThat(shown.invitations()).anySatisfy(sentence -> assertThat(sentence).startsWith("Zur Sitzung ADI "
                + german(5, 24) + " ist schon geladen; die Mitglieder erhalten einen Nachtrag zur Tagesordnung"));
        assertThat(shown.tasks()).anySatisfy(task -> {
            assertThat(task.name()).contains("Nachtrag").contains("ADI " + german(5, 24));
            assertThat(task.effect()).isEqualTo(ChangePreview.Effect.APPEARS);
        });
    }

    @Test
    void aSplitThatPlansASessionSaysWhetherItsInvitationPeriodStillFits() {
        clock.travelTo(Zones.at(day(5, 1), LocalTime.of(9, 0)));

        assertThat(splitInto(day(5, 31)).invitations()).anySatisfy(sentence -> assertThat(sentence)
                .startsWith("Die Sitzung ADI " + german(5, 31) + " wird neu geplant. Die Ladungsfrist ist gewahrt, wenn"));
        assertThat(splitInto(day(5, 12)).invitations()).anySatisfy(sentence -> assertThat(sentence)
                .startsWith("Die Sitzung ADI " + german(5, 12) + " wird neu geplant. Die Ladungsfrist lässt sich nicht mehr"));
    }

    @Test
    void whoeverIsInvitedToASessionThatLosesAPaperHasToBeTold() {
        // given the council that decides before the committee's new day
        session("rat", day(9, 6));
        invited(rat, day(5, 2));

        // when
        ChangePreview shown = changes.preview(adi, move(day(6, 21)), WHY, Deliberation.OFFICE);

        // then
        assertThat(shown.invitations()).anySatisfy(sentence -> assertThat(sentence).startsWith("Zur Sitzung Rat "
                + german(6, 14) + " ist schon geladen; teilen Sie den Mitgliedern mit"));
    }

    @Test
    void whoHasSeenAnotherHourOrPlaceOfTheSameDayLooksAgain() {
        // given
        SessionChange seen = new SessionChange.Move(start(day(5, 24)), "Bürgerhaus");
        String state = changes.preview(adi, seen, WHY, Deliberation.OFFICE).state();

        // then
        refusesOld(new SessionChange.Move(start(day(5, 24)).plusSeconds(3600), "Bürgerhaus"), state);
        refusesOld(new SessionChange.Move(start(day(5, 24)), "Aula"), state);

        // when somebody else changes the hour of the present day meanwhile
        apply(adi, new SessionChange.Move(start(day(5, 10)).plusSeconds(3600), "Ratssaal"));

        // then
        refusesOld(seen, state);
        assertThat(meetings.require(adi).day()).isEqualTo(day(5, 10));
    }

    private void refusesOld(SessionChange change, String state) {
        assertThatThrownBy(() -> changes.apply(adi, change, WHY, state, Deliberation.OFFICE))
                .isInstanceOf(Refusal.class).hasMessageContaining("Seit der Vorschau hat sich etwas geändert");
    }

    private ChangePreview splitInto(LocalDate day) {
        return changes.preview(adi, new SessionChange.Split(List.of(stationOf("adi").id()), null, start(day), "Bürgerhaus"),
                WHY, Deliberation.OFFICE);
    }

    private void invited(MeetingId session, LocalDate today) {
        clock.travelTo(Zones.at(today, LocalTime.of(9, 0)));
        in(() -> {
            sessions.invite(session, today);
            return true;
        });
    }
}
