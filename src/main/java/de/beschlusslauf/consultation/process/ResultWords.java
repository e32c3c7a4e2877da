package de.beschlusslauf.consultation.process;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.Result;
import de.beschlusslauf.consultation.Votes;

/** Says a result in one line: "ungeändert beschlossen, einstimmig (17 Ja, 0 Nein, 0 Enthaltungen)". */
final class ResultWords {

    private ResultWords() {
    }

    static String of(Consultation station, Result result) {
        Votes votes = result.votes();
        return result.outcome().label(station.role()) + (votes == null ? "" : ", " + votes.inWords());
    }
}
