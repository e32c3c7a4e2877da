package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.consultation.ChangePreview.ChangedTask;
import de.beschlusslauf.consultation.ChangePreview.Effect;
import de.beschlusslauf.consultation.TaskBoard.WaitingTask;
import org.junit.jupiter.api.Test;

/** What becomes of waiting tasks by a change. */
class TaskChangesTests {

    private static final Instant MONDAY = Instant.parse("2027-06-14T15:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2027-06-18T15:00:00Z");

    @Test
    void eachEffectIsToldWithTheNameThatHoldsAfterwards() {
        // given
        List<WaitingTask> board = new ArrayList<>(List.of(
                new WaitingTask("1", "Einladen: ADI 14.06.2027", MONDAY),
                new WaitingTask("2", "Abstimmen: ADI 14.06.2027", MONDAY),
                new WaitingTask("3", "Ablegen: ADI 14.06.2027", null),
                new WaitingTask("4", "Bleibt, wie es ist", MONDAY)));
        TaskChanges changes = new TaskChanges((bodyId, keys) -> List.copyOf(board));
        TaskChanges.Before before = changes.before("meerbusch", Set.of("ADI"));

        // when
        board.set(0, new WaitingTask("1", "Einladen: ADI 18.06.2027", FRIDAY));
        board.set(1, new WaitingTask("5", "Ratsbüro wählt eine Sitzung", FRIDAY));
        board.set(2, new WaitingTask("3", "Ablegen: ADI 18.06.2027", null));

        // then
        assertThat(changes.since(before, Set.of("ADI")))
                .extracting(ChangedTask::name, ChangedTask::from, ChangedTask::to, ChangedTask::effect).containsExactly(
                        tuple("Ablegen: ADI 18.06.2027", null, null, Effect.NEW_NAME),
                        tuple("Abstimmen: ADI 14.06.2027", MONDAY, null, Effect.DISAPPEARS),
                        tuple("Einladen: ADI 18.06.2027", MONDAY, FRIDAY, Effect.NEW_DATE),
                        tuple("Ratsbüro wählt eine Sitzung", null, FRIDAY, Effect.APPEARS));
    }
}
