package de.beschlusslauf.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeApplication
class OnceTests {

    @Autowired
    Once once;

    @Autowired
    OldKeys oldKeys;

    @Autowired
    DrivableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    final AtomicInteger created = new AtomicInteger();

    final String key = UUID.randomUUID().toString();

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

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

    @Test
    void theOrderOfTheKeysOfAMapDoesNotCount() {
        Map<String, Object> there = new LinkedHashMap<>();
        there.put("a", 1);
        there.put("b", 2);
        Map<String, Object> back = new LinkedHashMap<>();
        back.put("b", 2);
        back.put("a", 1);

        Answer first = once.run("clerk", key, there, Answer.class, () -> new Answer(UUID.randomUUID(), "x"));

        assertThat(once.run("clerk", key, back, Answer.class, () -> new Answer(UUID.randomUUID(), "x")))
                .isEqualTo(first);
    }

    @Test
    void afterAWeekAKeyIsNewAgain() {
        Answer first = call(key, "Radweg");

        clock.travelTo(Instant.now().plus(6, ChronoUnit.DAYS));
        assertThat(call(key, "Radweg")).isEqualTo(first);
        clock.travelTo(Instant.now().plus(8, ChronoUnit.DAYS));
        Answer later = call(key, "Schule");

        assertThat(later.subject()).isEqualTo("Schule");
        assertThat(call(key, "Schule")).isEqualTo(later);
        assertThat(created).hasValue(2);
    }

    @Test
    void oldKeysAreForgottenInPiecesAndYoungOnesStay() {
        clock.travelTo(Instant.now().minus(30, ChronoUnit.DAYS));
        call(key, "Radweg");
        jdbc.update("INSERT INTO idempotent_call (actor, key, request_hash, created_at)"
                + " SELECT 'clerk', 'alt-' || n, 'x', ? FROM generate_series(1, 2500) n", Timestamp.from(clock.instant()));
        clock.reset();
        String young = UUID.randomUUID().toString();
        call(young, "Radweg");

        oldKeys.forget();

        assertThat(keys()).contains(young).doesNotContain(key).noneMatch(each -> each.startsWith("alt-"));
    }

    private List<String> keys() {
        return jdbc.queryForList("SELECT key FROM idempotent_call", String.class);
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
