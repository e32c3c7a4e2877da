package de.beschlusslauf.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.AgendaFixing;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever relied on granted time hears it when the chair did not wait. */
class LatecomerMailsTests extends MailTest {

    private static final LocalDate SESSION = LocalDate.of(2041, 9, 11);

    @Autowired
    MeetingPlanning planning;
    @Autowired
    AgendaFixing fixing;
    @Autowired
    Drafting drafting;
    @Autowired
    Deadlines deadlines;

    private MeetingId session;
    private PaperSummary paper;

    @BeforeEach
    void aPaperOfTheDepartmentIsMeantForTheSession() {
        clock.travelTo(Zones.at(LocalDate.of(2041, 7, 1), LocalTime.of(9, 0)));
        register("anna", Roles.AUTHOR, new Membership("zd", Position.MEMBER));
        register("chef", Roles.LEAD_DEPARTMENT, new Membership("zd", Position.HEAD));
        register("fremd", Roles.LEAD_DEPARTMENT, new Membership("kaemmerei", Position.HEAD));
    }

    @Test
    void authorAndHeadOfTheDepartmentHearThatTheAgendaIsFixedAndNothingOfTheMatter() {
        // given
        meantFor(SESSION);
        deadlines.move(DeadlineKind.SUBMISSION, paper.id().value(), LocalDate.of(2041, 8, 26), "Fristverlängerung: Urlaub",
                "office");

        // when
        fixing.fix(session, "vorsitz");

        // then
        List<StoredMail> mails = mails();
        assertThat(mails).extracting(StoredMail::userId).containsExactlyInAnyOrder("anna", "chef");
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("Tagesordnung festgesetzt, Vorlage " + paper.reference() + " fehlt noch");
            assertThat(mail.text()).contains("Die Vorlage kommt dort nur noch als Nachtrag hinzu", "Vorlage: "
                    + paper.reference() + "\nSitzung: Mittwoch, 11.09.2041\nZeit bewilligt bis: Montag, 26.08.2041\n")
                    .doesNotContain("Villa");
        });
    }

    @Test
    void withoutGrantedTimeNobodyIsWrittenTo() {
        meantFor(SESSION.plusDays(7));

        fixing.fix(session, "vorsitz");

        assertThat(mails()).isEmpty();
    }

    private void meantFor(LocalDate day) {
        session = planning.plan(new PlanMeeting("meerbusch", "adi", Zones.at(day, LocalTime.of(17, 0)), "Ratssaal"),
                "office").id();
        paper = drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "Ankauf der Villa", "zd", null, day,
                null), "anna");
    }

    /** The outbox was empty before. */
    private List<StoredMail> mails() {
        return table.list(MailStatus.PENDING, 0, 10);
    }

    private void register(String user, String role, Membership place) {
        staff.register(new Registration(user, "meerbusch", user, Set.of(role), List.of(place), user + "@meerbusch.example"),
                "system");
    }
}
