package de.beschlusslauf.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The whole application with the four municipalities and their users, without their cases; one context for all. Its many small
 * transactions plan each statement once instead of anew for each value, which takes longer than to carry it out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"beschlusslauf.demo.enabled=true", "beschlusslauf.demo.cases=false",
                "spring.datasource.hikari.data-source-properties.options="
                        + "-c max_parallel_workers_per_gather=0 -c plan_cache_mode=force_generic_plan"})
@Import({Stage.class, Invariant.class})
public @interface CaseTest {
}
