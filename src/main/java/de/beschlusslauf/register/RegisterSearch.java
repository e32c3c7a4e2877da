package de.beschlusslauf.register;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Finds papers in the register, newest decision first. Whoever calls has checked who the viewer is. */
@Service
@Transactional(readOnly = true)
public class RegisterSearch {

    private static final int ROWS_AT_ONCE = 500;

    /** Words differ too much for one plan, and a page is too small for several processes. */
    private static final String EACH_ITS_PLAN = "select set_config('plan_cache_mode', 'force_custom_plan', true),"
            + " set_config('max_parallel_workers_per_gather', '0', true)";

    private static final String PAIRS = "select string_agg(quote_literal(pair), ' & ') from unnest(cast(:phrases as text[])) phrase,"
            + " unnest(tsvector_to_array(register_with_pairs(to_tsvector('german', phrase)))) pair where pair like '~%'";

    private final NamedParameterJdbcTemplate database;

    private final NamedParameterJdbcTemplate cursor;

    private final Clock clock;

    RegisterSearch(JdbcTemplate database, Clock clock) {
        this.database = new NamedParameterJdbcTemplate(database);
        JdbcTemplate portions = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        portions.setFetchSize(ROWS_AT_ONCE);
        this.cursor = new NamedParameterJdbcTemplate(portions);
        this.clock = clock;
    }

    /**
     * Some papers and whether more follow.
     *
     * @param next where the next page begins; null on the last one
     */
    public record Found(List<FoundPaper> papers, RegisterQuery.@Nullable After next) {
    }

    /**
     * One page, all of whose years are seen at the same moment.
     *
     * @param after last row of the page before; null for the first page
     * @param size rows of a full page
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Found page(RegisterQuery query, Viewer viewer, RegisterQuery.@Nullable After after, int size) {
        SearchSql sql = sql(query, viewer);
        sql.after(after);
        List<FoundPaper> rows = query.words() == null ? rows(sql.select(), sql, size + 1)
                : yearByYear(sql, years(query, viewer, after), size + 1);
        if (rows.size() <= size) {
            return new Found(rows, null);
        }
        FoundPaper last = rows.get(size - 1);
        return new Found(List.copyOf(rows.subList(0, size)), new RegisterQuery.After(last.day(), last.paperId()));
    }

    /** All of them one after the other, however many: the rows come in portions. */
    public void forEach(RegisterQuery query, Viewer viewer, Consumer<FoundPaper> action) {
        SearchSql sql = sql(query, viewer);
        cursor.query(sql.select(), sql.values(), row -> {
            action.accept(FoundPaper.of(row, 0));
        });
    }

    private List<FoundPaper> yearByYear(SearchSql sql, YearWindows windows, int wanted) {
        database.queryForMap(EACH_ITS_PLAN, Map.of());
        List<FoundPaper> rows = new ArrayList<>();
        while (rows.size() < wanted && windows.hasNext()) {
            rows.addAll(rows(sql.select(windows.next(rows.size(), wanted)), sql, wanted - rows.size()));
        }
        return rows;
    }

    private List<FoundPaper> rows(String select, SearchSql sql, int most) {
        return database.query(select + " limit " + most, sql.values(), FoundPaper::of);
    }

    /** Those in which there are papers and of which the query speaks. */
    private YearWindows years(RegisterQuery query, Viewer viewer, RegisterQuery.@Nullable After after) {
        String day = SearchSql.prefix(viewer) + "day";
        Map<String, Object> bounds = database.queryForMap("select min(" + day + ") as oldest, max(" + day + ") as newest"
                + " from register_paper where body_id = :body", Map.of("body", query.bodyId()));
        if (bounds.get("newest") == null) {
            return new YearWindows(0, 1);
        }
        int newest = Stream.of(((Date) bounds.get("newest")).toLocalDate(), query.to(), after == null ? null : after.day())
                .filter(Objects::nonNull).mapToInt(LocalDate::getYear).min().orElseThrow();
        int oldest = Stream.of(((Date) bounds.get("oldest")).toLocalDate(), query.from())
                .filter(Objects::nonNull).mapToInt(LocalDate::getYear).max().orElseThrow();
        return new YearWindows(newest, oldest);
    }

    private SearchSql sql(RegisterQuery query, Viewer viewer) {
        return new SearchSql(query, viewer, clock.instant(), query.words() == null ? null : pairs(Phrases.in(query.words())));
    }

    /** Which words follow each other in these phrases, as the index knows it; null if there is nothing to ask it. */
    private @Nullable String pairs(List<String> phrases) {
        return phrases.isEmpty() ? null : database.queryForObject(PAIRS, Map.of("phrases", phrases.toArray(String[]::new)),
                String.class);
    }
}
