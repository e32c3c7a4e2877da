package de.beschlusslauf.workflow;

import org.jspecify.annotations.Nullable;

/** Says which matter a task is about; the task's name is then "what: which", as in "Mitzeichnen: 21/0219 IT-Strategie". */
public interface TaskTitle {

    /** Reference and short subject, or null if this is not a matter of the implementing module. */
    @Nullable String of(TaskContext task);
}
