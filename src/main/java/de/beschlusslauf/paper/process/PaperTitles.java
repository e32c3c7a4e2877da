package de.beschlusslauf.paper.process;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskTitle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the paper of a task: "ZD/1386/2021 Visionsgrundsätze". */
@Component
class PaperTitles implements TaskTitle {

    private final PaperReader papers;

    PaperTitles(PaperReader papers) {
        this.papers = papers;
    }

    @Override
    public @Nullable String of(TaskContext task) {
        PaperId paper = task.find(PaperVariables.PAPER_ID);
        return paper == null ? null : papers.summary(paper).title();
    }
}
