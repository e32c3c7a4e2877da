package de.beschlusslauf.paper.process;

import java.util.List;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.Verdict;
import de.beschlusslauf.workflow.Variable;

/** Process variables about papers. */
public final class PaperVariables {

    /** The paper of every process that deals with one. */
    public static final Variable<PaperId> PAPER_ID = Variable.id("paperId", PaperId::new, PaperId::value);

    /** Departments asked in the running co-signing round. */
    static final Variable<List<String>> CO_SIGNERS = Variable.texts("coSigners");

    /** The department of one co-signing task. */
    public static final Variable<String> CO_SIGNER = Variable.text("coSigner");

    static final Variable<Boolean> SIGNATURES_MISSING = Variable.flag("signaturesMissing");

    static final Variable<Boolean> BOARD_NEEDED = Variable.flag("boardNeeded");

    /** APPROVED or RETURNED, as the last desk decided. */
    static final Variable<Verdict> DECISION =
            Variable.constant("decision", Verdict.class);

    private PaperVariables() {
    }
}
