package de.beschlusslauf.register;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Writes a query as conditions on the rows of the register, each one an index can answer. */
final class SearchSql {

    private static final int TRIGRAM = 3;

    private static final String WORDS = "websearch_to_tsquery('german', :words)";

    /** As {@link de.beschlusslauf.paper.Insight} says; co-signing departments are asked paper by paper, last, of few that are left. */
    private static final String SEEN = "(public_paper or author = :viewer or department = any (:departments)"
            + " or coalesce((select true from co_signature s where s.paper_id = register_paper.paper_id"
            + " and s.department = any (:departments) limit 1), false))";

    private static final Pattern EXCLUDES = Pattern.compile("(?:^|\\s)-");

    private final Map<String, Object> values = new HashMap<>();

    private final StringBuilder conditions = new StringBuilder("body_id = :body");

    private final String wanted;

    private final String columns;

    /** Before the names of the columns that tell of the result. */
    private final String seen;

    /** @param pairs of words that follow each other in the phrases of the query; null if there are none */
    SearchSql(RegisterQuery query, Viewer viewer, Instant now, @Nullable String pairs) {
        values.put("body", query.bodyId());
        columns = viewer.insight().everything() ? FoundPaper.COLUMNS : FoundPaper.PUBLIC_COLUMNS;
        seen = prefix(viewer);
        wanted = pairs == null ? WORDS : "(" + WORDS + " && cast(:pairs as tsquery))";
        if (pairs != null) {
            values.put("pairs", pairs);
        }
        if (!viewer.insight().everything()) {
            add(SEEN, "viewer", viewer.insight().userId());
            values.put("departments", viewer.insight().departments().toArray(String[]::new));
        }
        add("numnode(" + WORDS + ") > 0", "words", query.words());
        if (query.reference() != null) {
            String part = escaped(query.reference().toLowerCase(Locale.GERMAN));
            add("lower(reference) like :reference", "reference", part.length() < TRIGRAM ? part + "%" : "%" + part + "%");
        }
        add("organizations @> array[cast(:organization as text)]", "organization", query.organization() == null ? null
                : query.bodyId() + "/" + query.organization());
        add(seen + "day >= :from", "from", query.from() == null ? null : Date.valueOf(query.from()));
        add(seen + "day <= :to", "to", query.to() == null ? null : Date.valueOf(query.to()));
        add(seen + "outcome = :outcome", "outcome", query.outcome());
        add("department = :department", "department", query.department());
        amount(query);
        if (query.open() != null) {
            conditions.append(query.open() ? " and open" : " and not open");
        }
        add("late_from < :now", "now", query.late() ? Timestamp.from(now) : null);
    }

    /** What the columns of the result begin with that this viewer may know. */
    static String prefix(Viewer viewer) {
        return viewer.insight().everything() ? "" : "public_";
    }

    /** Of the paper, or as a body has decided it: both bounds hold for the same of them. */
    private void amount(RegisterQuery query) {
        if (query.fromCents() != null || query.toCents() != null) {
            values.put("fromCents", Objects.requireNonNullElse(query.fromCents(), 0L));
            values.put("toCents", Objects.requireNonNullElse(query.toCents(), Long.MAX_VALUE));
            conditions.append(" and (amount_cents between :fromCents and :toCents or decided_cents between :fromCents and :toCents)");
        }
    }

    /** From there on, where the page before ended. */
    void after(RegisterQuery.@Nullable After after) {
        if (after != null) {
            add("(" + seen + "day, paper_id) < (:afterDay, :afterId)", "afterDay", Date.valueOf(after.day()));
            values.put("afterId", after.paperId());
        }
    }

    /** Of all years. */
    String select() {
        return select(values.containsKey("words") ? words(wanted) : "");
    }

    /** Of these years only, which follow each other; there must be words to look for. */
    String select(List<Integer> years) {
        int first = Collections.min(years);
        int last = Collections.max(years);
        values.put("years", years.stream().map(year -> "'=" + values.get("body") + "=" + year + "'")
                .collect(Collectors.joining(" | ")));
        values.put("windowFrom", Date.valueOf(LocalDate.of(first, 1, 1)));
        values.put("windowTo", Date.valueOf(LocalDate.of(last, 12, 31)));
        return select(" and " + seen + "day between :windowFrom and :windowTo"
                + words("(" + wanted + " && cast(:years as tsquery))"));
    }

    /** In the present text, or in a former one that was put to a vote; what must not occur is meant of the present one. */
    private String words(String wanted) {
        String former = EXCLUDES.matcher(String.valueOf(values.get("words"))).find() ? "" : " union all select f.paper_id from"
                + " register_former_words f where f.words @@ " + wanted + (seen.isEmpty() ? "" : " and f.readable");
        return " and paper_id in (select w.paper_id from register_words w where w.words @@ " + wanted + former + ")";
    }

    private String select(String more) {
        return "select " + columns + " from register_paper where " + conditions + more
                + " order by " + seen + "day desc, paper_id desc";
    }

    Map<String, Object> values() {
        return values;
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
