package de.beschlusslauf.organization;

import java.util.List;
import java.util.Map;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.Pseudonyms;
import de.beschlusslauf.security.AccountChange;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the ledger know of power over accounts that no registration tells: administrators stand in the chains of all
 * municipalities, since they may give roles in each; a password that somebody else set, in the chain of the person's own.
 */
@Component
class AccountChanges {

    private final Bodies bodies;
    private final Persons persons;
    private final Pseudonyms pseudonyms;
    private final Ledger ledger;

    AccountChanges(Bodies bodies, Persons persons, Pseudonyms pseudonyms, Ledger ledger) {
        this.bodies = bodies;
        this.persons = persons;
        this.pseudonyms = pseudonyms;
        this.ledger = ledger;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AccountChange change) {
        List<String> concerned = change.administrator() ? bodies.all().stream().map(Body::id).toList()
                : persons.find(change.userId()).map(Person::bodyId).stream().toList();
        String event = switch (change.kind()) {
            case APPOINTED -> "administrator.appointed";
            case DISMISSED -> "administrator.dismissed";
            case PASSWORD_SET -> "password.set";
        };
        concerned.forEach(body -> ledger.append(Chain.body(body), event,
                Map.of("person", pseudonyms.of(change.userId())), change.actor()));
    }
}
