package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search looks into every year once, and into few years where a page is soon full. */
class YearWindowsTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 50})
    void everyYearComesOnceAndTheNewestFirst(int foundInEach) {
        YearWindows windows = new YearWindows(2022, 1995);
        List<Integer> seen = new ArrayList<>();
        for (int found = 0; windows.hasNext(); found = Math.min(50, found + foundInEach)) {
            seen.addAll(windows.next(found, 51));
        }
        assertThat(seen).isEqualTo(IntStream.rangeClosed(0, 27).mapToObj(back -> 2022 - back).toList());
    }

    @Test
    void theNewestYearIsAskedAloneAndThenAsManyAsItPromises() {
        YearWindows windows = new YearWindows(2022, 1995);

        assertThat(windows.next(0, 51)).containsExactly(2022);
        assertThat(windows.next(25, 51)).as("26 more, 25 a year, and a reserve").containsExactly(2021, 2020);
    }

    @Test
    void whatIsRareIsSoughtInFewSteps() {
        YearWindows windows = new YearWindows(2022, 1995);
        int steps = 0;
        for (; windows.hasNext(); steps++) {
            windows.next(0, 51);
        }
        assertThat(steps).isEqualTo(4);
    }

    @Test
    void withoutAYearThereIsNothingToLookAt() {
        assertThat(new YearWindows(2019, 2020).hasNext()).isFalse();
    }
}
