package de.beschlusslauf.dossier;

import java.util.List;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Erasure;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases people who have left: whoever goes on acting would stand in the ledger again with the next act. */
@Service
public class FormerPersons {

    private final Persons persons;
    private final Erasure erasure;

    FormerPersons(Persons persons, Erasure erasure) {
        this.persons = persons;
        this.erasure = erasure;
    }

    /**
     * @param ground why this is lawful, one sentence that names nobody
     * @param actor user id of whoever answers for it
     * @return chains of the municipalities concerned
     * @throws Refusal if the person still has roles or posts, or as {@link Erasure#person} says
     */
    @Transactional
    public List<Chain> erase(String userId, String ground, String actor) {
        persons.find(userId).filter(person -> !person.roles().isEmpty() || !person.memberships().isEmpty()).ifPresent(person -> {
            throw Refusal.conflict("„" + userId + "“ hat noch Rollen oder Stellen und würde mit der nächsten Handlung wieder im"
                    + " Protokoll stehen; bitte nehmen Sie sie der Person zuerst.");
        });
        return erasure.person(userId, ground, actor);
    }
}
