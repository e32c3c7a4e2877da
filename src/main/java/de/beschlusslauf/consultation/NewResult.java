package de.beschlusslauf.consultation;

import java.math.BigDecimal;
import java.util.List;

import de.beschlusslauf.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * What the minute-taker enters after an item; what belongs to another outcome is dropped.
 *
 * @param wording the verb of the resolution; only for what was accepted
 * @param votes totals, null if the matter itself was not put to the vote
 * @param inquorate the lack of a quorum was formally established (GO NRW § 49)
 * @param chair user id of who chaired the item
 * @param minuteTaker user id of who wrote the minutes
 * @param acceptedParts which parts found a majority; only for {@link Outcome#ACCEPTED_IN_PARTS}
 * @param amendedText new wording of the parts, see {@link AmendedText}; only for {@link Outcome#ACCEPTED_AMENDED}
 * @param amendedAmount what it costs in all as amended, in euros; null if the body said nothing of it; only for
 *        {@link Outcome#ACCEPTED_AMENDED}
 * @param referredTo committee that deals with it first; only for {@link Outcome#REFERRED}
 * @param postponedTo session in which the body takes it up again, null if open
 * @param added bodies that have to deal with it, too; only for what was accepted and {@link Outcome#STATIONS_ADDED}
 * @param remark what the minutes add, null if nothing
 */
public record NewResult(Outcome outcome, @Nullable Wording wording, @Nullable Votes votes, boolean inquorate,
        String chair, String minuteTaker, List<Integer> acceptedParts, @Nullable String amendedText,
        @Nullable BigDecimal amendedAmount, @Nullable String referredTo, @Nullable MeetingId postponedTo, AddedStations added,
        @Nullable String remark) {

    public NewResult {
        wording = outcome.isAccepting() ? wording : null;
        acceptedParts = outcome == Outcome.ACCEPTED_IN_PARTS ? List.copyOf(acceptedParts) : List.of();
        amendedText = outcome == Outcome.ACCEPTED_AMENDED ? amendedText : null;
        amendedAmount = outcome == Outcome.ACCEPTED_AMENDED ? amendedAmount : null;
        referredTo = outcome == Outcome.REFERRED ? referredTo : null;
        postponedTo = outcome == Outcome.POSTPONED ? postponedTo : null;
        added = outcome.isAccepting() || outcome == Outcome.STATIONS_ADDED ? added : AddedStations.NONE;
    }
}
