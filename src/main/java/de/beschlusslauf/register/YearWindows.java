package de.beschlusslauf.register;

import java.util.List;
import java.util.stream.IntStream;

/**
 * In which years a search looks next, from the newest back, until a page is full: as many as the years before promise,
 * but never so many that one poor year makes it read everything.
 */
final class YearWindows {

    private static final int GROWTH = 4;

    /** Hits are not spread evenly; a little more is cheaper than to ask once more. */
    private static final double RESERVE = 1.25;

    private final int newest;

    private final int oldest;

    private int next;

    /** Nothing is looked at if the newest year lies before the oldest. */
    YearWindows(int newest, int oldest) {
        this.newest = newest;
        this.oldest = oldest;
        this.next = newest;
    }

    boolean hasNext() {
        return next >= oldest;
    }

    /**
     * Each year comes once, the newest first.
     *
     * @param found hits in all years so far
     * @param wanted hits of a full page, more than were found
     */
    List<Integer> next(int found, int wanted) {
        int from = Math.max(oldest, next - years(found, wanted) + 1);
        List<Integer> years = IntStream.iterate(next, year -> year >= from, year -> year - 1).boxed().toList();
        next = from - 1;
        return years;
    }

    private int years(int found, int wanted) {
        int seen = newest - next;
        if (seen == 0) {
            return 1;
        }
        double promised = found == 0 ? GROWTH * seen : RESERVE * seen * (wanted - found) / found;
        return (int) Math.ceil(Math.min(promised, GROWTH * seen));
    }
}
