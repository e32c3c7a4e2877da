package de.beschlusslauf.calendar;

import java.time.LocalDate;

import org.springframework.stereotype.Service;

/** Computes deadlines. State law stands here with its paragraph, local law comes in as a {@link LocalRule}. */
@Service
public class DeadlineRules {

    private final LocalCalendars calendars;

    DeadlineRules(LocalCalendars calendars) {
        this.calendars = calendars;
    }

    /** Last day on which a paper reaches the council office in time; a closed day moves it forward, never later. */
    public Derivation submission(String bodyId, LocalDate session, LocalRule rule) {
        return before("submission", bodyId, session, rule);
    }

    /** Latest day of delivery of an invitation; a closed day moves it forward, never later. */
    public Derivation invitation(String bodyId, LocalDate session, LocalRule rule) {
        return before("invitation", bodyId, session, rule);
    }

    /** Last day for co-signatures: so many working days before the submission closes. */
    public Derivation coSigning(String bodyId, Derivation submission, LocalRule rule) {
        Walk walk = new Walk(calendars.of(bodyId)::closure);
        LocalDate due = walk.count(submission.dueOn(), -rule.days());
        return new Derivation("co-signing", rule.version(), rule.source(), "Abgabeschluss", submission.dueOn(),
                rule.days(), due, due, walk.skipped());
    }

    /** Last day for the mayor's objection to a council resolution, § 54 (1) GO NRW with § 193 BGB. */
    public Derivation councilWindow(String bodyId, LocalDate resolvedOn) {
        StateLaw.Version law = StateLaw.COUNCIL_OBJECTION.inForceOn(resolvedOn);
        return window("council-objection", bodyId, resolvedOn, law.days(), law.name(),
                StateLaw.COUNCIL_OBJECTION.paragraph() + ", § 193 BGB");
    }

    /** Last day for an objection to the resolution of a deciding committee, § 57 (4) GO NRW with the local period. */
    public Derivation committeeWindow(String bodyId, LocalDate resolvedOn, LocalRule rule) {
        return window("committee-objection", bodyId, resolvedOn, rule.days(), rule.version(),
                "§ 57 Abs. 4 GO NRW, " + rule.source() + ", § 193 BGB");
    }

    private Derivation before(String ruleId, String bodyId, LocalDate session, LocalRule rule) {
        Walk walk = new Walk(calendars.of(bodyId)::closure);
        LocalDate counted = rule.mode().latest(session, rule.days());
        return new Derivation(ruleId, rule.version(), rule.source(), "Sitzung", session, rule.days(), counted,
                walk.onOrBefore(counted), walk.skipped());
    }

    private Derivation window(String ruleId, String bodyId, LocalDate resolvedOn, int days, String version,
            String legalBasis) {
        Walk walk = new Walk(calendars.of(bodyId)::restDay);
        LocalDate counted = resolvedOn.plusDays(days);
        LocalDate due = walk.onOrAfter(counted);
        return new Derivation(ruleId, version, legalBasis, "Beschlussfassung", resolvedOn, days, counted, due,
                walk.skipped());
    }
}
