package de.beschlusslauf.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingStatus;
import de.beschlusslauf.notification.feed.SessionRevisions.Revision;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import org.junit.jupiter.api.Test;

/** Sessions as entries; no database. */
class SessionEntriesTests {

    static final Instant START = Instant.parse("2021-06-16T15:00:00Z");

    private final Meeting meeting = mock(Meeting.class);

    private final MeetingId id = MeetingId.random();

    @Test
    void aCancelledSessionStaysAndSaysSo() {
        Entry entry = entry(MeetingStatus.CANCELLED);

        assertThat(entry.cancelled()).isTrue();
        assertThat(entry.summary()).isEqualTo("Abgesagt: Rat");
        assertThat(entry.uid()).isEqualTo(id.toString());
        assertThat(entry.sequence()).isEqualTo(2);
        assertThat(entry.when()).isEqualTo(new Entry.Hours(START, START.plusSeconds(7_200)));
    }

    @Test
    void anyOtherSessionTakesPlace() {
        assertThat(entry(MeetingStatus.PLANNED).cancelled()).isFalse();
        assertThat(entry(MeetingStatus.CLOSED).summary()).isEqualTo("Rat");
    }

    private Entry entry(MeetingStatus status) {
        when(meeting.id()).thenReturn(id);
        when(meeting.bodyId()).thenReturn("meerbusch");
        when(meeting.organizationId()).thenReturn("rat");
        when(meeting.startsAt()).thenReturn(START);
        when(meeting.place()).thenReturn("Ratssaal");
        when(meeting.status()).thenReturn(status);
        MeetingDirectory meetings = mock(MeetingDirectory.class);
        when(meetings.between(any(), any(), any(), any(), any())).thenReturn(List.of(meeting));
        SessionRevisions revisions = mock(SessionRevisions.class);
        when(revisions.of(any())).thenReturn(Map.of(id.value(), new Revision(id.value(), 2, START)));
        Bodies bodies = mock(Bodies.class);
        Body body = mock(Body.class);
        when(body.officialName()).thenReturn("Stadt Meerbusch");
        when(bodies.of("meerbusch")).thenReturn(body);
        Organizations organizations = mock(Organizations.class);
        Organization council = mock(Organization.class);
        when(council.name()).thenReturn("Rat");
        when(organizations.find("meerbusch", "rat")).thenReturn(Optional.of(council));
        return new SessionEntries(meetings, revisions, bodies, organizations, new FeedSettings(Period.ofYears(1),
                Period.ofYears(2), Duration.ofHours(2), 60, Duration.ofMinutes(10)))
                .of("meerbusch", List.of("rat"), new Window(START, START)).get(0);
    }
}
