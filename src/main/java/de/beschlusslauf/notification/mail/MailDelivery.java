package de.beschlusslauf.notification.mail;

import java.util.Map;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.Pseudonyms;
import org.springframework.stereotype.Component;

/** Lets the chain of a paper know whether the mails about its extracts went out, in the transaction in which they are marked. */
@Component
class MailDelivery {

    private final Ledger ledger;

    private final Pseudonyms pseudonyms;

    MailDelivery(Ledger ledger, Pseudonyms pseudonyms) {
        this.ledger = ledger;
        this.pseudonyms = pseudonyms;
    }

    void ended(StoredMail mail, MailStatus how) {
        About about = mail.about();
        if (about != null) {
            ledger.append(Chain.paper(about.paperId()), how == MailStatus.SENT ? "mail.extractSent" : "mail.extractNotSent",
                    Map.of("resolutionId", about.resolutionId(), "departments", about.departments(), "status", how,
                            "person", pseudonyms.of(mail.userId())), "system");
        }
    }
}
