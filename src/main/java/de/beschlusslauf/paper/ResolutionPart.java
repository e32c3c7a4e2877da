package de.beschlusslauf.paper;

import org.jspecify.annotations.Nullable;

/**
 * One part of a proposed resolution, decided on its own.
 *
 * @param number 1, 2, 3 ... within the paper
 * @param wording what shall be resolved
 * @param decidingHint id of the organization that the author expects to decide, null if he leaves it open
 */
public record ResolutionPart(int number, String wording, @Nullable String decidingHint) {

    public ResolutionPart {
        wording = Texts.normal(wording);
    }

    /** "2: Der Rat verabschiedet …": number and beginning, for lists to choose from. */
    public String inShort() {
        return number + ": " + PaperSummary.shortened(wording.replace('\n', ' '), 80);
    }
}
