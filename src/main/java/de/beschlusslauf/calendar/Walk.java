package de.beschlusslauf.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Steps from day to day and notes those it skipped. */
final class Walk {

    private final Function<LocalDate, @Nullable String> closure;
    private final List<DayOff> skipped;

    /**
     * @param closure German reason why a day does not count, null if it does
     * @param skipped takes the skipped days in the order in which they are met
     */
    Walk(Function<LocalDate, @Nullable String> closure, List<DayOff> skipped) {
        this.closure = closure;
        this.skipped = skipped;
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

    private LocalDate firstOpen(LocalDate day, int step) {
        LocalDate open = day;
        for (String reason = closure.apply(open); reason != null; reason = closure.apply(open)) {
            skipped.add(new DayOff(open, reason));
            open = open.plusDays(step);
        }
        return open;
    }
}
