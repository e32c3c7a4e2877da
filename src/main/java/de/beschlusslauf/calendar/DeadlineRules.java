package de.beschlusslauf.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.beschlusslauf.ledger.RuleUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Derives deadlines. How a kind is counted says the table {@code deadline-rules}; how long it is, {@link StateLaw} or
 * the municipality's profile.
 */
@Service
public class DeadlineRules {

    private final RuleTable table;
    private final LocalRules localRules;
    private final LocalCalendars calendars;

    DeadlineRules(RuleTable table, LocalRules localRules, LocalCalendars calendars) {
        this.table = table;
        this.localRules = localRules;
        this.calendars = calendars;
    }

    /**
     * The day of a deadline and how it is found. Nothing is stored.
     *
     * @param organizationId council or committee concerned; null where that is not known yet
     * @param eventOn day of the event on which the deadline hangs: the session day for everything around a session
     *        (end of co-signing too, though it is counted from the submission), the day of the resolution for the
     *        objection windows, the day of the objection for the vote after it. It also decides which law is in force.
     * @throws de.beschlusslauf.refusal.Refusal if table or profile have no rule, or the day is set by persons
     */
    public Derivation derive(DeadlineKind kind, String bodyId, @Nullable String organizationId, LocalDate eventOn) {
        return derive(kind, bodyId, organizationId, eventOn, eventOn);
    }

    /** Whether table and profile of the municipality say anything of that kind; of most they have to. */
    public boolean know(DeadlineKind kind, String bodyId) {
        return table.has(bodyId, kind) && localRules.has(bodyId, kind);
    }

    /** The same where another day than that of the event decides which law is in force. */
    public Derivation derive(DeadlineKind kind, String bodyId, @Nullable String organizationId, LocalDate eventOn,
            LocalDate lawOn) {
        String type = organizationId == null ? null : localRules.typeOf(bodyId, organizationId);
        CountingRule rule = table.rule(bodyId, kind, type);
        DeadlineKind before = rule.start().period();
        Derivation origin = before == null ? null : derive(before, bodyId, organizationId, eventOn, lawOn);
        LocalDate startOn = origin == null ? eventOn : origin.dueOn();
        StateLaw law = rule.stateLaw();
        if (law != null) {
            LocalRule days = localRules.insteadOfTheStatute(bodyId, kind, lawOn).orElseGet(() -> statute(law, lawOn));
            return derive(bodyId, rule, days, startOn, origin);
        }
        return derive(bodyId, rule, localRules.of(bodyId, kind, organizationId, lawOn), startOn, origin);
    }

    private static LocalRule statute(StateLaw law, LocalDate lawOn) {
        StateLaw.Version version = law.inForceOn(lawOn);
        return new LocalRule(version.length(), CountingMode.N_TER_TAG_VOR, null, version.name(), "");
    }

    /**
     * When somebody is reminded of it. Whoever could not know of it before the regular day is reminded on its last day,
     * not at once; a date that a move brings nearer is news and told at once. Of a window whose end a weekend or holiday
     * moves, on the last working day before its unshifted end: whether § 193 BGB holds for organs is disputed.
     *
     * @param setOn day on which the deadline came into being, however often it moved since
     */
    LocalDate followUp(DeadlineKind kind, String bodyId, Derivation derivation, LocalDate setOn) {
        LocalDate due = derivation.dueOn();
        LocalDate start = derivation.startOn();
        LocalDate knownOn = start.isBefore(due) && start.isAfter(setOn) ? start : setOn;
        LocalDate regular = derive(DeadlineKind.FOLLOW_UP, bodyId, null, due).dueOn();
        if (regular.isAfter(knownOn)) {
            return regular;
        }
        LocalDate unshifted = derivation.statutoryDay();
        return kind.isWindow() && !knownOn.isAfter(unshifted) ? workingDayUpTo(unshifted, bodyId, knownOn) : due;
    }

    private LocalDate workingDayUpTo(LocalDate day, String bodyId, LocalDate knownOn) {
        LocalDate last = new Walks(calendars.of(bodyId)).offices().onOrBefore(day);
        return last.isBefore(knownOn) ? knownOn : last;
    }

    /** The row by which the day was counted and the table it stands in; empty for an agreed day or a bygone table. */
    Optional<RuleUse> versionOf(String bodyId, Derivation derivation) {
        return derivation.isAgreed() ? Optional.empty() : table.hash(bodyId, derivation.tableVersion())
                .map(hash -> new RuleUse("deadline-rules", hash, List.of(derivation.ruleId())));
    }

    private Derivation derive(String bodyId, CountingRule rule, LocalRule local, LocalDate startOn,
            @Nullable Derivation origin) {
        Counting counting = new Counting(rule.direction(), local.unit() == null ? rule.unit() : local.unit(),
                local.mode(), rule.shift());
        Walks walks = new Walks(calendars.of(bodyId));
        LocalDate counted = counting.count(startOn, local.days(), walks);
        LocalDate due = counting.shift(counted, walks);
        String basis = local.source().isEmpty() ? rule.legalBasis() : rule.legalBasis() + "; " + local.source();
        return new Derivation(rule.id(), local.version(), rule.tableVersion(), basis, rule.start().label(), startOn,
                local.days(), counting, counted, due, walks.skipped(), origin);
    }
}
