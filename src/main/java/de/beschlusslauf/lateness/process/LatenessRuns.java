package de.beschlusslauf.lateness.process;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineNotice;
import de.beschlusslauf.calendar.DeadlinesMoved;
import de.beschlusslauf.lateness.Delay;
import de.beschlusslauf.lateness.DelayDesk;
import de.beschlusslauf.lateness.Endings;
import de.beschlusslauf.lateness.Extension;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Processes;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and ends the runs about requests for more time and delays, in the transaction of what causes it. */
@Component
class LatenessRuns {

    private final ProcessStarts starts;

    private final Processes processes;

    private final DelayDesk delays;

    private final Endings endings;

    LatenessRuns(ProcessStarts starts, Processes processes, DelayDesk delays, Endings endings) {
        this.starts = starts;
        this.processes = processes;
        this.delays = delays;
        this.endings = endings;
    }

    @EventListener
    void on(Extension.Asked event) {
        starts.start("deadline-extension", event.reference(), event.bodyId(),
                Routing.with(LatenessVariables.EXTENSION_ID, event.id()));
    }

    @EventListener
    void on(Extension.Obsolete event) {
        processes.correlate("extensionObsolete", LatenessVariables.EXTENSION_ID, event.id(), Routing.none());
    }

    @EventListener
    void on(DeadlineNotice notice) {
        if (notice.occasion() == DeadlineNotice.Occasion.ESCALATION && notice.taskId() != null) {
            delays.open(notice.taskId());
        }
    }

    @EventListener
    void on(Delay.Opened event) {
        starts.start("deadline-delay", event.reference(), event.bodyId(),
                Routing.with(LatenessVariables.DELAY_ID, event.id()));
    }

    @EventListener
    void on(Delay.Over event) {
        processes.correlate("delayOver", LatenessVariables.DELAY_ID, event.id(), Routing.none());
    }

    @EventListener
    void on(TaskEnded event) {
        endings.taskEnded(event.taskId());
    }

    @EventListener
    void on(Deadline.Ended event) {
        endings.deadlinesEnded(event.deadlineIds());
    }

    @EventListener
    void on(DeadlinesMoved event) {
        endings.deadlinesMoved(event.moves());
    }
}
