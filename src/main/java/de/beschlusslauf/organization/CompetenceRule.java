package de.beschlusslauf.organization;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Who decides a kind of matter up to which amount, as the town's Zuständigkeitsordnung says. What no rule names is the
 * council's (§ 41 (1) GO NRW).
 *
 * @param matter kind of matter, a constant in capitals, for instance {@code AUFTRAGSVERGABE}
 * @param bands without gap and overlap, ascending; amounts in euros
 * @param example true if the figures are an example of another town and must be checked before use
 * @param source German: where the rule stands
 */
public record CompetenceRule(String matter, String label, List<Band> bands, boolean example, String source) {

    /** Who decides. */
    public enum Decider { MAYOR, COMMITTEE, COUNCIL }

    /**
     * One band of amounts.
     *
     * @param organization id of the committee, null for mayor and council
     * @param above exclusive lower bound in euros, null if the band begins at nothing
     * @param upTo inclusive upper bound in euros, null if there is none
     */
    public record Band(Decider decider, @Nullable String organization, @Nullable BigDecimal above,
            @Nullable BigDecimal upTo) {

        boolean holds(BigDecimal amount) {
            return (above == null || amount.compareTo(above) > 0) && (upTo == null || amount.compareTo(upTo) <= 0);
        }
    }

    public CompetenceRule {
        bands = List.copyOf(bands);
    }

    /**
     * The band into which the amount falls; matters without money are an amount of zero.
     *
     * @param amount in euros; null if nobody knows it yet: then it is the band without limit
     */
    public Band bandOf(@Nullable BigDecimal amount) {
        return bands.stream().filter(band -> amount == null ? band.upTo() == null : band.holds(amount)).findFirst()
                .orElseThrow();
    }

    /**
     * Id of the committee that decides about the amount or, if it is the mayor's, the one next above him, which deals with
     * it should he bring it up all the same; empty if there is none.
     *
     * @param amount in euros, null if nobody knows it yet
     */
    public Optional<String> committeeFor(@Nullable BigDecimal amount) {
        Band band = bandOf(amount);
        return band.decider() == Decider.COUNCIL ? Optional.empty()
                : bands.subList(bands.indexOf(band), bands.size()).stream().map(Band::organization)
                        .filter(Objects::nonNull).findFirst();
    }
}
