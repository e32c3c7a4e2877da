package de.beschlusslauf.models;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a form does not show although its handler prepares it, because other forms take the same record. */
final class LeftOut {

    /** @param key of the prepared value, with a point and the key inside it where only that is left out */
    private record Omission(String form, String key, String reason) {
    }

    private static final List<Omission> ON_PURPOSE = List.of(
            new Omission("paper-drafting/co-sign", "desks",
                    "A department answers for its own subject; who signs for the line is asked after it."),
            new Omission("control-window/record-supervision", "windowEnd",
                    "The supervisory authority is bound to no day."),
            new Omission("control-window/record-supervision", "shiftWarning", "No window ends, so none is shifted."),
            new Omission("meeting/fix-agenda", "publicItems.publicTitle", "What is public needs no other title."),
            new Omission("meeting/invite-members", "publicItems.publicTitle", "What is public needs no other title."),
            new Omission("meeting/sign-minutes", "signedBy", "Nobody has signed before the minute-taker."),
            new Omission("meeting/sign-minutes", "withholdable", "What is withheld is chosen on publication."),
            new Omission("meeting/countersign-minutes", "withholdable", "What is withheld is chosen on publication."),
            new Omission("meeting/publish-minutes", "nonPublicItems", "They are not published."),
            new Omission("meeting/publish-minutes", "corrections", "They are for those who work on the minutes."),
            new Omission("meeting/publish-minutes", "signedBy", "Both have signed; nothing is left to sign."),
            new Omission("meeting/publish-minutes", "state", "Signed minutes do not change any more."));

    private LeftOut() {
    }

    /** @param form as {@code process/name} */
    static Set<String> from(String form) {
        return ON_PURPOSE.stream().filter(each -> each.form().equals(form)).map(Omission::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
