package de.beschlusslauf.meeting;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of one paper in one session, in the words of minutes.
 *
 * @param reference number of the paper
 * @param heading German word that stands over the resolution, which a body that only recommends has none of
 * @param resolution what was resolved, part by part; empty if nothing was
 * @param result kind of the result in German, for instance "ungeändert beschlossen"
 * @param votes totals in German; null if the matter was not put to the vote
 * @param present members entitled to vote who were present; null if nobody counted
 * @param notes further sentences, for instance a remark or where the matter goes
 */
public record ItemResult(String reference, String heading, List<String> resolution, String result,
        @Nullable String votes, @Nullable Integer present, List<String> notes) {

    /** As a paragraph of the minutes. */
    String inWords() {
        StringBuilder text = new StringBuilder("Vorlage ").append(reference).append('\n');
        if (!resolution.isEmpty()) {
            text.append('\n').append(heading).append(":\n").append(String.join("\n", resolution)).append('\n');
        }
        text.append("\nErgebnis: ").append(result);
        if (votes != null) {
            text.append(", ").append(votes);
        }
        text.append('.');
        if (present != null) {
            text.append("\nAnwesende Stimmberechtigte: ").append(present).append('.');
        }
        notes.forEach(note -> text.append('\n').append(note));
        return text.toString();
    }
}
