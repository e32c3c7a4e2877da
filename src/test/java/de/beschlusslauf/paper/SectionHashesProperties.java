package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/** Equal contents have equal hashes, different ones have different hashes, section by section. */
class SectionHashesProperties {

    @Property(tries = 200)
    void theSameWordsGiveTheSameHash(@ForAll String facts) {
        assertThat(SectionHashes.of(Samples.withFacts(Samples.content(), facts), null))
                .isEqualTo(SectionHashes.of(Samples.withFacts(Samples.content(), facts), null));
    }

    @Property(tries = 200)
    void oneMoreWordChangesTheTextAndNothingElse(@ForAll String facts) {
        SectionHashes before = SectionHashes.of(Samples.withFacts(Samples.content(), facts), null);
        SectionHashes after = SectionHashes.of(Samples.withFacts(Samples.content(), facts + "x"), null);

        assertThat(after.text()).isNotEqualTo(before.text());
        assertThat(after.finance()).isEqualTo(before.finance());
        assertThat(after.attachments()).isEqualTo(before.attachments());
    }

    @Property(tries = 200)
    void whereOnePartEndsAndTheNextBeginsCounts(@ForAll @Size(min = 2, max = 4) List<@NotEmpty String> wordings) {
        List<ResolutionPart> parts = new ArrayList<>();
        wordings.forEach(wording -> parts.add(new ResolutionPart(parts.size() + 1, wording, null)));
        List<ResolutionPart> joined = List.of(new ResolutionPart(1, String.join("", wordings), null));

        assertThat(SectionHashes.of(Samples.content().withParts(parts), null).text())
                .isNotEqualTo(SectionHashes.of(Samples.content().withParts(joined), null).text());
    }
}
