package de.beschlusslauf.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.database.Owner;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests for more time and their counts from outside, page by page. */
@WholeApplication
class ExtensionApiTests {

    private static final String PASSWORD = "lang-genug-hier";

    private static final String YEAR = "body=sanktaugustin&from=2051-01-01&to=2051-12-31";

    @Autowired
    TestRestTemplate http;

    @Autowired
    Staff staff;

    @Autowired
    LogIns logIns;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Environment environment;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void requestsOfTwoOffices() {
        register("sanktaugustin.antrag", "sanktaugustin", Roles.AUTHOR);
        register("sanktaugustin.leitet", "sanktaugustin", Roles.GENERAL_DEPUTY);
        register("dortmund.antrag", "dortmund", Roles.AUTHOR);
        Owner.of(environment).update("delete from deadline_extension where body_id = 'sanktaugustin'");
        UUID matter = UUID.randomUUID();
        UUID deadline = deadlines.set(DeadlineOrder.of("sanktaugustin", DeadlineKind.FOLLOW_UP, "paper", matter,
                Chain.body("sanktaugustin"), Derivation.agreed(LocalDate.of(2051, 4, 1), "Probe", LocalDate.of(2051, 3, 1)),
                "system")).id().value();
        insert(deadline, "it", "GRANTED", "2051-03-01 09:00+01");
        insert(deadline, "it", "REFUSED", "2051-12-31 23:30+01");
        insert(deadline, "rechtsamt", "OBSOLETE", "2051-01-01 00:10+01");
        insert(deadline, "rechtsamt", "REFUSED", "2052-01-01 00:10+01");
    }

    @Test
    void eachOfficeIsCountedByWhatItWasTold() {
        JsonNode counts = as("sanktaugustin.antrag").getForObject("/api/deadline-extensions/counts?" + YEAR,
                JsonNode.class);

        assertThat(counts.at("/total").asInt()).isEqualTo(2);
        assertThat(counts.at("/offices/0/office").asText()).isEqualTo("it");
        assertThat(counts.at("/offices/0/asked").asInt()).isEqualTo(2);
        assertThat(counts.at("/offices/0/granted").asInt()).isEqualTo(1);
        assertThat(counts.at("/offices/0/refused").asInt()).isEqualTo(1);
        assertThat(counts.at("/offices/1/asked").asInt()).isEqualTo(1);
    }

    @Test
    void requestsComeInPagesTheNewestFirst() {
        JsonNode page = as("sanktaugustin.leitet").getForObject("/api/deadline-extensions?size=2&" + YEAR, JsonNode.class);

        assertThat(page.at("/total").asInt()).isEqualTo(3);
        assertThat(page.at("/extensions")).hasSize(2);
        assertThat(page.at("/extensions/0/stateName").asText()).isEqualTo("abgelehnt");
        assertThat(page.at("/extensions/0/reasonName").asText()).isEqualTo("Andere Aufgaben gehen vor");
    }

    @Test
    void whoAskedForWhatReasonConcernsThoseWhoDirectOnly() {
        ResponseEntity<JsonNode> answer = as("sanktaugustin.antrag").getForEntity("/api/deadline-extensions?" + YEAR,
                JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.getBody().path("detail").asText()).contains("Verwaltungsleitung");
    }

    @Test
    void anotherTownDoesNotSeeThem() {
        assertThat(as("dortmund.antrag").getForEntity("/api/deadline-extensions/counts?" + YEAR, JsonNode.class)
                .getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void daysInTheWrongOrderAreRefused() {
        assertThat(as("sanktaugustin.leitet").getForEntity(
                "/api/deadline-extensions?body=sanktaugustin&from=2051-02-01&to=2051-01-01", JsonNode.class)
                .getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void theCountsReadAnIndexAndNotTheWholeTable() {
        String plan = transaction.execute(status -> {
            database.execute("set local enable_seqscan = off");
            return String.join("\n", database.queryForList("""
                    explain select office, count(*) from deadline_extension where body_id = 'sanktaugustin'
                    and asked_at >= now() and asked_at < now() + interval '1 year' group by office""", String.class));
        });

        assertThat(plan).contains("deadline_extension_asked");
    }

    private void insert(UUID deadline, String office, String state, String at) {
        database.update("""
                insert into deadline_extension (id, body_id, deadline_id, kind, task_id, matter, office, due_before,
                asked_until, reason, asked_by, asked_at, state, granted_until, version)
                values (?, 'sanktaugustin', ?, 'CO_SIGNING', 't', 'Mitzeichnen', ?, date '2051-04-01', date '2051-04-02',
                'WORKLOAD', 'x', ?::timestamptz, ?, case when ? = 'GRANTED' then date '2051-04-02' end, 0)""",
                UUID.randomUUID(), deadline, office, at, state, state);
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, PASSWORD);
    }

    private void register(String user, String body, String role) {
        staff.register(new Registration(user, body, "Probe " + user, Set.of(role),
                List.of(new Membership("it", Position.MEMBER))), "system");
        logIns.setPassword(user, PASSWORD);
    }
}
