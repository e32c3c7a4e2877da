package de.beschlusslauf.paper;

import java.time.Clock;
import java.time.LocalDate;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.NumberingRule;
import de.beschlusslauf.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives numbers to papers, each once. The counter's row stays locked until the paper commits, and a roll-back takes the
 * number back, so that no gap needs an explanation.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Numbering {

    private final Bodies bodies;

    private final Organizations organizations;

    private final JdbcTemplate jdbc;

    private final Clock clock;

    Numbering(Bodies bodies, Organizations organizations, JdbcTemplate jdbc, Clock clock) {
        this.bodies = bodies;
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param isFinal false for a draft number, which the council office replaces */
    record Given(String reference, boolean isFinal) {
    }

    Given atCreation(String bodyId, String department) {
        return bodies.of(bodyId).numbersAtCreation()
                ? new Given(reference(bodyId, department), true)
                : new Given(draft(bodyId), false);
    }

    /** The final number, by the rule of the municipality. */
    String reference(String bodyId, String department) {
        Body body = bodies.of(bodyId);
        NumberingRule rule = body.numbering();
        LocalDate today = Zones.dayOf(clock.instant());
        String term = body.termOn(today);
        String scope = rule.sequenceKey(today, term);
        @Nullable String token = organizations.require(bodyId, department).numberToken();
        return rule.reference(token, next(bodyId, scope, rule.firstOf(scope)), today, term);
    }

    private String draft(String bodyId) {
        int year = Zones.dayOf(clock.instant()).getYear();
        return "E-" + year + "-" + next(bodyId, "E-" + year, 1);
    }

    private int next(String bodyId, String scope, int first) {
        Integer number = jdbc.queryForObject("""
                insert into paper_counter as counter (body_id, scope, last_number) values (?, ?, ?)
                on conflict (body_id, scope) do update set last_number = counter.last_number + 1
                returning last_number""", Integer.class, bodyId, scope, first);
        if (number == null) {
            throw new IllegalStateException("No number came from the counter " + scope + " of " + bodyId);
        }
        return number;
    }
}
