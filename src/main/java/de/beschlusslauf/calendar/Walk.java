package de.beschlusslauf.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Steps from day to day and remembers those it skipped. Used once per computation. */
final class Walk {

    private final Function<LocalDate, @Nullable String> closure;
    private final List<DayOff> skipped = new ArrayList<>();

    /** @param closure German reason why a day does not count, null if it does */
    Walk(Function<LocalDate, @Nullable String> closure) {
        this.closure = closure;
    }

    LocalDate onOrAfter(LocalDate day) {
        return firstOpen(day, 1);
    }

    LocalDate onOrBefore(LocalDate day) {
        return firstOpen(day, -1);
    }

    LocalDate count(LocalDate day, int days) {
        int step = Integer.signum(days);
        LocalDate reached = day;
        for (int counted = 0; counted != days; counted += step) {
            reached = firstOpen(reached.plusDays(step), step);
        }
        return reached;
    }

    List<DayOff> skipped() {
        return List.copyOf(skipped);
    }

    private LocalDate firstOpen(LocalDate day, int step) {
        LocalDate open = day;
        for (String reason = closure.apply(open); reason != null; reason = closure.apply(open)) {
            skipped.add(new DayOff(open, reason));
            open = open.plusDays(step);
        }
        return open;
    }
}
