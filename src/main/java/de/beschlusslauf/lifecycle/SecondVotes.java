package de.beschlusslauf.lifecycle;

import de.beschlusslauf.consultation.ConsultationId;

/** Which second votes on stopped parts (GO NRW §§ 54, 57 (4)) are being dealt with, beside the path of the other parts. */
public interface SecondVotes {

    /** Whether the station has begun and is not over. */
    boolean isRunning(ConsultationId station);
}
