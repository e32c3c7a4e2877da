package de.beschlusslauf.meeting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** When something may still come onto a fixed agenda (GO NRW § 48 (1), handbook 4.2 no. 6). */
class AddendumTests {

    static final Instant START = Instant.parse("2021-06-16T15:00:00Z");
    static final LocalDate LATEST = LocalDate.of(2021, 6, 11);
    static final LateEntry URGENT = LateEntry.because("Förderfrist endet im Juli");
    static final LateEntry RESOLVED = new LateEntry("Förderfrist endet morgen", true);

    @Test
    void afterFixingEverythingNewNeedsAReason() {
        Meeting meeting = fixed();

        refuses(meeting, paper(LateEntry.NONE), LATEST, "ist festgesetzt");
        allows(meeting, paper(URGENT), LATEST);
        allows(meeting, paper(URGENT), LATEST.plusDays(2));
    }

    @Test
    void afterTheInvitationAnAddendumMustStillReachTheMembersInTime() {
        Meeting meeting = invited();

        allows(meeting, paper(URGENT), LATEST);
        refuses(meeting, paper(URGENT), LATEST.plusDays(1), "Nachtrag war nur bis 11.06.2021 möglich");
    }

    @Test
    void whatABodyTakesUpAgainNeedsNoReason() {
        NewItem resumed = new NewItem(UUID.randomUUID(), "Rad", "Rad", true, "zd", false, true, LateEntry.NONE);

        allows(invited(), resumed, LATEST);
    }

    @Test
    void inSessionOnlyTheBodyItselfExtendsItsAgenda() {
        Meeting meeting = inSession();

        refuses(meeting, paper(URGENT), LATEST, "durch Beschluss aufnimmt");
        refuses(meeting, paper(new LateEntry(null, true)), LATEST, "keinen Aufschub duldet");
        allows(meeting, paper(RESOLVED), LATEST);
    }

    @Test
    void takingNoteCanAlwaysWait() {
        NewItem note = new NewItem(UUID.randomUUID(), "Bericht", "Bericht", true, "zd", true, false, RESOLVED);

        refuses(inSession(), note, LATEST, "nur zur Kenntnis genommen");
        allows(invited(), note, LATEST);
    }

    @Test
    void membersHaveAnAddendumFromTheDayOnWhichItExistsUntilTheSession() {
        Addendum addendum = new Addendum(invited(), LATEST);
        LocalDate added = LocalDate.of(2021, 6, 8);
        LocalDate session = LocalDate.of(2021, 6, 16);

        refusesDelivery(addendum, added.minusDays(1), session, "Den Nachtrag gibt es erst seit dem 08.06.2021, er kann nicht "
                + "schon am 07.06.2021 zugestellt sein; berichtigen Sie den Tag der Zustellung.");
        refusesDelivery(addendum, session.plusDays(1), session.plusDays(1), "war die Sitzung schon vorbei");
        refusesDelivery(addendum, session, session.minusDays(1), "liegt in der Zukunft");
        refusesDelivery(addendum, LATEST.plusDays(1), session, "Zuzustellen war der Nachtrag bis 11.06.2021");
        for (LocalDate day : List.of(added, LATEST)) {
            assertThatCode(() -> addendum.checkDelivery(day, null, added, session)).doesNotThrowAnyException();
        }
        assertThatCode(() -> addendum.checkDelivery(session, "Förderfrist", added, session)).doesNotThrowAnyException();
    }

    private static void refusesDelivery(Addendum addendum, LocalDate delivered, LocalDate today, String sentence) {
        assertThatThrownBy(() -> addendum.checkDelivery(delivered, null, LocalDate.of(2021, 6, 8), today))
                .isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }

    private static void allows(Meeting meeting, NewItem item, LocalDate today) {
        assertThatCode(() -> new Addendum(meeting, LATEST).check(item, today)).doesNotThrowAnyException();
    }

    private static void refuses(Meeting meeting, NewItem item, LocalDate today, String sentence) {
        assertThatThrownBy(() -> new Addendum(meeting, LATEST).check(item, today)).isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }

    private static NewItem paper(LateEntry entry) {
        return NewItem.inTime(UUID.randomUUID(), "Rad", true, "zd").late(entry);
    }

    private static Meeting fixed() {
        Meeting meeting = new Meeting(MeetingId.random(), "meerbusch", "adi", "ADI", START, "Ratssaal");
        meeting.fixAgenda();
        return meeting;
    }

    private static Meeting invited() {
        Meeting meeting = fixed();
        meeting.invite(UUID.randomUUID());
        return meeting;
    }

    private static Meeting inSession() {
        Meeting meeting = invited();
        meeting.open(START);
        return meeting;
    }
}
