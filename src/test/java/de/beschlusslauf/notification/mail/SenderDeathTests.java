package de.beschlusslauf.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import de.beschlusslauf.Beschlusslauf;
import de.beschlusslauf.database.TestDatabase;
import de.beschlusslauf.database.TestProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code kill -9} of the JVM that has just sent a mail and not yet marked it. */
@Tag("crash")
class SenderDeathTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @RegisterExtension
    final GreenMailExtension server = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    private final TestDatabase database = TestDatabase.create();

    private final JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(database.url(),
            database.application(), database.applicationPassword()));

    @Test
    void theNextNodeSendsTheMailAgainWithTheSameMessageId() {
        // given a mail that a node has sent and not marked
        jdbc.update("INSERT INTO body (id, name, profile) VALUES ('meerbusch', 'Meerbusch', '-')");
        jdbc.update("INSERT INTO person (user_id, body_id, name, roles, email)"
                + " VALUES ('anna', 'meerbusch', 'Anna', '{}', 'anna@meerbusch.example')");
        jdbc.update("INSERT INTO mail (id, kind, body_id, user_id, subject, text, message_id, created_at, valid_until,"
                + " next_attempt_at) VALUES (gen_random_uuid(), 'INVITATION', 'meerbusch', 'anna', 'Einladung', 'Hallo',"
                + " '<one@rathaus.example>', now(), now() + interval '1 day', now())");
        try (TestProcess node = start(StuckNode.class)) {
            await().atMost(PATIENCE).until(() -> server.getReceivedMessages().length == 1);

            // when
            node.kill();
        }

        // then
        await().atMost(PATIENCE).until(() -> statusUnlocked().equals(List.of("PENDING")));
        try (TestProcess next = start(Beschlusslauf.class)) {
            await().atMost(PATIENCE).until(() -> statusUnlocked().equals(List.of("SENT")));
            assertThat(next.pid()).isPositive();
        }
        assertThat(server.getReceivedMessages()).extracting(MailTest::messageId)
                .containsExactly("<one@rathaus.example>", "<one@rathaus.example>");
    }

    private TestProcess start(Class<?> main) {
        return TestProcess.start(main, "--server.port=0", "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.application(),
                "--spring.datasource.password=" + database.applicationPassword(),
                "--spring.flyway.user=" + database.owner(), "--spring.flyway.password=" + database.ownerPassword(),
                "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + server.getSmtp().getPort(),
                "--beschlusslauf.mail.from=ris@rathaus.example", "--beschlusslauf.mail.sending=true",
                "--beschlusslauf.mail.interval=200ms", "--beschlusslauf.public-url=https://ris.rathaus.example");
    }

    /** The mail's status if no sender has it in hand; empty otherwise. */
    private List<String> statusUnlocked() {
        return jdbc.queryForList("SELECT status FROM mail FOR UPDATE SKIP LOCKED", String.class);
    }
}
