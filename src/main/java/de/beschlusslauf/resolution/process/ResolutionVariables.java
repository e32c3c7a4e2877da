package de.beschlusslauf.resolution.process;

import java.time.Instant;

import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.WindowKind;
import de.beschlusslauf.workflow.Variable;

/** Process variables about resolutions. */
public final class ResolutionVariables {

    /** The adopted part that one run of the model takes through its control window. */
    public static final Variable<ResolutionId> RESOLUTION_ID =
            Variable.id("resolutionId", ResolutionId::new, ResolutionId::value);

    static final Variable<WindowKind> WINDOW_KIND = Variable.constant("windowKind", WindowKind.class);

    /** First moment after the window: the timers of the model. */
    static final Variable<Instant> WINDOW_ENDS_AT = Variable.instant("windowEndsAt");

    /** How the window of the part ended. */
    public static final Variable<WindowResult> WINDOW_RESULT = Variable.constant("windowResult", WindowResult.class);

    private ResolutionVariables() {
    }
}
