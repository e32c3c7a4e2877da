package de.beschlusslauf.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases lawfully (Art. 17 GDPR): what somebody wrote, or who stands behind a pseudonym. An entry says so in the same
 * transaction and is written before anything is deleted; without it the database deletes nothing.
 */
@Service
public class Erasure {

    private static final String SYSTEM = "system";

    private final ErasureTable table;
    private final Pseudonyms pseudonyms;
    private final Ledger ledger;

    Erasure(ErasureTable table, Pseudonyms pseudonyms, Ledger ledger) {
        this.table = table;
        this.pseudonyms = pseudonyms;
        this.ledger = ledger;
    }

    /**
     * Erases what an entry speaks of. What is gone already without an entry gets one.
     *
     * @param hash of the record, 64 hexadecimal digits
     * @param ground why this is lawful, one sentence that names nobody; it stays in the chain for good
     * @param actor user id of whoever answers for it
     * @return chains that say so now
     * @throws Refusal if no entry speaks of it, if it has been erased before, or without a ground
     */
    @Transactional
    public List<Chain> record(String hash, String ground, String actor) {
        String sentence = sentence(ground);
        table.lock(hash);
        List<Chain> chains = table.speakingOf(hash);
        if (chains.isEmpty()) {
            throw Refusal.notFound("Zu dieser Prüfsumme gibt es keinen Beleg; sie steht im Namen der Datei unter „belege“ im"
                    + " Dossier.");
        }
        if (!table.ofRecords(List.of(hash)).isEmpty()) {
            throw Refusal.conflict("Dieser Beleg wurde schon gelöscht; es ist nichts mehr zu tun.");
        }
        chains.forEach(chain -> erased(chain, hash, sentence, actor));
        ledger.write();
        table.eraseRecord(hash);
        return chains;
    }

    /**
     * Forgets who it was, for good, and the name in every registration. Later acts of the same person get a new pseudonym.
     *
     * @param userId of the person
     * @param ground why this is lawful, one sentence that names nobody; it stays in the chains for good
     * @param actor user id of whoever answers for it, somebody else
     * @return chains of the municipalities concerned, which say so now
     * @throws Refusal if the ledger knows nobody of that user id, for the system, or without a ground
     */
    @Transactional
    public List<Chain> person(String userId, String ground, String actor) {
        String sentence = sentence(ground);
        if (userId.equals(SYSTEM) || userId.equals(actor)) {
            throw Refusal.of("person", userId.equals(SYSTEM) ? "„system“ ist keine Person, sondern steht für die Anwendung; bitte"
                    + " nennen Sie einen anderen Benutzernamen." : "Sich selbst kann niemand löschen; bitte lassen Sie das eine"
                    + " andere Person der Administration tun.");
        }
        table.lock(userId);
        String pseudonym = pseudonyms.find(userId).orElseThrow(() -> nobody(userId));
        List<Chain> chains = table.bodiesOf(pseudonym).stream().map(Chain::body).toList();
        if (chains.isEmpty()) {
            throw nobody(userId);
        }
        chains.forEach(chain -> ledger.append(chain, ErasureTable.PERSON, Map.of("person", pseudonym, "ground", sentence), actor));
        List<Erased> names = table.registrations(pseudonym);
        names.forEach(name -> erased(name.chain(), name.what(), sentence, actor));
        ledger.write();
        new TreeSet<>(names.stream().map(Erased::what).toList()).forEach(table::eraseRecord);
        table.erasePerson(pseudonym);
        return chains;
    }

    private void erased(Chain chain, String hash, String ground, String actor) {
        ledger.append(chain, ErasureTable.RECORD, Map.of("erased", hash, "ground", ground), actor);
    }

    private static String sentence(String ground) {
        String sentence = ground.strip();
        if (sentence.isEmpty() || sentence.length() > Facts.LONGEST_TEXT || sentence.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.of("ground", "Bitte nennen Sie den Grund der Löschung in einem Satz von höchstens " + Facts.LONGEST_TEXT
                    + " Zeichen und einer Zeile; Namen gehören nicht hinein.");
        }
        return sentence;
    }

    private static Refusal nobody(String userId) {
        return Refusal.notFound("Das Protokoll kennt niemanden mit dem Benutzernamen „" + userId + "“; vielleicht wurde die Person"
                + " schon gelöscht.");
    }
}
