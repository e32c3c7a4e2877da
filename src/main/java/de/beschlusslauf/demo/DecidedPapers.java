package de.beschlusslauf.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a town with decided papers of many years, to see how the register does with them. Rows go into the tables of the
 * modules as their services would leave them, every paper has its chain in the ledger, and the register follows by
 * itself. Nothing runs in the engine for these papers: they have ended.
 */
@Component
@OnDemonstration
public class DecidedPapers {

    private static final int AT_ONCE = 250;

    private static final LocalDate FIRST_DAY = LocalDate.of(1995, 1, 10);

    private static final String NOTHING = "0".repeat(64);

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Organizations organizations;

    DecidedPapers(JdbcTemplate database, TransactionTemplate transaction, Ledger ledger, Organizations organizations) {
        this.database = database;
        this.transaction = transaction;
        this.ledger = ledger;
        this.organizations = organizations;
    }

    /** Adds the papers with these numbers, in portions of which each is one transaction. @param to not included */
    public void load(String bodyId, int from, int to) {
        List<String> departments = ids(organizations.departments(bodyId));
        List<String> bodies = ids(organizations.deliberatingBodies(bodyId).stream().filter(Organization::deciding).toList());
        for (int first = from; first < to; first += AT_ONCE) {
            List<Decided> portion = new ArrayList<>();
            for (int number = first; number < Math.min(first + AT_ONCE, to); number++) {
                InventedTexts texts = new InventedTexts(number);
                portion.add(new Decided(bodyId, number, departments.get(number % departments.size()),
                        bodies.get(number % 7 % bodies.size()), texts.subject(), texts.resolution(), texts.facts()));
            }
            transaction.executeWithoutResult(status -> insert(portion));
        }
    }

    private static List<String> ids(List<Organization> organizations) {
        return organizations.stream().map(Organization::id).toList();
    }

    private void insert(List<Decided> papers) {
        batch("paper (id, version, body_id, kind, status, reference, numbered, subject, lead_department, author,"
                + " additional_co_signers, created_at, public_now) values (?, 0, ?, 'RESOLUTION_PROPOSAL', ?, ?, true, ?, ?, 'system',"
                + " '[]', ?, ?)", papers, each -> new Object[] {each.id(), each.bodyId(), each.rejected() ? "REJECTED"
                        : "ARCHIVED", each.reference(), each.subject(), each.department(), each.startedAt(),
                            each.number() % 10 != 0});
        batch("text_version (id, paper_id, version_number, subject, public_paper, facts, parts, finance, inclusion,"
                + " relevance, attachments, text_hash, finance_hash, attachments_hash, salt, created_by, created_at) values"
                + " (?, ?, 1, ?, ?, ?, ?::jsonb, ?::jsonb, 'NO_EFFECT', '[]', '[]', ?, ?, ?, '', 'system', ?)", papers,
                each -> new Object[] {each.key("text"), each.id(), each.subject(), each.number() % 10 != 0,
                    each.facts(), "[{\"number\": 1, \"wording\": \"" + each.wording() + "\"}]",
                    "{\"effect\": \"YES\", \"kind\": \"AUFWAND\", \"amount\": " + each.euros() + "}", NOTHING, NOTHING,
                    NOTHING, each.startedAt()});
        batch("sign_off (id, paper_id, step, verdict, text_version, content_hash, signed_by, signed_at) values (?, ?, 'COUNCIL_OFFICE',"
                + " 'APPROVED', 1, ?, 'system', ?)", papers, each -> new Object[] {each.key("released"), each.id(), NOTHING,
                    each.startedAt()});
        batch("consultation_path (paper_id, body_id, returned, decided_parts, dropped_parts, path_end, version) values (?, ?,"
                + " false, '{}', '{}', ?, 0)", papers, each -> new Object[] {each.id(), each.bodyId(),
                    each.rejected() ? "REJECTED" : null});
        batch("consultation (id, paper_id, body_id, organization_id, role, station_rank, parts, instead_of_council, status,"
                + " version) values (?, ?, ?, ?, 'DECISION', 1, '{1}', false, 'SETTLED', 0)", papers, each -> new Object[] {
                    each.key("station"), each.id(), each.bodyId(), each.decidedBy()});
        batch("consultation_result (id, consultation_id, attempt, text_version, outcome, yes, no, abstained, present,"
                + " inquorate, chair, minute_taker, accepted_parts, added_bodies, entered_by, entered_at, confirmed_by) values"
                + " (?, ?, 1, 1, ?, ?, ?, 0, 40, false, 'system', 'system', '{}', '{}', 'system', ?, 'system')", papers,
                each -> new Object[] {each.key("result"), each.key("station"), each.outcome(), each.rejected() ? 10 : 30,
                    each.rejected() ? 30 : 10, each.decidedAt()});
        batch("resolution (id, paper_id, body_id, part_number, consultation_id, decided_by, decided_on, text_version,"
                + " wording, window_kind, status, version) values (?, ?, ?, 1, ?, ?, ?, 1, ?, 'NONE', 'SETTLED', 0)",
                papers.stream().filter(each -> !each.rejected()).toList(), each -> new Object[] {each.key("resolution"),
                    each.id(), each.bodyId(), each.key("station"), each.decidedBy(), Date.valueOf(each.decidedOn()),
                    each.wording()});
        papers.forEach(this::tell);
    }

    /** What the services would have written, in the same order. */
    private void tell(Decided paper) {
        Chain chain = Chain.paper(paper.id());
        ledger.append(chain, "paper.created", Map.of("bodyId", paper.bodyId(), "reference", paper.reference(),
                "leadDepartment", paper.department(), "kind", "RESOLUTION_PROPOSAL", "status", "DRAFT", "happenedAt", paper.startedAt().toInstant()), "system");
        ledger.append(chain, "paper.submitted", Map.of("changed", true, "textVersion", 1, "happenedAt", paper.startedAt().toInstant()), "system");
        ledger.append(chain, "paper.released", Map.of("stations", 1, "textVersion", 1, "happenedAt", paper.startedAt().toInstant()), "system");
        ledger.append(chain, "path.planned", Map.of("stations", List.of("1 " + paper.decidedBy() + " DECISION")), "system");
        Map<String, Object> result = Map.of("consultationId", paper.key("station"), "organizationId", paper.decidedBy(), "outcome",
                paper.outcome(), "textVersion", 1, "yes", paper.rejected() ? 10 : 30, "no", paper.rejected() ? 30 : 10, "abstained", 0,
                "present", 40, "happenedAt", paper.decidedAt().toInstant());
        ledger.append(chain, "consultation.result-entered", result, "system");
        ledger.append(chain, "consultation.result-confirmed", result, "system");
        if (!paper.rejected()) {
            Map<String, Object> part = Map.of("resolutionId", paper.key("resolution"), "partNumber", 1, "decidedBy", paper.decidedBy(),
                    "decidedOn", paper.decidedOn(), "textVersion", 1, "windowKind", "NONE");
            ledger.append(chain, "resolution.decided", part, Map.of("wording", paper.wording()), "system");
            ledger.append(chain, "resolution.settled", Map.of("resolutionId", paper.key("resolution")), "system");
        }
        ledger.append(chain, "paper.progressed", Map.of("status", paper.rejected() ? "REJECTED" : "ARCHIVED"), "system");
    }

    private void batch(String into, List<Decided> papers, Function<Decided, Object[]> row) {
        database.batchUpdate("insert into " + into, papers.stream().map(row).toList());
    }

    private record Decided(String bodyId, int number, String department, String decidedBy, String subject,
            String wording, String facts) {

        UUID id() {
            return key("paper");
        }

        UUID key(String kind) {
            return UUID.nameUUIDFromBytes((bodyId + kind + number).getBytes(StandardCharsets.UTF_8));
        }

        String reference() {
            return "ALT/" + number + "/" + decidedOn().getYear();
        }

        int euros() {
            return number * 37 % 900_000;
        }

        boolean rejected() {
            return number % 12 == 0;
        }

        String outcome() {
            return rejected() ? "REJECTED" : number % 5 == 0 ? "ACCEPTED_AMENDED" : "ACCEPTED";
        }

        LocalDate decidedOn() {
            return FIRST_DAY.plusDays(number / 10);
        }

        Timestamp decidedAt() {
            return Timestamp.from(Zones.at(decidedOn(), LocalTime.of(18, 0)));
        }

        Timestamp startedAt() {
            return Timestamp.from(Zones.at(decidedOn().minusDays(60), LocalTime.of(9, 0)));
        }
    }
}
