package de.beschlusslauf.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;

/** Two texts side by side, word by word. */
public final class TextComparison {

    private static final String BETWEEN_WORDS = "(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)";

    /** Unchanged words that stand beside a change, so that it can be read in its sentence. */
    private static final int CONTEXT = 40;

    /** Fewer unchanged words than these are not worth being folded away. */
    private static final int WORTH_FOLDING = 60;

    private TextComparison() {
    }

    /**
     * A stretch of one of the texts.
     *
     * @param changed true if the other text does not have it in this place
     * @param folded true if it is the same in both texts, long, and away from every change, so that it is opened only on demand
     */
    public record Stretch(String text, boolean changed, boolean folded) {

        Stretch(String text, boolean changed) {
            this(text, changed, false);
        }

        /** What is folded away, said with its length: "… 312 unveränderte Wörter …". */
        public String fold() {
            return String.format(Locale.GERMANY, "… %,d unveränderte Wörter …", text.strip().split("\\s+").length);
        }
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
            addSame(stretches, words.subList(at, chunk.getPosition()), at > 0 ? CONTEXT : 0, CONTEXT);
            at = chunk.getPosition() + chunk.size();
            add(stretches, words.subList(chunk.getPosition(), at), true);
        }
        addSame(stretches, words.subList(at, words.size()), at > 0 ? CONTEXT : 0, 0);
        return stretches;
    }

    /** Words and the blanks between them count as two. */
    private static void addSame(List<Stretch> stretches, List<String> words, int before, int after) {
        int from = 2 * before;
        int to = words.size() - 2 * after;
        if (to - from < 2 * WORTH_FOLDING) {
            add(stretches, words, false);
            return;
        }
        add(stretches, words.subList(0, from), false);
        stretches.add(new Stretch(String.join("", words.subList(from, to)), false, true));
        add(stretches, words.subList(to, words.size()), false);
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
