package de.beschlusslauf.lateness;

import java.time.LocalDate;

import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who asked for more time and what came of it. Days are days in Germany, both inclusive. */
@Service
@Transactional(readOnly = true)
public class ExtensionReader {

    private final Extensions extensions;

    ExtensionReader(Extensions extensions) {
        this.extensions = extensions;
    }

    /** Requests of these days, newest first. @throws Refusal if the last day is before the first */
    public Page<Extension> asked(String bodyId, LocalDate from, LocalDate to, Pageable page) {
        check(from, to);
        return extensions.asked(bodyId, Zones.startOf(from), Zones.startOf(to.plusDays(1)), page);
    }

    /** Whether somebody waits for the decision on more time for the deadline. */
    public boolean isAsked(DeadlineId id) {
        return extensions.openOf(id).isPresent();
    }

    /** The same counted per office, by id. @throws Refusal if the last day is before the first */
    public Page<OfficeCount> counts(String bodyId, LocalDate from, LocalDate to, Pageable page) {
        check(from, to);
        return extensions.counts(bodyId, Zones.startOf(from), Zones.startOf(to.plusDays(1)), page);
    }

    private static void check(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refusal.of("to", "Der letzte Tag liegt vor dem ersten; bitte tauschen Sie die Angaben.");
        }
    }
}
