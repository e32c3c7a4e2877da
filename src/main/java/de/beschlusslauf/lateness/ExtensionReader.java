package de.beschlusslauf.lateness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineReader;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who may ask and who asked for more time, and what came of it. Days are days in Germany, both inclusive. */
@Service
@Transactional(readOnly = true)
public class ExtensionReader {

    private final Extensions extensions;

    private final ExtensionRules rules;

    private final LateTasks tasks;

    private final DeadlineReader deadlines;

    private final Clock clock;

    ExtensionReader(Extensions extensions, ExtensionRules rules, LateTasks tasks, DeadlineReader deadlines, Clock clock) {
        this.extensions = extensions;
        this.rules = rules;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Tasks of the person for which more time can be asked, earliest due first, at most so many. */
    public List<LateTask> extendable(String person, Collection<String> bodyIds, int limit) {
        return tasks.running(person, bodyIds, rules.kinds(), clock.instant(), limit);
    }

    /** @throws Refusal if there is no such request */
    public Extension require(ExtensionId id) {
        return extensions.findById(id).orElseThrow(ExtensionReader::unknown);
    }

    /** Who decides: a role, or empty for whoever the asking person answers to. */
    public String decidedBy(Extension extension) {
        return rules.require(deadlines.require(extension.deadlineId())).decidedBy();
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

    /** What the office that asks has asked for in this calendar year, this request with it; empty if nobody knows the office. */
    public Optional<OfficeCount> thisYear(Extension extension) {
        LocalDate first = Zones.dayOf(clock.instant()).withDayOfYear(1);
        return extension.office().isEmpty() ? Optional.empty() : extensions.count(extension.bodyId(), extension.office(),
                Zones.startOf(first), Zones.startOf(first.plusYears(1)));
    }

    private static void check(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refusal.of("to", "Der letzte Tag liegt vor dem ersten; bitte tauschen Sie die Angaben.");
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("Diesen Antrag auf Fristverlängerung gibt es nicht; laden Sie die Aufgabenliste neu.");
    }
}
