package de.beschlusslauf.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class OnceTests {

    @Autowired
    Once once;

    final AtomicInteger created = new AtomicInteger();

    final String key = UUID.randomUUID().toString();

    @Test
    void aRepetitionGetsTheFirstAnswerAndCreatesNothing() {
        Answer first = call(key, "Radweg");
        Answer second = call(key, "Radweg");

        assertThat(second).isEqualTo(first);
        assertThat(created).hasValue(1);
    }

    @Test
    void repetitionsAtTheSameMomentCreateOnce() {
        var calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> call(key, "Radweg"))).toList();

        assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(created).hasValue(1);
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        call(key, "Radweg");

        assertThatThrownBy(() -> call(key, "Schule")).isInstanceOf(Refusal.class)
                .hasMessageContaining("schon für einen anderen Auftrag benutzt");
    }

    @Test
    void withoutAKeyEachCallCreates() {
        call(null, "Radweg");
        call(null, "Radweg");

        assertThat(created).hasValue(2);
    }

    @Test
    void aFailedCallMayBeRepeated() {
        assertThatThrownBy(() -> once.run("clerk", key, "Radweg", Answer.class, () -> {
            throw new Refusal("Nein.");
        })).isInstanceOf(Refusal.class);

        assertThat(call(key, "Radweg").subject()).isEqualTo("Radweg");
    }

    private Answer call(String key, String subject) {
        return once.run("clerk", key, subject, Answer.class,
                () -> new Answer(UUID.randomUUID(), counted(subject)));
    }

    private String counted(String subject) {
        created.incrementAndGet();
        return subject;
    }

    record Answer(UUID id, String subject) {
    }
}
