package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.dossier.Forgeries;
import de.beschlusslauf.dossier.Verifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One paper lives through what the five cases bring, and its dossier proves all of it to whoever has a JDK. The cases' own
 * tests, which run with every build, see to it that {@link Kinds} knows what they bring; this one is too long for that.
 */
@Tag("crash")
class WholeLifeTests extends CasePlay {

    /** Kinds of entries that this paper cannot have, and why. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "paper paper.created REPORT", "A paper with a resolution to take is no report; the reports are its children.",
            "paper paper.progressed NOTED", "What was adopted and carried out ends archived; its reports end noted.",
            "paper paper.signedOff BOARD", "No town of the cases has both a board and a number that only the council office gives.");

    @Test
    void whateverTheFiveCasesBringIsProvedByTheDossierOfOnePaper() throws IOException, InterruptedException {
        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        WholeLife life = new WholeLife(town);
        stage.play(life);
        assertThat(town.status(life.paper().id())).isEqualTo("ARCHIVED");
        assertThat(life.children()).extracting(PaperRun::id).hasSize(5).doesNotHaveDuplicates()
                .extracting(town::status).containsExactly("NOTED", "ARCHIVED", "NOTED", "NOTED", "NOTED");

        Path dossier = dossier(life.paper().id());

        Set<String> kinds = Kinds.in(dossier);
        Set<String> missing = new TreeSet<>(Kinds.ofTheCases());
        missing.removeAll(kinds);
        assertThat(missing).as("kinds of the cases that the dossier does not have").isEqualTo(ELSEWHERE.keySet());
        assertThat(Kinds.events(kinds)).as("events").containsAll(Kinds.events(Kinds.ofTheCases()));
        assertThat(Verifier.run(dossier)).startsWith("0 Das Dossier ist unverändert.");
        assertThat(Verifier.run(Forgeries.flipped(dossier, "ketten/paper-"))).startsWith("1 ");
    }
}
