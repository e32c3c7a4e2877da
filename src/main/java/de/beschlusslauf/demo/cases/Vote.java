package de.beschlusslauf.demo.cases;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What the minutes say of one item. */
public record Vote(Map<String, @Nullable Object> values) {

    /** A majority; {@code wording} is the constant of the resolution's verb. */
    public static Vote accepted(String wording, int yes, int no, int abstained) {
        return counted("ACCEPTED", yes, no, abstained).with("wording", wording);
    }

    public static Vote rejected(int yes, int no, int abstained) {
        return counted("REJECTED", yes, no, abstained);
    }

    public static Vote amended(String wording, String text, int yes, int no, int abstained) {
        return counted("ACCEPTED_AMENDED", yes, no, abstained).with("wording", wording).with("amendedText", text);
    }

    /** Nothing was put to the vote. */
    public static Vote none(String outcome) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("outcome", outcome);
        for (String field : new String[] {"wording", "yes", "no", "abstained", "present"}) {
            values.put(field, null);
        }
        return new Vote(values);
    }

    private static Vote counted(String outcome, int yes, int no, int abstained) {
        return none(outcome).with("yes", yes).with("no", no).with("abstained", abstained)
                .with("present", yes + no + abstained);
    }

    public Vote with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
        changed.put(field, value);
        return new Vote(changed);
    }
}
