package de.beschlusslauf.paper.process;

import de.beschlusslauf.calendar.PassedDeadlines;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.SilentConsent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks regularly for papers whose co-signing has run out where silence is consent. */
@Component
class LapsedCoSigning implements PassedDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(LapsedCoSigning.class);

    private static final int PORTION = 200;

    private final SilentConsent consent;

    LapsedCoSigning(SilentConsent consent) {
        this.consent = consent;
    }

    @Override
    public void settle() {
        consent.due(PORTION).forEach(this::take);
    }

    private void take(PaperId paper) {
        try {
            consent.take(paper);
        } catch (RuntimeException e) {
            LOG.warn("Co-signing of paper {} stays open although its time is over: {}", paper.value(), e.toString());
        }
    }
}
