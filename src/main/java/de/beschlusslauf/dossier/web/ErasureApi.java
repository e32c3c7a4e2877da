package de.beschlusslauf.dossier.web;

import java.util.List;

import de.beschlusslauf.dossier.FormerPersons;
import de.beschlusslauf.idempotency.Once;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Erasure;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The door for lawful erasures (Art. 17 GDPR); only administrators come in, and each erasure stands in the chains. */
@RestController
class ErasureApi {

    private final Erasure erasure;

    private final FormerPersons persons;

    private final Once once;

    private final CurrentActor actors;

    ErasureApi(Erasure erasure, FormerPersons persons, Once once, CurrentActor actors) {
        this.erasure = erasure;
        this.persons = persons;
        this.once = once;
        this.actors = actors;
    }

    /**
     * Erases, for good, what somebody wrote, or who stands behind a pseudonym; the entry that says so stays in the chains. Give
     * either {@code record} or {@code person}. Dossiers of states from before cannot be had any more.
     */
    @PostMapping("/api/erasures")
    Erased erase(@RequestBody @Valid ErasureOrder order,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Actor actor = actors.require();
        if (!actor.groups().contains(Actor.ADMIN)) {
            throw Refusal.forbidden("Löschen darf nur die Administration; bitte wenden Sie sich dorthin.");
        }
        return once.run(actor.userId(), key, List.of("erase", order), Erased.class, () -> erased(order, actor.userId()));
    }

    private Erased erased(ErasureOrder order, String actor) {
        String record = order.record();
        String person = order.person();
        if ((record == null) == (person == null)) {
            throw new Refusal("Bitte nennen Sie entweder einen Beleg (record) oder eine Person (person).");
        }
        List<Chain> chains = record != null ? erasure.record(record, order.ground(), actor)
                : persons.erase(String.valueOf(person), order.ground(), actor);
        return new Erased(chains.stream().map(Chain::toString).toList());
    }

    /**
     * What shall be erased, and why.
     *
     * @param record hash of what was written, as it names the file in the folder {@code belege} of a dossier; null for a person
     * @param person log-in name of somebody who has no roles and posts any more; null for a record
     * @param ground why this is lawful: one sentence in one line of at most 200 characters that names nobody, since it stays in the
     *     chain for good
     */
    record ErasureOrder(@Nullable @Size(max = 64) String record, @Nullable @Size(max = 64) String person,
            @NotBlank String ground) {
    }

    /**
     * What became of it.
     *
     * @param chains that say so now, each as kind and id: {@code paper:…}
     */
    record Erased(List<String> chains) {
    }
}
