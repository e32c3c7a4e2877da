package de.beschlusslauf.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Whoever wrote a paper under its draft number hears of the one under which everybody will find it. */
class NumberMailsTests extends MailTest {

    @Autowired
    Drafting drafting;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void authorAndHeadOfTheDepartmentHearTheNumberAndNothingOfTheMatter() {
        // given
        register("anna", Set.of(Roles.AUTHOR), new Membership("zd", Position.MEMBER));
        register("chef", Set.of(Roles.LEAD_DEPARTMENT), new Membership("zd", Position.HEAD));
        register("fremd", Set.of(Roles.LEAD_DEPARTMENT), new Membership("kaemmerei", Position.HEAD));
        PaperSummary paper = drafting.create(CreatePaper.draft("meerbusch", PaperKind.RESOLUTION_PROPOSAL,
                "Ankauf der Villa", "zd"), "anna");

        // when
        transaction.executeWithoutResult(status -> events.publishEvent(
                new Paper.Numbered(paper.id(), "E-2021-7", paper.reference())));

        // then
        List<StoredMail> mails = table.list(MailStatus.PENDING, 0, 10);
        assertThat(mails).extracting(StoredMail::userId).containsExactlyInAnyOrder("anna", "chef");
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("Neue Nummer " + paper.reference() + " statt E-2021-7");
            assertThat(mail.text()).contains("Nummer: " + paper.reference() + "\nBisher: E-2021-7\n")
                    .doesNotContain("Villa");
        });
    }

    private void register(String user, Set<String> roles, Membership place) {
        staff.register(new Registration(user, "meerbusch", user, roles, List.of(place), user + "@meerbusch.example"),
                "system");
    }
}
