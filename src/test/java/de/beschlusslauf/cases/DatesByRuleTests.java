package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.Step;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.VisionPrinciples;
import de.beschlusslauf.demo.cases.VisionPrinciples.Variant;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A case is played, and after each of its steps every open date that a rule derived is derived again: from the day of the
 * session or the day for which the paper is meant as these stand there now, otherwise from the day of its own start.
 */
class DatesByRuleTests extends CasePlay {

    private static final Set<DeadlineKind> AROUND_A_SESSION = EnumSet.of(DeadlineKind.MOTION, DeadlineKind.SUBMISSION,
            DeadlineKind.AGENDA, DeadlineKind.INVITATION, DeadlineKind.PUBLIC_NOTICE, DeadlineKind.ADDENDUM,
            DeadlineKind.MINUTES);

    @Autowired
    Deadlines deadlines;
    @Autowired
    DeadlineRules rules;

    private final Set<DeadlineKind> met = new TreeSet<>();

    @Test
    void afterEveryStepOfACaseEachOpenDateIsTheOneThatTheRulesSay() {
        // given
        Set<UUID> others = new HashSet<>(openRows());
        Town meerbusch = stage.town("meerbusch", LocalDate.of(2021, 7, 14));
        VisionPrinciples principles = new VisionPrinciples(meerbusch, Days.TRUE, Variant.POSTPONED, null);

        for (Step step : principles.steps()) {
            // when
            stage.play(List.of(step));

            // then
            List<DeadlineId> own = openRows().stream().filter(id -> !others.contains(id)).map(DeadlineId::new).toList();
            assertThat(deadlines.all(own)).as(step.what()).isNotEmpty().allSatisfy(this::requireByRule);
        }
        assertThat(met).containsAll(AROUND_A_SESSION).contains(DeadlineKind.CO_SIGNING,
                DeadlineKind.DRAFT_REVIEW, DeadlineKind.CONTROL_WINDOW_COUNCIL, DeadlineKind.EXECUTION_PLAN);
    }

    private List<UUID> openRows() {
        return jdbc.queryForList("select id from deadline where status = 'OPEN' and rule_id <> 'agreed-day'", UUID.class);
    }

    private void requireByRule(Deadline deadline) {
        met.add(deadline.kind());
        Derivation derivation = deadline.derivation();
        if (deadline.subjectType().equals("meeting") && AROUND_A_SESSION.contains(deadline.kind())) {
            assertThat(derivation).isEqualTo(jdbc.queryForObject("select organization_id, " + dayOf("starts_at")
                    + " from meeting where id = ?", (row, number) -> rules.derive(deadline.kind(), deadline.bodyId(),
                            row.getString(1), row.getObject(2, LocalDate.class)), deadline.subjectId()));
        } else if (deadline.subjectType().equals("paper") && deadline.kind() != DeadlineKind.REDRAFT && deadline.kind() != DeadlineKind.DRAFTING
                && deadline.kind() != DeadlineKind.DRAFTING_STEP) {
            LocalDate target = jdbc.queryForObject("select target_day from paper where id = ?", LocalDate.class,
                    deadline.subjectId());
            assertThat(derivation).isEqualTo(rules.derive(deadline.kind(), deadline.bodyId(), null, Objects.requireNonNull(target)));
        } else {
            assertThat(again(deadline)).as("%s from %s", deadline.kind(), start(derivation)).contains(derivation);
        }
    }

    /** What the rules say for that start in any body of the town, or for a place on an agenda its sessions' days, or for a draft that came back those of its next steps. */
    private List<Derivation> again(Deadline deadline) {
        List<DeadlineKind> kinds = deadline.kind() == DeadlineKind.PLACE_ON_AGENDA
                ? List.of(DeadlineKind.PLACE_ON_AGENDA, DeadlineKind.SUBMISSION, DeadlineKind.AGENDA)
                : deadline.kind() == DeadlineKind.REDRAFT ? List.of(DeadlineKind.REDRAFT, DeadlineKind.DRAFTING_STEP,
                        DeadlineKind.SUBMISSION) : List.of(deadline.kind());
        List<String> bodies = jdbc.queryForList("select distinct organization_id from meeting where body_id = ?", String.class,
                deadline.bodyId());
        return kinds.stream().flatMap(kind -> Stream.concat(Stream.of((String) null), bodies.stream())
                .flatMap(body -> derive(kind, deadline, body))).toList();
    }

    private Stream<Derivation> derive(DeadlineKind kind, Deadline deadline, String organization) {
        try {
            return Stream.of(rules.derive(kind, deadline.bodyId(), organization, start(deadline.derivation())));
        } catch (Refusal notForThisBody) {
            return Stream.of();
        }
    }

    private static LocalDate start(Derivation derivation) {
        return derivation.origin() == null ? derivation.startOn() : start(derivation.origin());
    }

    private static String dayOf(String column) {
        return "(" + column + " at time zone 'Europe/Berlin')::date";
    }
}
