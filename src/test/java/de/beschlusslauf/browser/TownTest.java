package de.beschlusslauf.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/** A {@link BrowserTest} in the four municipalities with all their users and none of their cases. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"beschlusslauf.demo.enabled=true", "beschlusslauf.demo.cases=false"})
@ExtendWith(Chromium.Extension.class)
@interface TownTest {
}
