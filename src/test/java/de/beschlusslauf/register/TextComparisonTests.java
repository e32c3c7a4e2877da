package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import de.beschlusslauf.paper.Content;
import de.beschlusslauf.register.TextComparison.Both;
import de.beschlusslauf.register.TextComparison.Stretch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.Whitespace;
import org.junit.jupiter.api.Test;

/** Two texts side by side: what is told to differ differs, and nothing gets lost. */
class TextComparisonTests {

    @Test
    void aChangedWordIsMarkedOnBothSides() {
        Both both = TextComparison.of("Der Rat beschließt die Summe.", "Der Rat empfiehlt die Summe.");

        assertThat(both.before()).containsExactly(new Stretch("Der Rat ", false), new Stretch("beschließt", true),
                new Stretch(" die Summe.", false));
        assertThat(both.after()).contains(new Stretch("empfiehlt", true));
    }

    @Test
    void aNewTextIsNewAsAWhole() {
        assertThat(TextComparison.of("", "Neu.").after()).containsExactly(new Stretch("Neu.", true));
        assertThat(TextComparison.of("Gleich.", "Gleich.").after()).containsExactly(new Stretch("Gleich.", false));
    }

    @Test
    void whatIsTheSameForLongIsFoldedAndTheWordsBesideAChangeAreNot() {
        String same = "gleich ".repeat(1200);

        Both both = TextComparison.of(same + "alt " + same, same + "neu " + same);

        assertThat(both.before()).extracting(Stretch::folded).containsExactly(true, false, false, false, true);
        assertThat(both.before().get(0).fold()).isEqualTo("… 1.160 unveränderte Wörter …");
        assertThat(both.before().get(1)).isEqualTo(new Stretch("gleich ".repeat(40), false));
        assertThat(both.after()).extracting(Stretch::text).contains("neu");
        assertThat(text(both.before())).isEqualTo(same + "alt " + same);
        assertThat(text(both.after())).isEqualTo(same + "neu " + same);
    }

    @Test
    void anUnchangedTextIsFoldedAsAWholeIfItIsLong() {
        String same = "gleich ".repeat(60);

        assertThat(TextComparison.of(same, same).after()).containsExactly(new Stretch(same, false, true));
        assertThat(TextComparison.of("gleich ".repeat(59), "gleich ".repeat(59)).after()).extracting(Stretch::folded)
                .containsExactly(false);
    }

    @Test
    void aTextThatHasAKindOfMatterShowsItUnderItsSubject() {
        assertThat(TextSections.of(Content.draft("Hundesteuer"), "Satzung und anderes Ortsrecht (Rat)"))
                .containsEntry("Gegenstand", "Satzung und anderes Ortsrecht (Rat)");
        assertThat(TextSections.of(Content.draft("Hundesteuer"), null)).doesNotContainKey("Gegenstand");
    }

    @Property(tries = 200)
    void bothTextsAreShownWhole(@ForAll @AlphaChars @Whitespace @StringLength(max = 60) String before,
            @ForAll @AlphaChars @Whitespace @StringLength(max = 60) String after) {
        Both both = TextComparison.of(before, after);

        assertThat(text(both.before())).isEqualTo(before);
        assertThat(text(both.after())).isEqualTo(after);
    }

    private static String text(List<Stretch> stretches) {
        return stretches.stream().map(Stretch::text).collect(Collectors.joining());
    }
}
