package de.beschlusslauf.register;

import java.util.List;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.consultation.Result;
import de.beschlusslauf.paper.ResolutionPart;

/** Says of each part of a proposal what became of it where a body adopted or recommended only some. */
final class VotedParts {

    private VotedParts() {
    }

    /**
     * One German sentence a part, with its wording as it was put to the vote; empty unless the body took the proposal in parts.
     *
     * @param proposed parts of the text that was put to the vote
     */
    static List<String> of(Consultation station, Result result, List<ResolutionPart> proposed) {
        if (result.outcome() != Outcome.ACCEPTED_IN_PARTS) {
            return List.of();
        }
        String found = station.role() == ConsultationRole.DECISION ? "beschlossen" : "empfohlen";
        List<Integer> accepted = result.entry().acceptedParts();
        return proposed.stream().filter(part -> station.parts().contains(part.number()))
                .map(part -> "Teil " + part.number() + ": " + (accepted.contains(part.number()) ? "" : "nicht ") + found + ". „"
                        + part.wording() + "“").toList();
    }
}
