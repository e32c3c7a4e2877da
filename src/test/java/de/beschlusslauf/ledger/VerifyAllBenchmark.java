package de.beschlusslauf.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.BenchmarkSize;
import de.beschlusslauf.WholeApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many entries a second the check of all chains of a municipality reads, and what it holds in memory meanwhile: the
 * heap in use after a collection, at every eighth of the way. At least 5,000 a second are demanded. Chains have fifty
 * entries, as a paper's life has.
 */
@Tag("bench")
@WholeApplication
class VerifyAllBenchmark {

    private static final int ENTRIES_OF_A_CHAIN = 50;

    @Autowired
    Ledger ledger;
    @Autowired
    Anchors anchors;
    @Autowired
    LedgerVerification verification;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void aHundredThousandAndFourTimesAsMany() {
        System.out.printf("%10s %10s %12s %14s %14s%n", "entries", "seconds", "entries/s", "least heap MiB", "most heap MiB");
        measure(BenchmarkSize.of(100_000, 1_000));
        double some = measure(BenchmarkSize.of(100_000, 1_000));
        double many = measure(BenchmarkSize.of(400_000, 4_000));
        if (BenchmarkSize.isWhole()) {
            assertThat(some).as("entries a second").isGreaterThan(5_000);
            assertThat(many).as("entries a second").isGreaterThan(5_000);
        }
    }

    private double measure(int entries) {
        String body = "bench-" + UUID.randomUUID();
        for (int chain = 0; chain < entries / ENTRIES_OF_A_CHAIN; chain++) {
            fill(chain % 2 == 0 ? Chain.files(body) : Chain.body(body));
        }
        anchors.anchor(body);
        Heap heap = new Heap(entries);
        long start = System.nanoTime();
        BodyFinding found = verification.verifyAll(body, heap);
        double seconds = (System.nanoTime() - start - heap.nanos) / 1e9;
        assertThat(found.entries()).isEqualTo(entries);
        assertThat(found.isSound()).isTrue();
        System.out.printf("%10d %10.2f %12.0f %14d %14d%n", entries, seconds, entries / seconds, heap.least >> 20,
                heap.most >> 20);
        return entries / seconds;
    }

    private void fill(Chain chain) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < ENTRIES_OF_A_CHAIN; i++) {
                ledger.append(chain, "paper.amended", Map.of("paperId", UUID.randomUUID(), "textVersion", i, "status",
                        "IN_CONSULTATION", "content", "0".repeat(64)), "anna");
            }
        });
    }

    /** What collecting costs is not the check's. */
    private static final class Heap implements Progress {

        private final long step;
        private long next;
        private long nanos;
        private long least = Long.MAX_VALUE;
        private long most;

        Heap(long entries) {
            step = entries / 8;
        }

        @Override
        public void at(long entries, long of, long faulty) {
            if (entries < next) {
                return;
            }
            next = entries + step;
            long start = System.nanoTime();
            System.gc();
            long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            least = Math.min(least, used);
            most = Math.max(most, used);
            nanos += System.nanoTime() - start;
        }
    }
}
