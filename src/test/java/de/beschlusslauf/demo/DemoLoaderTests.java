package de.beschlusslauf.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The cases are played before any timer fires by itself. */
class DemoLoaderTests {

    private final List<String> loaded = new ArrayList<>();
    private final PassingTime time = mock();
    private final DemoLoader loader = new DemoLoader(List.of(() -> loaded.add("users"), () -> loaded.add("cases")), time);

    @Test
    void everythingIsLoadedWhileTheJobExecutorRests() {
        loader.start();

        assertThat(loaded).containsExactly("users", "cases");
        assertThat(loader.isRunning()).isTrue();
    }

    @Test
    void nothingIsLoadedBesideARunningJobExecutor() {
        when(time.firesByItself()).thenReturn(true);

        assertThatThrownBy(loader::start).hasMessageContaining("before the job executor starts");
        assertThat(loaded).isEmpty();
        assertThat(loader.isRunning()).isFalse();
    }
}
