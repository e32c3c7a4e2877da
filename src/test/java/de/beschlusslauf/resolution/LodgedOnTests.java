package de.beschlusslauf.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.Path;
import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** A committee has resolved on 14.09.2021 and its window ends on 16.09.: when an objection to it can have come in. */
class LodgedOnTests {

    static final LocalDate DECIDED = LocalDate.of(2021, 9, 14);
    static final LocalDate LAST = LocalDate.of(2021, 9, 16);
    static final LocalDate LONG_AFTER = LocalDate.of(2021, 10, 1);

    final Resolution resolution = resolution();

    @Test
    void everyDayFromTheResolutionToTheEndOfTheWindowIsInTime() {
        assertThatCode(() -> resolution.requireLodgeableOn(DECIDED, ReVote.OBJECTION_MEMBERS, DECIDED))
                .doesNotThrowAnyException();
        assertThatCode(() -> resolution.requireLodgeableOn(LAST, ReVote.OBJECTION_MAYOR, LONG_AFTER))
                .as("though it is recorded later").doesNotThrowAnyException();
    }

    @Test
    void nobodyObjectsToWhatIsNotResolvedYet() {
        refuses(DECIDED.minusDays(1), ReVote.OBJECTION_MEMBERS, LAST, "liegt vor der Beschlussfassung oder in der Zukunft; "
                + "berichtigen Sie ihn.");
        refuses(DECIDED.minusDays(1), ReVote.UNLAWFUL, LAST, "liegt vor der Beschlussfassung");
    }

    @Test
    void nobodyRecordsAnObjectionThatIsStillToCome() {
        refuses(LAST, ReVote.OBJECTION_MAYOR, LAST.minusDays(1), "in der Zukunft");
    }

    @Test
    void afterTheWindowItIsTooLateUnlessTheResolutionIsUnlawful() {
        refuses(LAST.plusDays(1), ReVote.OBJECTION_MEMBERS, LONG_AFTER, "Die Einspruchsfrist endete am 16.09.2021");
        refuses(LAST.plusDays(1), ReVote.OBJECTION_MAYOR, LONG_AFTER, "Die Einspruchsfrist endete am 16.09.2021");
        assertThatCode(() -> resolution.requireLodgeableOn(LAST.plusDays(1), ReVote.UNLAWFUL, LONG_AFTER))
                .doesNotThrowAnyException();
    }

    private void refuses(LocalDate lodgedOn, ReVote kind, LocalDate today, String sentence) {
        assertThatThrownBy(() -> resolution.requireLodgeableOn(lodgedOn, kind, today))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                        .isEqualTo("lodgedOn")).hasMessageContaining(sentence);
    }

    private static Resolution resolution() {
        Resolution resolution = new Resolution(new Path.PartDecided(PaperId.random(), "meerbusch", 1,
                ConsultationId.random(), "adi", DECIDED, 1, false, null, null), WindowKind.COMMITTEE, "Der Ausschuss beschließt.");
        resolution.windowEnds(LAST, LAST);
        return resolution;
    }
}
