package de.beschlusslauf.lifecycle.process;

import java.util.List;

import de.beschlusslauf.lifecycle.NextStep;
import de.beschlusslauf.workflow.Variable;

/** Process variables of {@code resolution-lifecycle}. */
final class LifecycleVariables {

    static final String PROCESS = "resolution-lifecycle";

    /** Stations that deliberate at the same time. */
    static final Variable<List<String>> STATION_IDS = Variable.texts("stationIds");

    /** Which way the paper goes on. */
    static final Variable<NextStep.Way> PATH_STATE = Variable.constant("pathState", NextStep.Way.class);

    private LifecycleVariables() {
    }
}
