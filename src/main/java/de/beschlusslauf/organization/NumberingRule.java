package de.beschlusslauf.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How a municipality numbers its papers. The counters themselves live in the module {@code paper}.
 *
 * @param pattern with the tokens {@code {org} {seq} {seq:n} {yy} {yyyy} {wp}}, for instance {@code {org}/{seq}/{yyyy}}
 * @param given when a paper gets its number
 * @param scope within what the counter runs
 * @param start first number of a scope by its key (a year, the name of a term, or {@code all}); 1 where none is given
 */
public record NumberingRule(String pattern, Given given, Scope scope, Map<String, Integer> start) {

    private static final Pattern TOKEN = Pattern.compile("\\{(org|seq|yy|yyyy|wp)(?::(\\d))?}");

    /** When a paper gets its number. */
    public enum Given { AT_CREATION, AT_COUNCIL_OFFICE }

    /** Within what the counter runs. */
    public enum Scope { YEAR, TERM, CONTINUOUS }

    @SuppressWarnings("ConstantValue")
    public NumberingRule {
        start = start == null ? Map.of() : Map.copyOf(start);
    }

    /** Key of the counter for papers of that day. */
    public String sequenceKey(LocalDate day, @Nullable String term) {
        return switch (scope) {
            case YEAR -> String.valueOf(day.getYear());
            case TERM -> "WP " + term;
            case CONTINUOUS -> "all";
        };
    }

    /** First number of that counter. */
    public int firstOf(String sequenceKey) {
        return start.getOrDefault(sequenceKey, 1);
    }

    /** The number as it is printed. */
    public String reference(@Nullable String numberToken, int sequence, LocalDate day, @Nullable String term) {
        return TOKEN.matcher(pattern).replaceAll(token -> Matcher.quoteReplacement(switch (token.group(1)) {
            case "org" -> String.valueOf(numberToken);
            case "seq" -> String.format("%0" + (token.group(2) == null ? "1" : token.group(2)) + "d", sequence);
            case "yy" -> String.format("%02d", day.getYear() % 100);
            case "yyyy" -> String.valueOf(day.getYear());
            default -> String.valueOf(term);
        }));
    }

    boolean needsToken() {
        return pattern.contains("{org}");
    }

    boolean needsTerm() {
        return scope == Scope.TERM || pattern.contains("{wp}");
    }

    /** True if exactly the known tokens stand in braces and a running number is among them. */
    boolean isReadable() {
        String rest = TOKEN.matcher(pattern).replaceAll("");
        return rest.indexOf('{') < 0 && rest.indexOf('}') < 0 && pattern.contains("{seq");
    }
}
