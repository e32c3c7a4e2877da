package de.beschlusslauf.register;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import de.beschlusslauf.calendar.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds papers in the register, newest decision first. Whoever calls has checked who the viewer is. */
@Service
@Transactional(readOnly = true)
public class RegisterSearch {

    private static final int ROWS_AT_ONCE = 500;

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
     * One page.
     *
     * @param after last row of the page before; null for the first page
     * @param size rows of a full page
     */
    public Found page(RegisterQuery query, Viewer viewer, RegisterQuery.@Nullable After after, int size) {
        SearchSql sql = sql(query, viewer);
        sql.after(after);
        List<FoundPaper> rows = database.query(sql.select() + " limit " + (size + 1), sql.values(), FoundPaper::of);
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

    private SearchSql sql(RegisterQuery query, Viewer viewer) {
        Instant now = clock.instant();
        return new SearchSql(query, viewer, now, Zones.dayOf(now));
    }
}
