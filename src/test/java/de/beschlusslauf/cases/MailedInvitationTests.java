package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The council office invites where a mail server is set up; {@link SessionTests} does so without one. */
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "beschlusslauf.mail.sending=false",
        "beschlusslauf.mail.from=ris@rathaus.example", "beschlusslauf.public-url=https://ris.rathaus.example"})
class MailedInvitationTests extends SessionPlay {

    @Test
    void withAMailServerTheTaskSaysNothingOfAnotherWay() {
        stage.travelTo(LocalDate.of(2021, 6, 1));
        session.arrange();
        session.fix();

        assertThat(session.opens("ratsbuero", "userTask_inviteMembers").value("delivery")).isEqualTo(List.of());
    }
}
