package de.beschlusslauf;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import de.beschlusslauf.calendar.TownCalendars;
import de.beschlusslauf.calendar.process.RunningMeasure;
import de.beschlusslauf.consultation.Clerks;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.roadmap.RoadmapStage;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application and everything that brings papers of Meerbusch to where a test begins; one context for all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({Deliberation.class, Clerks.class, RoadmapStage.class, RunningMeasure.class, TownCalendars.class})
public @interface Staged {
}
