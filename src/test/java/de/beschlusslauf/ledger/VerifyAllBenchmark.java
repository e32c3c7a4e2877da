package de.beschlusslauf.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import de.beschlusslauf.BenchmarkSize;
import de.beschlusslauf.WholeApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many entries a second the check of all chains of a municipality reads, its anchors included, and what it holds in memory
 * meanwhile, when the town has 10,000 papers with ten entries each and when it has 40,000. Prints both. At least
 * {@value #LEAST_PER_SECOND} entries a second are demanded, and that four times as many chains take at most {@value #MORE_MIB} MiB more.
 */
@Tag("bench")
@WholeApplication
class VerifyAllBenchmark {

    private static final int ENTRIES_OF_A_CHAIN = 10;
    private static final int CHAINS_AT_ONCE = 50;
    private static final int LEAST_PER_SECOND = 5_000;
    private static final int MORE_MIB = 8;

    @Autowired
    Ledger ledger;
    @Autowired
    Anchors anchors;
    @Autowired
    LedgerVerification verification;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate database;

    @Test
    void tenThousandChainsAndFourTimesAsMany() throws InterruptedException {
        String town = town(BenchmarkSize.of(10_000, 100));
        String city = town(BenchmarkSize.of(40_000, 400));
        verification.verifyAll(town, (entries, of, faulty) -> { });

        System.out.printf("%10s %10s %10s %12s %14s%n", "chains", "entries", "seconds", "entries/s", "peak heap MiB");
        Measured some = measure(town);
        Measured many = measure(city);

        if (BenchmarkSize.isWhole()) {
            assertThat(some.perSecond()).as("entries a second").isGreaterThanOrEqualTo(LEAST_PER_SECOND);
            assertThat(many.perSecond()).as("entries a second").isGreaterThanOrEqualTo(LEAST_PER_SECOND);
            assertThat(many.peakMib() - some.peakMib()).as("MiB more").isLessThanOrEqualTo(MORE_MIB);
        }
    }

    /** @param peakMib most heap in use after a collection, less what was in use before */
    private record Measured(double perSecond, double peakMib) {
    }

    /** Once by the clock, and once with collections all the time, which cost time that is not the check's. */
    private Measured measure(String body) throws InterruptedException {
        long begun = System.nanoTime();
        BodyFinding found = verification.verifyAll(body, (entries, of, faulty) -> { });
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(found.isSound()).isTrue();
        assertThat(found.entries()).isEqualTo(ENTRIES_OF_A_CHAIN * found.chains());

        Heap heap = new Heap();
        heap.start();
        verification.verifyAll(body, (entries, of, faulty) -> { });
        Measured measured = new Measured(found.entries() / seconds, heap.end() / 1048576.0);
        System.out.printf("%10d %10d %10.2f %12.0f %14.1f%n", found.chains(), found.entries(), seconds, measured.perSecond(),
                measured.peakMib());
        return measured;
    }

    /** A municipality with so many papers, whose heads an anchor knows. */
    private String town(int chains) {
        String body = "bench-" + UUID.randomUUID();
        for (int filled = 0; filled < chains; filled += CHAINS_AT_ONCE) {
            transaction.executeWithoutResult(status -> {
                for (int chain = 0; chain < CHAINS_AT_ONCE; chain++) {
                    fill(Chain.paper(UUID.randomUUID()), body);
                }
            });
        }
        anchors.anchor(body);
        return body;
    }

    private void fill(Chain chain, String body) {
        database.update("insert into paper (id, version, body_id, kind, status, reference, numbered, subject, lead_department, author,"
                + " additional_co_signers, created_at) values (?::uuid, 0, ?, 'REPORT', 'DRAFT', ?, true, 'Bericht', 'amt', 'anna', '[]', now())",
                chain.id(), body, chain.id());
        for (int i = 0; i < ENTRIES_OF_A_CHAIN; i++) {
            ledger.append(chain, "paper.amended", Map.of("paperId", UUID.randomUUID(), "textVersion", i, "status",
                    "IN_CONSULTATION", "content", "0".repeat(64)), Map.of("reason", "Der Betrag fehlt. ".repeat(20)), "anna");
        }
    }

    /** Looks all the time at what is in use, right after a collection. */
    private static final class Heap extends Thread {

        private static final long PAUSE_NANOS = 20_000_000;

        private final AtomicBoolean over = new AtomicBoolean();
        private final long before = inUse();
        private volatile long most = before;

        @Override
        public void run() {
            while (!over.get()) {
                most = Math.max(most, inUse());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }

        /** Bytes that were in use at most, less those before. */
        long end() throws InterruptedException {
            over.set(true);
            join();
            return most - before;
        }

        private static long inUse() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
