package de.beschlusslauf;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import de.beschlusslauf.calendar.process.ReminderRound;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.refusal.web.BrokenEndpoint;
import de.beschlusslauf.workflow.engine.AnswerProbe;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application with the handler and the address that tests of its doors knock at; one context for all. People
 * whom a test registers stay; tests that need a body without them are {@link Staged}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "beschlusslauf.documents.max-size=1MB")
@Import({Deliberation.class, ReminderRound.class, AnswerProbe.class, BrokenEndpoint.class})
public @interface WholeApplication {
}
