package de.beschlusslauf.paper.process;

import java.util.List;

import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.paper.CoSigning;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the next co-signing round, or finds that all signatures stand. */
@Component
class OpenCoSigningRound implements JavaDelegate {

    private final CoSigning coSigning;

    private final PaperReader papers;

    private final Bodies bodies;

    OpenCoSigningRound(CoSigning coSigning, PaperReader papers, Bodies bodies) {
        this.coSigning = coSigning;
        this.papers = papers;
        this.bodies = bodies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PaperId paper = PaperVariables.PAPER_ID.from(execution);
        List<String> asked = coSigning.openRound(paper, "system");
        PaperVariables.CO_SIGNERS.on(execution, asked);
        PaperVariables.SIGNATURES_MISSING.on(execution, !asked.isEmpty());
        PaperVariables.BOARD_NEEDED.on(execution, bodies.of(papers.summary(paper).bodyId()).hasBoard());
        PaperVariables.DECISION.on(execution, Verdict.APPROVED);
    }
}
