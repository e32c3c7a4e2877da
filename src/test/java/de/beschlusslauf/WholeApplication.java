package de.beschlusslauf;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import de.beschlusslauf.calendar.process.ReminderRound;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.notification.mail.MailServerBeside;
import de.beschlusslauf.refusal.web.BrokenEndpoint;
import de.beschlusslauf.workflow.engine.AnswerProbe;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application behind a proxy and beside a mail server, with the handler and the address that tests of its
 * doors knock at; one context for all. People whom a test registers stay; tests that need a body without them are {@link Staged}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"beschlusslauf.documents.max-size=1MB", "server.forward-headers-strategy=native",
                "spring.mail.host=127.0.0.1", "beschlusslauf.mail.from=Beschlusslauf <ris@rathaus.example>",
                "beschlusslauf.public-url=https://ris.rathaus.example/"})
@Import({Deliberation.class, ReminderRound.class, AnswerProbe.class, BrokenEndpoint.class, MailServerBeside.class})
public @interface WholeApplication {
}
