package de.beschlusslauf.register;

import java.io.OutputStream;

/** Takes a file away and, after a tenth of it and near its end, looks what lives in the heap after a collection. */
final class WatchedFile extends OutputStream {

    private final long length;

    private final long atFirst;

    private long bytes;

    private long afterATenth;

    private long nearTheEnd;

    /** @param length of the whole file in bytes; 0 only counts */
    WatchedFile(long length) {
        this.length = length;
        this.atFirst = length == 0 ? 0 : live();
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] many, int from, int count) {
        bytes += count;
        if (length > 0 && afterATenth == 0 && bytes > length / 10) {
            afterATenth = live();
        }
        if (length > 0 && nearTheEnd == 0 && bytes > length / 100 * 98) {
            nearTheEnd = live();
        }
    }

    long bytes() {
        return bytes;
    }

    /** Kilobytes that nine tenths of the file have left in the heap. */
    long growth() {
        return (nearTheEnd - afterATenth) / 1024;
    }

    @Override
    public String toString() {
        return "%.1f MB; alive after a collection: %.1f MB before, %.1f MB after a tenth, %.1f MB near the end".formatted(
                mb(bytes), mb(atFirst), mb(afterATenth), mb(nearTheEnd));
    }

    private static double mb(long bytes) {
        return bytes / 1024.0 / 1024;
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
