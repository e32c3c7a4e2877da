package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import de.beschlusslauf.BenchmarkSize;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/**
 * What the ledger costs: a paper's whole life, with and without it by turns, so that whatever else slows the machine down
 * meets both. Prints the medians, and that of the ratios of two lives one after the other; less than 15 % is demanded.
 */
@Tag("bench")
@TestPropertySource(properties = "spring.datasource.hikari.data-source-properties.options=")
class LedgerCostBenchmark extends CasePlay {

    private static final int LIVES = BenchmarkSize.of(15, 1);
    private static final int WARM_UP = BenchmarkSize.of(3, 1);

    @MockitoSpyBean
    Ledger ledgerOrNone;

    private boolean on = true;

    @Test
    void appendingCostsLittleOfALife() throws Exception {
        transaction.executeWithoutResult(status -> {
            doAnswer(this::append).when(ledgerOrNone).append(any(), any(), any(), any());
            doAnswer(this::append).when(ledgerOrNone).append(any(), any(), any(), any(), any());
        });
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        for (int life = 0; life < WARM_UP + LIVES; life++) {
            boolean counts = life >= WARM_UP;
            long first = live(life % 2 == 0);
            long second = live(life % 2 != 0);
            if (counts) {
                with.add(life % 2 == 0 ? first : second);
                without.add(life % 2 == 0 ? second : first);
            }
        }
        double cost = 100 * median(IntStream.range(0, with.size())
                .mapToObj(pair -> (double) with.get(pair) / without.get(pair)).toList()) - 100;
        System.out.printf("a life with the ledger %.0f ms, without %.0f ms, cost %.1f %%%n", median(with) / 1e6,
                median(without) / 1e6, cost);
        if (BenchmarkSize.isWhole()) {
            assertThat(cost).as("per cent of a life").isLessThan(15);
        }
    }

    /** Papers that lived without the ledger are unknown to the register, so it is written anew before it is compared. */
    @Override
    @AfterEach
    void clear() {
        register.rebuild();
        super.clear();
    }

    private Object append(InvocationOnMock call) throws Throwable {
        return on ? call.callRealMethod() : null;
    }

    private long live(boolean withLedger) {
        on = withLedger;
        DigitalStrategy strategy = new DigitalStrategy(stage.town("sanktaugustin", LocalDate.of(2021, 5, 3)), Days.TRUE,
                Money.NEUTRAL);
        long start = System.nanoTime();
        stage.play(strategy);
        long nanos = System.nanoTime() - start;
        stage.clear();
        return nanos;
    }

    private static double median(List<? extends Number> values) {
        return values.stream().mapToDouble(Number::doubleValue).sorted().toArray()[values.size() / 2];
    }
}
