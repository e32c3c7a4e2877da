package de.beschlusslauf.roadmap.process;

import java.time.Instant;
import java.util.List;

import de.beschlusslauf.roadmap.EntryId;
import de.beschlusslauf.roadmap.PhaseDecision;
import de.beschlusslauf.workflow.Variable;

/** Process variables of execution, measures and reviews. */
final class RoadmapVariables {

    static final Variable<Boolean> EXECUTION_NEEDED = Variable.flag("executionNeeded");

    /** Whether an objection that came in time was recorded instead of the publication. */
    static final Variable<Boolean> LATE_OBJECTION = Variable.flag("lateObjection");

    static final Variable<List<String>> MEASURE_IDS = Variable.texts("measureIds");

    static final Variable<Boolean> MEASURES_TO_TRACK = Variable.flag("measuresToTrack");

    static final Variable<EntryId> MEASURE_ID = Variable.id("measureId", EntryId::new, EntryId::value);

    /** First moment too late for the measure. */
    static final Variable<Instant> MEASURE_DUE_AT = Variable.instant("measureDueAt");

    static final Variable<Boolean> NOMINATION_NEEDED = Variable.flag("nominationNeeded");

    /** Which way the measure goes on. */
    static final Variable<MeasureWay> PROGRESS = Variable.constant("progress", MeasureWay.class);

    /** What the second person says about the completion. */
    static final Variable<ConfirmCompletion.Decision> COMPLETION_DECISION =
            Variable.constant("decision", ConfirmCompletion.Decision.class);

    /** What follows from an interim report. */
    static final Variable<PhaseDecision> PHASE_DECISION = Variable.constant("decision", PhaseDecision.class);

    static final Variable<EntryId> REVIEW_ID = Variable.id("reviewId", EntryId::new, EntryId::value);

    /** When the next review of the roadmap begins. */
    static final Variable<Instant> REVIEW_DUE_AT = Variable.instant("reviewDueAt");

    static final Variable<Boolean> CONTINUE_REVIEW = Variable.flag("continueReview");

    private RoadmapVariables() {
    }
}
