package de.beschlusslauf.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

/** An expression in a model reaches the delegates of service tasks and no other bean. */
class AllowedBeansTests {

    final JavaDelegate archivePaper = execution -> { };

    final GenericApplicationContext context = new GenericApplicationContext();

    final AllowedBeans beans = new AllowedBeans(context);

    @BeforeEach
    void aDelegateAndWhatElseThereIs() {
        context.registerBean("archivePaper", JavaDelegate.class, () -> archivePaper);
        context.registerBean("dataSource", Object.class, Object::new);
        context.refresh();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aDelegateIsReached() {
        assertThat(beans.containsKey("archivePaper")).isTrue();
        assertThat(beans.get("archivePaper")).isSameAs(archivePaper);
    }

    @Test
    void nothingElseIsReached() {
        for (String name : new String[] {"dataSource", "environment", "systemProperties", "unknown"}) {
            assertThat(beans.containsKey(name)).as(name).isFalse();
            assertThat(beans.get(name)).as(name).isNull();
        }
        assertThat(beans.get(null)).isNull();
        assertThatThrownBy(beans::entrySet).isInstanceOf(UnsupportedOperationException.class);
    }
}
