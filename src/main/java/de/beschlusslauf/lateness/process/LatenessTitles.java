package de.beschlusslauf.lateness.process;

import de.beschlusslauf.lateness.DelayDesk;
import de.beschlusslauf.lateness.DelayId;
import de.beschlusslauf.lateness.ExtensionReader;
import de.beschlusslauf.lateness.ExtensionId;
import de.beschlusslauf.lateness.LateTask;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskTitle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the task that is late or will be: "Versäumte Frist klären: Mitzeichnen: 21/0219 IT-Strategie – Leitung Rechtsamt". */
@Component
class LatenessTitles implements TaskTitle {

    private static final int LONGEST = 150;

    private final ExtensionReader extensions;

    private final DelayDesk delays;

    private final Holders holders;

    LatenessTitles(ExtensionReader extensions, DelayDesk delays, Holders holders) {
        this.extensions = extensions;
        this.delays = delays;
        this.holders = holders;
    }

    @Override
    public @Nullable String of(TaskContext task) {
        if (task.processId().equals("deadline-extension")) {
            ExtensionId extension = task.find(LatenessVariables.EXTENSION_ID);
            return extension == null ? null : extensions.require(extension).matter();
        }
        DelayId delay = task.processId().equals("deadline-delay") ? task.find(LatenessVariables.DELAY_ID) : null;
        return delay == null ? null : of(delays.late(delays.require(delay)));
    }

    /** Several departments may be late with one paper: who it is stands behind, where no long subject cuts it off. */
    private String of(LateTask late) {
        String name = late.name().length() <= LONGEST ? late.name() : late.name().substring(0, LONGEST - 1) + "…";
        return holders.of(late).map(people -> name + " – " + people).orElse(name);
    }
}
