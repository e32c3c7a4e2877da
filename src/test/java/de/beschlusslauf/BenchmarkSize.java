package de.beschlusslauf;

/**
 * How much a benchmark does: all of it, or with {@code -Dbench.smoke} only so much as shows that it still runs. Bounds of
 * speed and growth hold for whole runs; in a smoke they would measure the start.
 */
public final class BenchmarkSize {

    private static final boolean SMOKE = System.getProperty("bench.smoke") != null;

    private BenchmarkSize() {
    }

    public static boolean isWhole() {
        return !SMOKE;
    }

    /** The number for a whole run, or the one for a smoke. */
    public static int of(int whole, int smoke) {
        return SMOKE ? smoke : whole;
    }
}
