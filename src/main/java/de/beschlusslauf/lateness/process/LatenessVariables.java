package de.beschlusslauf.lateness.process;

import de.beschlusslauf.lateness.DelayId;
import de.beschlusslauf.lateness.ExtensionId;
import de.beschlusslauf.workflow.Variable;

/** Process variables about requests for more time and delays. */
final class LatenessVariables {

    static final Variable<ExtensionId> EXTENSION_ID = Variable.id("extensionId", ExtensionId::new, ExtensionId::value);

    /** Whether more time was given. */
    static final Variable<Boolean> GRANTED = Variable.flag("granted");

    static final Variable<DelayId> DELAY_ID = Variable.id("delayId", DelayId::new, DelayId::value);

    /** Whether the superior has settled the delay, not only reminded of it. */
    static final Variable<Boolean> RESOLVED = Variable.flag("resolved");

    private LatenessVariables() {
    }
}
