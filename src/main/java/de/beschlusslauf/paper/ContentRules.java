package de.beschlusslauf.paper;

import java.util.HashSet;
import java.util.Locale;

import de.beschlusslauf.refusal.Refusal;

/** What every version of a paper must fulfil, whoever writes it. */
final class ContentRules {

    static final int LONGEST_SUBJECT = 300;

    static final int LONGEST_TEXT = 100_000;

    private ContentRules() {
    }

    static void check(Content content) {
        checkSubject(content.subject());
        String facts = content.facts();
        if (facts != null && facts.length() > LONGEST_TEXT) {
            throw tooLong("facts", "Der Sachverhalt", LONGEST_TEXT);
        }
        for (int i = 0; i < content.parts().size(); i++) {
            ResolutionPart part = content.parts().get(i);
            if (part.number() != i + 1) {
                throw Refusal.of("parts", "Die Beschlussteile sind nicht fortlaufend nummeriert; bitte"
                        + " legen Sie sie neu an.");
            }
            if (part.wording().isBlank()) {
                throw Refusal.of("parts", "Beschlussteil " + part.number()
                        + " ist leer; bitte tragen Sie den Wortlaut ein oder entfernen Sie den Teil.");
            }
            if (part.wording().length() > LONGEST_TEXT) {
                throw tooLong("parts", "Beschlussteil " + part.number(), LONGEST_TEXT);
            }
        }
        if (new HashSet<>(content.attachments()).size() < content.attachments().size()) {
            throw Refusal.of("attachments", "Eine Anlage ist doppelt angehängt; bitte entfernen Sie sie einmal.");
        }
        FinanceRules.check(content.finance());
    }

    static void checkSubject(String subject) {
        if (subject.isBlank()) {
            throw Refusal.of("subject", "Der Betreff fehlt; bitte tragen Sie ihn ein.");
        }
        if (subject.length() > LONGEST_SUBJECT) {
            throw tooLong("subject", "Der Betreff", LONGEST_SUBJECT);
        }
    }

    private static Refusal tooLong(String field, String what, int limit) {
        return Refusal.of(field, what + " ist länger als " + String.format(Locale.GERMAN, "%,d", limit)
                + " Zeichen; bitte kürzen Sie den Text oder fügen Sie ihn als Anlage bei.");
    }
}
