package de.beschlusslauf.consultation.process;

import java.util.stream.Collectors;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.consultation.Result;
import de.beschlusslauf.consultation.Votes;

/** Says a result in one line: "in Teilen beschlossen (Teil 1, 3), einstimmig (17 Ja, 0 Nein, 0 Enthaltungen)". */
final class ResultWords {

    private ResultWords() {
    }

    static String of(Consultation station, Result result) {
        Votes votes = result.votes();
        String parts = result.outcome() != Outcome.ACCEPTED_IN_PARTS ? "" : " (Teil "
                + result.entry().acceptedParts().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "))
                + ")";
        return result.outcome().label(station.role()) + parts + (votes == null ? "" : ", " + votes.inWords());
    }
}
