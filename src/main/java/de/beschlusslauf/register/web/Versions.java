package de.beschlusslauf.register.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.PaperRecord;
import de.beschlusslauf.register.TextComparison;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a paper's text side by side, section by section.
 *
 * @param before number of the older version
 * @param after number of the newer version
 */
record Versions(PaperRecord.Text before, PaperRecord.Text after, List<Section> sections) {

    /** @param both the texts under this heading */
    record Section(String heading, TextComparison.Both both) {
    }

    /** Numbers of the sections that differ, counted from zero; the page leads to them. */
    public List<Integer> changed() {
        return IntStream.range(0, sections.size()).filter(at -> !sections.get(at).both().isSame()).boxed().toList();
    }

    /** @throws Refusal if there is no such version */
    static @Nullable Versions of(List<PaperRecord.Text> texts, @Nullable Integer von, @Nullable Integer bis) {
        if (texts.isEmpty()) {
            return null;
        }
        PaperRecord.Text after = bis == null ? texts.get(texts.size() - 1) : require(texts, bis);
        PaperRecord.Text before = von == null ? texts.get(Math.max(0, texts.indexOf(after) - 1)) : require(texts, von);
        Set<String> headings = new LinkedHashSet<>(before.sections().keySet());
        headings.addAll(after.sections().keySet());
        List<Section> sections = new ArrayList<>();
        for (String heading : headings) {
            sections.add(new Section(heading, TextComparison.of(before.sections().getOrDefault(heading, ""),
                    after.sections().getOrDefault(heading, ""))));
        }
        return new Versions(before, after, sections);
    }

    private static PaperRecord.Text require(List<PaperRecord.Text> texts, int number) {
        return texts.stream().filter(text -> text.number() == number).findFirst().orElseThrow(() -> Refusal.notFound(
                "Diese Fassung gibt es nicht; bitte wählen Sie eine aus der Liste."));
    }
}
