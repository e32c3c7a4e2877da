package de.beschlusslauf;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import de.beschlusslauf.consultation.Clerks;
import de.beschlusslauf.consultation.Deliberation;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application on a database in which no test leaves anything behind; one context for all that need that. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=spotless")
@Import({Deliberation.class, Clerks.class})
public @interface Spotless {
}
