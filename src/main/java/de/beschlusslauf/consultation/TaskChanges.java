package de.beschlusslauf.consultation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.consultation.ChangePreview.ChangedTask;
import de.beschlusslauf.consultation.ChangePreview.Effect;
import de.beschlusslauf.consultation.TaskBoard.WaitingTask;
import org.springframework.stereotype.Component;

/** Compares which tasks wait before and after a change, within the transaction that makes it. */
@Component
class TaskChanges {

    private final TaskBoard board;

    TaskChanges(TaskBoard board) {
        this.board = board;
    }

    /** Tasks of processes that have these business keys before the change. */
    Before before(String bodyId, Set<String> keys) {
        return new Before(bodyId, tasks(bodyId, keys));
    }

    /**
     * What became of them, by name.
     *
     * @param keys the same as before and those that have come
     */
    List<ChangedTask> since(Before before, Set<String> keys) {
        Map<String, WaitingTask> after = tasks(before.bodyId(), keys);
        Stream<ChangedTask> gone = before.tasks().values().stream().filter(task -> !after.containsKey(task.id()))
                .map(task -> new ChangedTask(task.name(), task.due(), null, Effect.DISAPPEARS));
        Stream<ChangedTask> others = after.values().stream().flatMap(task -> {
            WaitingTask old = before.tasks().get(task.id());
            if (old == null) {
                return Stream.of(new ChangedTask(task.name(), null, task.due(), Effect.APPEARS));
            }
            return old.equals(task) ? Stream.empty() : Stream.of(new ChangedTask(task.name(), old.due(), task.due(),
                    Objects.equals(old.due(), task.due()) ? Effect.NEW_NAME : Effect.NEW_DATE));
        });
        return Stream.concat(gone, others).sorted(Comparator.comparing(ChangedTask::name)
                .thenComparing(ChangedTask::effect)).toList();
    }

    private Map<String, WaitingTask> tasks(String bodyId, Collection<String> keys) {
        return board.of(bodyId, keys).stream().collect(Collectors.toMap(WaitingTask::id, Function.identity(),
                (one, same) -> one, LinkedHashMap::new));
    }

    /** Tasks as they were, by id. */
    record Before(String bodyId, Map<String, WaitingTask> tasks) {
    }
}
