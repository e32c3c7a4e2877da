package de.beschlusslauf.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Registration;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.TransactionException;

/** From the outbox to the mail server: once each, never lost, and in the end given up. */
class DispatchTests extends MailTest {

    private final ExecutorService nodes = Executors.newFixedThreadPool(2);

    @Value("${spring.datasource.url}")
    String database;
    @Value("${spring.datasource.username}")
    String user;
    @Value("${spring.datasource.password}")
    String password;

    private Person anna;

    @BeforeEach
    void somebodyToWriteTo() {
        anna = person("anna", "meerbusch", "");
    }

    @AfterEach
    void nodesEnd() {
        nodes.shutdownNow();
    }

    @Test
    void aMailGoesOutInGermanWithItsOwnMessageId() throws MessagingException {
        put(mail(anna, "Einladung für Ämter"));

        assertThat(dispatch.sendDue()).isEqualTo(1);

        MimeMessage message = received().get(0);
        StoredMail row = only(MailStatus.SENT);
        assertThat(message.getSubject()).isEqualTo("Einladung für Ämter");
        assertThat(message.getFrom()).containsExactly(new InternetAddress("Beschlusslauf <ris@rathaus.example>"));
        assertThat(message.getRecipients(RecipientType.TO)).containsExactly(
                new InternetAddress("anna@meerbusch.example"));
        assertThat(message.getMessageID()).isEqualTo("<" + row.id() + "@rathaus.example>").isEqualTo(row.messageId());
        assertThat(message.getSentDate().toInstant()).isBetween(NOW, NOW.plusSeconds(60));
        assertThat(message.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getContentLanguage()).containsExactly("de");
    }

    @Test
    void nothingIsSentBeforeTheCommitAndNothingAfterARollback() {
        transaction.executeWithoutResult(status -> {
            outbox.put(List.of(mail(anna, "Nie geschehen")));
            assertThat(onAnotherThread(dispatch)).isZero();
            status.setRollbackOnly();
        });

        assertThat(dispatch.sendDue()).isZero();
        assertThat(received()).isEmpty();
    }

    @Test
    void aNodeThatDiesBetweenSendingAndMarkingLeavesTheMailToTheOthersWithTheSameMessageId() {
        // given a node whose connection to the database breaks as soon as the mail has gone out
        put(mail(anna, "Einladung"));
        Dispatch dying = node(new Sending(message -> {
            sender.send(message);
            killOwnConnection();
        }));

        // when
        assertThatThrownBy(dying::sendDue).isInstanceOfAny(DataAccessException.class, TransactionException.class);
        assertThat(only(MailStatus.PENDING).attempts()).isZero();
        assertThat(dispatch.sendDue()).isEqualTo(1);

        // then
        assertThat(received()).hasSize(2);
        assertThat(messageId(received().get(0))).isEqualTo(messageId(received().get(1)))
                .isEqualTo(only(MailStatus.SENT).messageId());
    }

    @Test
    void aMailThatOneNodeHasInHandIsPassedByByTheOther() throws Exception {
        put(mail(anna, "Einladung"));
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Dispatch slow = node(new Sending(message -> {
            inHand.countDown();
            await(goOn);
            sender.send(message);
        }));

        Future<Integer> first = nodes.submit(slow::sendDue);
        await(inHand);
        int second = dispatch.sendDue();
        goOn.countDown();

        assertThat(second).isZero();
        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(received()).hasSize(1);
    }

    @Test
    void twoNodesAtOnceShareTheMailsAndSendEachOnce() throws Exception {
        put(IntStream.range(0, 60).mapToObj(i -> mail(anna, "Mail " + i)).toArray(Mail[]::new));
        CyclicBarrier start = new CyclicBarrier(2);

        List<Future<Integer>> both = List.of(nodes.submit(() -> together(start)), nodes.submit(() -> together(start)));
        int sent = both.get(0).get(60, TimeUnit.SECONDS) + both.get(1).get(60, TimeUnit.SECONDS);

        assertThat(sent).isEqualTo(60);
        assertThat(received()).hasSize(60);
        assertThat(received().stream().map(MailTest::messageId)).doesNotHaveDuplicates();
        assertThat(rows(MailStatus.PENDING)).isEmpty();
    }

    @Test
    void oneRoundSendsNoMoreThanItsBatch() {
        put(IntStream.range(0, 130).mapToObj(i -> mail(anna, "Mail " + i)).toArray(Mail[]::new));

        assertThat(dispatch.sendDue()).isEqualTo(100);
        assertThat(dispatch.sendDue()).isEqualTo(30);
    }

    @Test
    void aServerThatIsDownIsAskedOncePerRoundAndThePauseGrows() {
        // given two mails and a port where nobody listens
        put(mail(anna, "Eins"), mail(anna, "Zwei"));
        JavaMailSenderImpl nobody = new JavaMailSenderImpl();
        nobody.setHost("127.0.0.1");
        nobody.setPort(TestSocketUtils.findAvailableTcpPort());
        Dispatch down = node(nobody);

        // when, then
        assertThat(down.sendDue()).isZero();
        assertThat(rows(MailStatus.PENDING)).extracting(StoredMail::attempts).containsExactlyInAnyOrder(0, 1);
        down.sendDue();
        assertThat(rows(MailStatus.PENDING)).extracting(StoredMail::attempts).containsExactly(1, 1);
        assertThat(down.sendDue()).as("both pause").isZero();
        assertThat(rows(MailStatus.PENDING)).allSatisfy(mail ->
                assertThat(mail.nextAttemptAt()).isBetween(NOW.plusSeconds(60), NOW.plusSeconds(120)));
        clock.travelTo(NOW.plus(Duration.ofMinutes(3)));
        assertThat(dispatch.sendDue()).isEqualTo(2);
    }

    @Test
    void thePauseDoublesUpToSixHours() {
        assertThat(IntStream.of(1, 2, 3, 9, 10, 16).mapToObj(settings::pauseAfter)).containsExactly(
                Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(256),
                Duration.ofHours(6), Duration.ofHours(6));
    }

    @Test
    void afterTheLastAttemptAMailIsGivenUpAndAnAdministratorCanReleaseIt() {
        // given
        transaction.executeWithoutResult(status -> outbox.put(List.of(new Mail(MailKind.INVITATION, anna, "Einladung",
                "Guten Tag", NOW.plus(Duration.ofDays(30))))));
        Dispatch busy = node(new Sending(message -> {
            throw new MailSendException(Map.of(message, new MessagingException("451 later")));
        }));

        // when
        for (int i = 0; i < settings.attempts(); i++) {
            assertThat(only(MailStatus.PENDING).attempts()).isEqualTo(i);
            busy.sendDue();
            clock.travelTo(clock.instant().plus(settings.longestPause()));
        }

        // then
        StoredMail givenUp = only(MailStatus.GIVEN_UP);
        assertThat(givenUp.lastError()).isEqualTo("451 later");
        assertThat(dispatch.sendDue()).isZero();
        outbox.release(givenUp.id());
        assertThat(dispatch.sendDue()).isEqualTo(1);
        assertThat(messageId(received().get(0))).isEqualTo(givenUp.messageId());
    }

    @Test
    void anAddressThatTheServerNeverTakesIsGivenUpAtOnceAndTheNextMailGoesOut() {
        put(mail(anna, "Eins"), mail(anna, "Zwei"));
        Dispatch choosy = node(new Sending(message -> {
            if ("Eins".equals(subject(message))) {
                throw new MailSendException(Map.of(message, unknownAddress()));
            }
            sender.send(message);
        }));

        assertThat(choosy.sendDue()).isEqualTo(1);

        assertThat(only(MailStatus.GIVEN_UP).subject()).isEqualTo("Eins");
        assertThat(only(MailStatus.GIVEN_UP).attempts()).isEqualTo(1);
        assertThat(subjects()).containsExactly("Zwei");
    }

    @Test
    void whatNobodyNeedsAnyMoreIsNotSent() {
        put(mail(anna, "Gestern wichtig"));
        clock.travelTo(NOW.plus(Duration.ofDays(2)));

        assertThat(dispatch.sendDue()).isZero();

        assertThat(received()).isEmpty();
        assertThat(only(MailStatus.OUTDATED).subject()).isEqualTo("Gestern wichtig");
    }

    @Test
    void aMailGoesToTheAddressThatThePersonHasNow() throws MessagingException {
        put(mail(anna, "Einladung"));
        staff.register(new Registration("anna", "meerbusch", "Anna", anna.roles(), List.of(),
                "neu@meerbusch.example"), "system");

        dispatch.sendDue();

        assertThat(received().get(0).getRecipients(RecipientType.TO)).containsExactly(
                new InternetAddress("neu@meerbusch.example"));
    }

    @Test
    void whoHasNoAddressGetsNoMail() {
        Person silent = staff.register(new Registration("still", "meerbusch", "Still", anna.roles(), List.of()),
                "system");
        put(mail(silent, "Einladung"), mail(anna, "Einladung"));
        staff.register(new Registration("anna", "meerbusch", "Anna", anna.roles(), List.of()), "system");

        assertThat(dispatch.sendDue()).isZero();

        assertThat(only(MailStatus.OUTDATED).lastError()).isEqualTo("Die Person hat keine Adresse mehr.");
        assertThat(received()).isEmpty();
    }

    @Test
    void whatIsOverIsDeletedAfterItsTime() {
        // given one mail in each state
        put(mail(anna, "gesendet"));
        dispatch.sendDue();
        put(mail(anna, "aufgegeben"));
        node(new Sending(message -> {
            throw new MailSendException(Map.of(message, unknownAddress()));
        })).sendDue();
        put(mail(anna, "wartet"));

        // when, then
        clock.travelTo(NOW.plus(Duration.ofDays(13)));
        cleanUp.run();
        assertThat(rows(MailStatus.SENT)).hasSize(1);
        assertThat(only(MailStatus.OUTDATED).subject()).isEqualTo("wartet");
        clock.travelTo(NOW.plus(Duration.ofDays(15)));
        cleanUp.run();
        assertThat(rows(MailStatus.SENT)).isEmpty();
        assertThat(rows(MailStatus.GIVEN_UP)).hasSize(1);
        clock.travelTo(NOW.plus(Duration.ofDays(91)));
        cleanUp.run();
        assertThat(jdbc.queryForObject("SELECT count(*) FROM mail", Integer.class)).isZero();
    }

    @Test
    void dueMailsAreFoundByAnIndex() {
        List<String> plan = transaction.execute(status -> {
            jdbc.execute("SET LOCAL enable_seqscan = off");
            return jdbc.queryForList("EXPLAIN SELECT * FROM mail WHERE status = 'PENDING' AND next_attempt_at <= now()"
                    + " ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED", String.class);
        });

        assertThat(String.join("\n", plan)).contains("Index Scan using mail_pending").doesNotContain("Sort");
    }

    private int onAnotherThread(Dispatch node) {
        try {
            return nodes.submit(node::sendDue).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private int together(CyclicBarrier start) throws Exception {
        start.await(30, TimeUnit.SECONDS);
        return node(sender).sendDue();
    }

    private void killOwnConnection() {
        Integer own = jdbc.queryForObject("SELECT pg_backend_pid()", Integer.class);
        new JdbcTemplate(new DriverManagerDataSource(database, user, password))
                .queryForObject("SELECT pg_terminate_backend(?)", Boolean.class, own);
    }

    private static MessagingException unknownAddress() {
        try {
            return new SendFailedException("Invalid Addresses", new SMTPAddressFailedException(
                    new InternetAddress("x@meerbusch.example"), "RCPT TO", 550, "550 no such user"));
        } catch (AddressException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
