package de.beschlusslauf.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.notification.PublicUrl;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.security.Roles;
import de.beschlusslauf.workflow.DrivableClock;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** The application with a real mail server beside it; mails are sent when a test says so. */
@WholeApplication
abstract class MailTest {

    static final Instant NOW = Instant.parse("2021-05-21T08:00:00Z");

    static final GreenMail SERVER = MailServerBeside.SERVER;

    @Autowired
    Outbox outbox;
    @Autowired
    OutboxTable table;
    @Autowired
    Dispatch dispatch;
    @Autowired
    CleanUp cleanUp;
    @Autowired
    MailSettings settings;
    @Autowired
    MeterRegistry meters;
    @Autowired
    JavaMailSender sender;
    @Autowired
    PublicUrl url;
    @Autowired
    Staff staff;
    @Autowired
    Persons persons;
    @Autowired
    MailDelivery delivery;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    DrivableClock clock;

    @BeforeEach
    void anEmptyOutboxInMay2021() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.update("DELETE FROM mail");
        clock.travelTo(NOW);
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    Person person(String userId, String bodyId, String organization) {
        String address = userId + "@" + bodyId + ".example";
        return staff.register(new Registration(userId, bodyId, "Mitglied " + userId, Set.of(Roles.MEMBER),
                organization.isEmpty() ? List.of() : List.of(new Membership(organization, Position.MEMBER)), address),
                "system");
    }

    /** A mail that is valid for one day. */
    Mail mail(Person to, String subject) {
        return new Mail(MailKind.INVITATION, to, subject, "Guten Tag", clock.instant().plus(Duration.ofDays(1)));
    }

    void put(Mail... mails) {
        transaction.executeWithoutResult(status -> outbox.put(Arrays.asList(mails)));
    }

    List<MimeMessage> received() {
        return List.of(SERVER.getReceivedMessages());
    }

    List<String> subjects() {
        return received().stream().map(message -> {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }).toList();
    }

    static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    List<StoredMail> rows(MailStatus status) {
        return table.list(status, 0, 1_000);
    }

    StoredMail only(MailStatus status) {
        assertThat(rows(status)).hasSize(1);
        return rows(status).get(0);
    }

    /** Another node, with the given way of sending. */
    Dispatch node(JavaMailSender way) {
        ObjectProvider<JavaMailSender> only = new ObjectProvider<>() {
            @Override
            public Stream<JavaMailSender> stream() {
                return Stream.of(way);
            }
        };
        return new Dispatch(table, new MailServer(only, settings, url), settings, persons, delivery, transaction, meters, clock);
    }
}
