package de.beschlusslauf.organization;

import java.time.LocalDate;
import java.util.Optional;

import de.beschlusslauf.calendar.CountingMode;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.LocalRule;
import de.beschlusslauf.calendar.LocalRules;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the calendar the periods of the municipality profiles. */
@Component
class BodyRules implements LocalRules {

    private final Bodies bodies;
    private final Organizations organizations;

    BodyRules(Bodies bodies, Organizations organizations) {
        this.bodies = bodies;
        this.organizations = organizations;
    }

    @Override
    public LocalRule of(String bodyId, DeadlineKind kind, @Nullable String organizationId, LocalDate day) {
        Body body = bodies.of(bodyId);
        return body.deadlines().stream().filter(row -> row.kind() == kind && row.holdsOn(day))
                .filter(row -> row.organization() == null || row.organization().equals(organizationId))
                .min(DeadlineRow::compareBySpecificity).map(row -> row.rule(body.id() + " " + body.version()))
                .orElseThrow(() -> Refusal.conflict("Das Profil von " + body.officialName() + " enthält keine Zeile "
                        + "für die Frist „" + kind.label() + "“; sie ist dort unter „deadlines“ zu ergänzen."));
    }

    @Override
    public boolean has(String bodyId, DeadlineKind kind) {
        return bodies.of(bodyId).deadlines().stream().anyMatch(row -> row.kind() == kind);
    }

    @Override
    public Optional<LocalRule> insteadOfTheStatute(String bodyId, DeadlineKind kind, LocalDate lawOn) {
        Body body = bodies.of(bodyId);
        return kind != DeadlineKind.FAULT_REBUKE ? Optional.empty() : body.rebuke(lawOn).map(rule -> new LocalRule(rule.years(),
                CountingMode.N_TER_TAG_VOR, null, body.id() + " " + body.version(), rule.source()));
    }

    @Override
    public String typeOf(String bodyId, String organizationId) {
        return organizations.require(bodyId, organizationId).type().name();
    }
}
