package de.beschlusslauf.organization;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.ledger.Pseudonyms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names of people in records that outlive them: of somebody who has been erased nothing is told, not even the user id. */
@Service
@Transactional(readOnly = true)
public class LastingNames {

    /** Stands for whoever has been erased (Art. 17 GDPR). */
    public static final String ERASED = "gelöschte Person";

    private static final String SYSTEM = "system";

    private final Persons persons;
    private final Pseudonyms pseudonyms;

    LastingNames(Persons persons, Pseudonyms pseudonyms) {
        this.persons = persons;
        this.pseudonyms = pseudonyms;
    }

    /** One for each of the user ids: "System" for timers, the user id itself for somebody who acts but is not registered here. */
    public Map<String, String> of(Collection<String> userIds) {
        Set<String> known = pseudonyms.known(userIds);
        Map<String, String> registered = persons.displayNames(known);
        Map<String, String> names = new HashMap<>();
        userIds.forEach(id -> names.put(id, known.contains(id) ? registered.getOrDefault(id, id) : ERASED));
        names.replace(SYSTEM, "System");
        return names;
    }
}
