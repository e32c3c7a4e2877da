package de.beschlusslauf.consultation;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embeddable;

/**
 * Totals of a vote. Abstentions count for the quorum only; a tie and 0:0 are a rejection (GO NRW § 50 (1), (5)).
 *
 * @param yes votes for it
 * @param no votes against it
 * @param abstained members who abstained
 * @param present members entitled to vote who are present, abstaining ones included
 */
@Embeddable
public record Votes(int yes, int no, int abstained, int present) {

    public boolean accepted() {
        return yes > no;
    }

    public int cast() {
        return yes + no + abstained;
    }

    /** More than half of the statutory members are present (GO NRW § 49 (1)). */
    public boolean isQuorate(int statutoryMembers) {
        return 2 * present > statutoryMembers;
    }

    /** How many of the statutory members make a quorum (GO NRW § 49 (1)). */
    public static int quorum(int statutoryMembers) {
        return statutoryMembers / 2 + 1;
    }

    /**
     * What somebody should look at before confirming, a German sentence each. Neither makes a resolution unlawful: who is
     * biased does not vote (§ 31 GO NRW), and a body counts as quorate until the opposite is established (§ 49 (2)).
     */
    public List<String> doubts(int statutoryMembers) {
        List<String> doubts = new ArrayList<>();
        if (cast() < present) {
            doubts.add("Von " + present + " Anwesenden haben " + cast()
                    + " abgestimmt; bitte prüfen, ob das stimmt (Befangenheit?).");
        }
        if (!isQuorate(statutoryMembers)) {
            doubts.add("Anwesend waren " + present + ", beschlussfähig ist das Gremium ab " + quorum(statutoryMembers)
                    + ".");
        }
        return doubts;
    }

    /** As minutes say it, for instance "einstimmig bei 2 Enthaltungen (59 Ja, 0 Nein, 2 Enthaltungen)". */
    public String inWords() {
        return verdict() + " (" + yes + " Ja, " + no + " Nein, " + abstentions() + ")";
    }

    private String verdict() {
        if (!accepted()) {
            return yes == no ? "abgelehnt bei Stimmengleichheit" : "mehrheitlich abgelehnt";
        }
        if (no > 0) {
            return "mehrheitlich";
        }
        return abstained == 0 ? "einstimmig" : "einstimmig bei " + abstentions();
    }

    private String abstentions() {
        return abstained + (abstained == 1 ? " Enthaltung" : " Enthaltungen");
    }
}
