package de.beschlusslauf.lateness.process;

import de.beschlusslauf.lateness.DelayDesk;
import de.beschlusslauf.lateness.DelayId;
import de.beschlusslauf.lateness.ExtensionReader;
import de.beschlusslauf.lateness.ExtensionId;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskTitle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the task that is late or will be: "Versäumte Frist klären: Mitzeichnen: 21/0219 IT-Strategie". */
@Component
class LatenessTitles implements TaskTitle {

    private final ExtensionReader extensions;

    private final DelayDesk delays;

    LatenessTitles(ExtensionReader extensions, DelayDesk delays) {
        this.extensions = extensions;
        this.delays = delays;
    }

    @Override
    public @Nullable String of(TaskContext task) {
        if (task.processId().equals("deadline-extension")) {
            ExtensionId extension = task.find(LatenessVariables.EXTENSION_ID);
            return extension == null ? null : extensions.require(extension).matter();
        }
        DelayId delay = task.processId().equals("deadline-delay") ? task.find(LatenessVariables.DELAY_ID) : null;
        return delay == null ? null : delays.late(delays.require(delay)).name();
    }
}
