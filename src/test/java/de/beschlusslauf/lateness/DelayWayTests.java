package de.beschlusslauf.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.DeadlineKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a superior is asked when a deadline of each kind is missed, and what he can do: the whole table. */
class DelayWayTests {

    private static final String OFFICE_OR_POST = "erinnern, übernehmen, übertragen, verlängern / erinnern, übertragen";
    private static final String WITHOUT_MORE_TIME = "erinnern, übernehmen, übertragen / erinnern, übertragen";
    private static final String NOBODY = "niemand / niemand";

    /** What the superior of an office can do / of a chair or minute-taker, where the deadline may be extended at all. */
    private static final Map<DeadlineKind, String> TABLE = table("""
            MOTION                   | niemand
            SUBMISSION               | Stelle darüber
            CO_SIGNING               | Stelle darüber
            DRAFT_REVIEW             | Stelle darüber
            REDRAFT                  | Stelle darüber
            DRAFTING                 | niemand
            DRAFTING_STEP            | niemand
            PLACE_ON_AGENDA             | Stelle darüber
            AGENDA                   | Stelle darüber
            INVITATION               | Stelle darüber
            SHORTENED_INVITATION     | niemand
            PUBLIC_NOTICE            | Stelle darüber
            ADDENDUM                 | Stelle darüber
            SESSION_CHANGE           | niemand
            SESSION_DAY              | Stelle darüber
            MINUTES                  | Stelle darüber
            MINUTES_PUBLICATION      | Stelle darüber
            CONTROL_WINDOW_COUNCIL   | niemand
            CONTROL_WINDOW_COMMITTEE | niemand
            RE_VOTE_EARLIEST         | niemand
            RE_VOTE_LATEST           | Stelle darüber
            PUBLICATION              | Stelle darüber
            EXECUTION_PLAN           | Stelle darüber
            UNLAWFULNESS_REMINDER    | Stelle darüber
            SUPERVISION              | niemand
            FAULT_REBUKE             | niemand
            ORDER_DUE                | Stelle darüber
            MEASURE_DUE              | ohne Verlängerung
            PHASE_DUE                | niemand
            REPORT_DUE               | niemand
            REVIEW_DUE               | Stelle darüber
            NOMINATION_DUE           | Stelle darüber
            CONFIRMATION             | Stelle darüber
            DELAY                    | niemand
            EXTENSION                | niemand
            FOLLOW_UP                | niemand
            """);

    @Test
    void everyKindStandsInTheTable() {
        assertThat(TABLE.keySet()).containsExactly(DeadlineKind.values());
    }

    @ParameterizedTest
    @EnumSource
    void theSuperiorOfWhoeverMissesItIsAskedAsTheTableSays(DeadlineKind kind) {
        assertThat(words(DelayWay.of(kind, Duty.OFFICE, true)) + " / " + words(DelayWay.of(kind, Duty.POST, true)))
                .isEqualTo(TABLE.get(kind));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyGivesMoreTimeForWhatIsNeverExtended(DeadlineKind kind) {
        assertThat(DelayWay.of(kind, Duty.OFFICE, false)).doesNotContain(DelayWay.EXTEND);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsAskedBesideAModelThatActsItself(DeadlineKind kind) {
        assertThat(DelayWay.of(kind, Duty.TIMED, true)).isEmpty();
    }

    private static String words(Set<DelayWay> ways) {
        List<String> words = ways.stream().map(way -> switch (way) {
            case REMIND -> "erinnern";
            case TAKE_OVER -> "übernehmen";
            case HAND_OVER -> "übertragen";
            case EXTEND -> "verlängern";
        }).toList();
        return words.isEmpty() ? "niemand" : String.join(", ", words);
    }

    private static Map<DeadlineKind, String> table(String rows) {
        return rows.lines().map(row -> row.split("\\|")).collect(Collectors.toMap(
                row -> DeadlineKind.valueOf(row[0].strip()), row -> switch (row[1].strip()) {
                    case "Stelle darüber" -> OFFICE_OR_POST;
                    case "ohne Verlängerung" -> WITHOUT_MORE_TIME;
                    default -> NOBODY;
                }, (one, same) -> one, () -> new EnumMap<>(DeadlineKind.class)));
    }
}
