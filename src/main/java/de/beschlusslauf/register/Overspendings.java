package de.beschlusslauf.register;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.organization.LastingNames;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of money beyond the budget that the council gets (§ 83 (2) GO NRW): a) what needs its consent, b) what the treasury has
 * decided. Oldest first; whoever calls has checked who reads, and records it.
 */
@Service
@Transactional(readOnly = true)
public class Overspendings {

    private static final int PORTION = 100;

    private static final String CHOSEN = " from overspending_decision d where d.body_id = :body and d.needs_council = :needsCouncil"
            + " and d.decided_at >= :from and d.decided_at < :until";

    private static final String PAGE = " order by d.decided_at, d.id limit :size offset :offset";

    private static final String SUM = """
            select count(*) as total, coalesce(sum(d.amount_cents) filter (where d.finance_hash = (select v.finance_hash
                from text_version v where v.paper_id = d.paper_id order by v.version_number desc limit 1)), 0)::bigint as cents
            """ + CHOSEN;

    private static final String LINES = """
            select d.paper_id, d.text_version, d.consequence, d.amount_cents, d.answer, d.decided_by, d.decided_at,
                   r.reference, r.subject, r.status, r.department, r.public_paper and t.public_paper as public_paper,
                   t.finance::text as finance, now.finance_hash <> d.finance_hash as changed, c.outcome, c.resolved_on
            from (select *""" + CHOSEN + PAGE + """
            ) d
            join register_paper r on r.paper_id = d.paper_id
            join text_version t on t.paper_id = d.paper_id and t.version_number = d.text_version
            join lateral (select v.finance_hash from text_version v where v.paper_id = d.paper_id
                          order by v.version_number desc limit 1) now on true
            left join lateral (
                select e.outcome, (coalesce(m.starts_at, e.entered_at) at time zone 'Europe/Berlin')::date as resolved_on
                from consultation s
                join consultation_result e on e.consultation_id = s.id and e.confirmed_by is not null
                left join meeting m on m.id = e.meeting_id
                where s.paper_id = d.paper_id and s.organization_id = :council
                order by resolved_on desc, s.station_rank desc, e.attempt desc limit 1) c on true
            order by d.decided_at, d.id""";

    private final NamedParameterJdbcTemplate database;
    private final Organizations organizations;
    private final LastingNames people;
    private final ObjectMapper mapper;

    Overspendings(JdbcTemplate database, Organizations organizations, LastingNames people, ObjectMapper mapper) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.organizations = organizations;
        this.people = people;
        this.mapper = mapper;
    }

    /**
     * One page and what stands on all pages.
     *
     * @param total how many decisions
     * @param totalCents sum of those on which the paper's present finance block still stands
     */
    public record Found(List<OverspendingLine> lines, long total, long totalCents) {
    }

    public Found page(OverspendingQuery query, PageRequest page) {
        Map<String, Object> values = values(query);
        Map<String, Object> sum = database.queryForMap(SUM, values);
        return new Found(lines(query, values, page), (Long) sum.get("total"), (Long) sum.get("cents"));
    }

    /** All of them, in portions, so that memory does not grow with their number. */
    public void forEach(OverspendingQuery query, Consumer<List<OverspendingLine>> action) {
        Pageable page = PageRequest.of(0, PORTION);
        List<OverspendingLine> lines;
        do {
            lines = lines(query, values(query), page);
            action.accept(lines);
            page = page.next();
        } while (lines.size() == PORTION);
    }

    private List<OverspendingLine> lines(OverspendingQuery query, Map<String, Object> values, Pageable page) {
        values.put("council", organizations.council(query.bodyId()).id());
        values.put("size", page.getPageSize());
        values.put("offset", page.getOffset());
        List<OverspendingRow> rows = database.query(LINES, values, (row, number) -> OverspendingRow.of(row, mapper));
        Map<String, String> names = people.of(rows.stream().map(OverspendingRow::decidedBy).filter(Objects::nonNull).distinct()
                .toList());
        Map<String, String> departments = organizations.of(query.bodyId()).stream()
                .collect(Collectors.toMap(Organization::id, Organization::name));
        return rows.stream().map(row -> row.inWords(names, departments)).toList();
    }

    private static Map<String, Object> values(OverspendingQuery query) {
        Map<String, Object> values = new HashMap<>();
        values.put("body", query.bodyId());
        values.put("needsCouncil", query.needsCouncil());
        values.put("from", Timestamp.from(Zones.startOf(query.from())));
        values.put("until", Timestamp.from(Zones.startOf(query.to().plusDays(1))));
        return values;
    }
}
