package de.beschlusslauf.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;

/** Two texts side by side, word by word. */
public final class TextComparison {

    private static final String BETWEEN_WORDS = "(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)";

    private TextComparison() {
    }

    /**
     * A stretch of one of the texts.
     *
     * @param changed true if the other text does not have it in this place
     */
    public record Stretch(String text, boolean changed) {
    }

    /** Both texts, each cut into what is the same and what differs. */
    public record Both(List<Stretch> before, List<Stretch> after) {

        /** Nothing differs; the page on versions asks. */
        public boolean isSame() {
            return before.stream().noneMatch(Stretch::changed) && after.stream().noneMatch(Stretch::changed);
        }
    }

    /** @param before the older text */
    public static Both of(String before, String after) {
        List<String> old = words(before);
        List<String> present = words(after);
        List<Chunk<String>> gone = new ArrayList<>();
        List<Chunk<String>> come = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, present).getDeltas()) {
            gone.add(delta.getSource());
            come.add(delta.getTarget());
        }
        return new Both(stretches(old, gone), stretches(present, come));
    }

    private static List<Stretch> stretches(List<String> words, List<Chunk<String>> changed) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (Chunk<String> chunk : changed) {
            add(stretches, words.subList(at, chunk.getPosition()), false);
            at = chunk.getPosition() + chunk.size();
            add(stretches, words.subList(chunk.getPosition(), at), true);
        }
        add(stretches, words.subList(at, words.size()), false);
        return stretches;
    }

    private static void add(List<Stretch> stretches, List<String> words, boolean changed) {
        if (!words.isEmpty()) {
            stretches.add(new Stretch(String.join("", words), changed));
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(BETWEEN_WORDS));
    }
}
