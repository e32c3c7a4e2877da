package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.paper.PaperId;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Which session says until when a station needs its place, where a town fixes agendas after the last day for invitations. */
class StationDeadlinesTests {

    private static final LocalDate TODAY = LocalDate.of(2047, 5, 8);

    private final Deadlines deadlines = mock(Deadlines.class);
    private final DeadlineRules rules = mock(DeadlineRules.class);
    private final MeetingDirectory meetings = mock(MeetingDirectory.class);
    private final Openings openings = mock(Openings.class);
    private final Meeting near = session(TODAY.plusDays(2));
    private final Meeting next = session(TODAY.plusDays(23));
    private final StationDeadlines stations = new StationDeadlines(deadlines, rules, mock(ReVoteWindows.class), meetings,
            openings, mock(Paths.class), Clock.fixed(Zones.at(TODAY, LocalTime.of(9, 0)), ZoneOffset.UTC));

    @Test
    void aSessionToWhichNobodyCanBeInvitedIsPassedOver() {
        // given an agenda that could be fixed until tomorrow
        when(meetings.upcoming(anyString(), eq("adi"), any())).thenReturn(List.of(near, next));
        when(rules.derive(any(), anyString(), eq("adi"), any())).thenAnswer(asked -> Derivation.agreed(
                asked.<LocalDate>getArgument(3).minusDays(1), "Sitzung", TODAY));
        when(openings.isOpen(near)).thenReturn(false);
        when(openings.isOpen(next)).thenReturn(true);

        // when
        stations.waits(new Consultation(new PaperId(UUID.randomUUID()), "meerbusch", "adi",
                ConsultationRole.DECISION, 1, List.of(1), false, null), "system");

        // then
        ArgumentCaptor<DeadlineOrder> set = ArgumentCaptor.forClass(DeadlineOrder.class);
        verify(deadlines).set(set.capture(), anyString());
        assertThat(set.getValue().kind()).isEqualTo(DeadlineKind.PLACE_ON_AGENDA);
        assertThat(set.getValue().derivation().dueOn()).isEqualTo(next.day().minusDays(1));
    }

    private static Meeting session(LocalDate day) {
        Meeting session = mock(Meeting.class);
        when(session.day()).thenReturn(day);
        when(session.startsAt()).thenReturn(Zones.at(day, LocalTime.of(17, 0)));
        return session;
    }
}
