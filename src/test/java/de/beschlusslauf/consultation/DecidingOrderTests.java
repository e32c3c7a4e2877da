package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.paper.ResolutionPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts with different deciders: who waits for whom, and who for nobody. */
class DecidingOrderTests {

    private static final String COMMISSION = "Der Ausschuss beauftragt die Verwaltung mit einem Konzept.";
    private static final String BYLAW = "Der Rat beschließt die Satzung.";

    @Test
    void whoeverDecidesAPartOfItsOwnStandsBesideTheCouncil() {
        DecidingOrder order = order(false, Map.entry("hda", COMMISSION), Map.entry("rat", BYLAW));

        assertThat(lines(order)).containsExactly("1 hda DECISION [1]", "1 rat DECISION [2]");
        assertThat(order.hints(id -> id)).singleElement().asString().contains("kein Teil setzt nach seinem Wortlaut einen anderen voraus");
    }

    @Test
    void whoeverAdvisesTheCouncilDoesNotHoldUpACommitteeThatDecidesAnotherPart() {
        DecidingOrder order = order(false, Map.entry("rat", BYLAW), Map.entry("hda", COMMISSION));

        assertThat(lines(order, "finanzen", "umwelt")).containsExactly("1 hda DECISION [2]", "1 finanzen PRELIMINARY [1]",
                "2 umwelt PRELIMINARY [1]", "3 rat DECISION [1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vorbehaltlich der Zustimmung des Rates beauftragt der Ausschuss die Verwaltung.",
        "Nach dem Beschluss des Rates beauftragt der Ausschuss die Verwaltung.",
        "Sobald der Rat entschieden hat, beginnt die Verwaltung.", "Nach Inkrafttreten der Satzung beginnt die Verwaltung.",
        "Die Verwaltung wird beauftragt, Beschlussteil 2 auszuführen.", "Die Ziffern 1 und 2 werden ausgeführt.",
        "Die Verwaltung führt Teil 2 aus.", "Die Verwaltung führt Punkt 2 des Beschlusses aus."})
    void whatPresupposesTheCouncilsDecisionComesAfterIt(String wording) {
        DecidingOrder order = order(false, Map.entry("hda", wording), Map.entry("rat", BYLAW));

        assertThat(lines(order, "finanzen")).containsExactly("1 finanzen PRELIMINARY [2]", "2 rat DECISION [2]", "3 hda DECISION [1]");
        assertThat(order.hints(id -> id)).containsExactly(
                "„hda“ entscheidet erst nach „rat“: Ein Beschlussteil setzt nach seinem Wortlaut voraus, was dort entschieden wird.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Die Verwaltung wendet § 41 Abs. 1 Ziffer 2 GO NRW an.", "Die Verwaltung führt Teil 2 des Konzepts aus.",
        "Die Verwaltung ändert Ziffer 2 der Anlage.", "Der Ortsteil 2 wird beplant.", "Die Verwaltung führt Teil 25 aus.",
        "Der Rat erhält einen Bericht.", "Die Verwaltung führt Ziffer 12 der Anlage aus."})
    void whatOnlySoundsSoWaitsForNobody(String wording) {
        assertThat(lines(order(false, Map.entry("hda", wording), Map.entry("rat", BYLAW))))
                .containsExactly("1 hda DECISION [1]", "1 rat DECISION [2]");
    }

    @Test
    void theCouncilWaitsForTheCommitteeOnWhosePartItsOwnRests() {
        DecidingOrder order = order(false, Map.entry("hda", COMMISSION),
                Map.entry("rat", "Der Rat beschließt die Satzung nach dem Konzept aus Beschlussteil 1."));

        assertThat(lines(order)).containsExactly("1 hda DECISION [1]", "2 rat DECISION [2]");
    }

    @Test
    void ofTwoThatPresupposeEachOtherTheCouncilDecidesFirst() {
        DecidingOrder order = order(false, Map.entry("hda", "Die Verwaltung führt Beschlussteil 2 aus."),
                Map.entry("rat", "Der Rat beschließt die Satzung für Beschlussteil 1."));

        assertThat(lines(order)).containsExactly("1 rat DECISION [2]", "2 hda DECISION [1]");
    }

    @Test
    void whereTheCouncilHasToConsentToTheMoneyEverybodyElseDecidesAfterIt() {
        DecidingOrder order = order(true, Map.entry("hda", COMMISSION),
                Map.entry("rat", "Der Rat beschließt die Satzung nach Beschlussteil 1."), Map.entry("umwelt", "Der Plan wird gebilligt."));

        assertThat(lines(order)).containsExactly("1 rat DECISION [2]", "2 hda DECISION [1]", "2 umwelt DECISION [3]");
        assertThat(order.hints(id -> id)).hasSize(2).allMatch(hint -> hint.contains("§ 83 Abs. 2 GO NRW"));
    }

    @Test
    void committeesWaitForEachOtherOnlyIfAPartSaysSo() {
        assertThat(lines(order(false, Map.entry("hda", COMMISSION), Map.entry("umwelt", "Der Plan wird gebilligt."))))
                .containsExactly("1 hda DECISION [1]", "1 umwelt DECISION [2]");
        assertThat(lines(order(false, Map.entry("hda", "Teil 2 wird ausgeführt."), Map.entry("umwelt", "Der Plan wird gebilligt."))))
                .containsExactly("1 umwelt DECISION [2]", "2 hda DECISION [1]");
        assertThat(lines(order(false, Map.entry("hda", "Teil 2 wird ausgeführt."), Map.entry("umwelt", "Wie Teil 1."))))
                .as("a circle strands nobody").hasSize(2);
    }

    @Test
    void whereOneBodyDecidesEverythingThereIsNothingToSay() {
        DecidingOrder order = order(false, Map.entry("rat", BYLAW), Map.entry("rat", "Der Rat führt Teil 1 aus."));

        assertThat(lines(order, "hda")).containsExactly("1 hda PRELIMINARY [1, 2]", "2 rat DECISION [1, 2]");
        assertThat(order.hints(id -> id)).isEmpty();
    }

    private static List<String> lines(DecidingOrder order, String... advisers) {
        return order.stations(List.of(advisers), 1).stream().map(station -> station.rank() + " " + station.organizationId()
                + " " + station.role() + " " + station.parts().stream().sorted().toList()).toList();
    }

    /** @param parts decider and wording, in their order */
    @SafeVarargs
    private static DecidingOrder order(boolean consent, Map.Entry<String, String>... parts) {
        Map<String, Set<Integer>> deciders = new LinkedHashMap<>();
        List<ResolutionPart> all = new ArrayList<>();
        for (Map.Entry<String, String> part : parts) {
            all.add(new ResolutionPart(all.size() + 1, part.getValue(), null));
            deciders.computeIfAbsent(part.getKey(), id -> new TreeSet<>()).add(all.size());
        }
        return new DecidingOrder("rat", deciders, all, consent);
    }
}
