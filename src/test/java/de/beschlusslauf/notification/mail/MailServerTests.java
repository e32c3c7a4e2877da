package de.beschlusslauf.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.notification.PublicUrl;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.refusal.StartProblem;
import de.beschlusslauf.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** With a mail server and without one. */
@Staged
@ExtendWith(OutputCaptureExtension.class)
class MailServerTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(PublicUrl.class).withBean(MailServer.class).withUserConfiguration(MailConfiguration.class);

    @Autowired
    MeetingPlanning planning;
    @Autowired
    Staff staff;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void withoutAServerNoMailIsKept() {
        Instant start = Zones.at(LocalDate.of(2098, 6, 16), LocalTime.of(17, 0));
        staff.register(new Registration("anna", "erkelenz", "Anna", Set.of(Roles.MEMBER),
                List.of(new Membership("rat", Position.MEMBER)), "anna@erkelenz.example"), "system");
        Meeting meeting = planning.plan(new PlanMeeting("erkelenz", "rat", start, "Ratssaal"), "office");

        planning.move(meeting.id(), start.plusSeconds(3_600), "Ratssaal", "Der Saal ist belegt.", "office");

        assertThat(jdbc.queryForObject("SELECT count(*) FROM mail", Integer.class)).isZero();
    }

    @Test
    void withoutAServerTheStartSaysSo(CapturedOutput output) {
        application.run(context -> assertThat(context).hasNotFailed());

        assertThat(output).contains("Kein Mailserver (spring.mail.host)");
    }

    @ParameterizedTest
    @CsvSource({"'', https://ris.example, beschlusslauf.mail.from", "'kein Absender', https://ris.example, "
            + "beschlusslauf.mail.from", "ris@example.org, '', beschlusslauf.public-url",
            "ris@example.org, ris.example, beschlusslauf.public-url"})
    void withAServerTheStartDemandsSenderAndAddress(String from, String url, String missing) {
        application.withBean(JavaMailSender.class, JavaMailSenderImpl::new)
                .withPropertyValues("beschlusslauf.mail.from=" + from, "beschlusslauf.public-url=" + url)
                .run(context -> assertThat(context.getStartupFailure()).isInstanceOf(StartProblem.class)
                        .extracting(problem -> ((StartProblem) problem).remedy()).asString().contains(missing));
    }
}
