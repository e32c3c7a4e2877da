package de.beschlusslauf.register;

import java.util.List;
import java.util.regex.Pattern;

/** Finds in what somebody typed the phrases that every paper must hold, as PostgreSQL's web search reads them. */
final class Phrases {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** What PostgreSQL skips between a dash and what is excluded by it, up to the end. */
    private static final Pattern EXCLUDED = Pattern.compile("-[\\s!&|()]*\\z");

    private static final Pattern ALTERNATIVE = Pattern.compile("(?<!\\p{L})or(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    private Phrases() {
    }

    /** Without quotes; empty if one of several alternatives is enough. What must not occur is none of them. */
    static List<String> in(String words) {
        if (ALTERNATIVE.matcher(words).find()) {
            return List.of();
        }
        return QUOTED.matcher(words).results().filter(found -> !EXCLUDED.matcher(words.substring(0, found.start())).find())
                .map(found -> found.group(1)).toList();
    }
}
