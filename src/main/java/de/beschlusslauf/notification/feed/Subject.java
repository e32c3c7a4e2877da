package de.beschlusslauf.notification.feed;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which calendar.
 *
 * @param organizationId the council or committee, null for the other scopes
 */
public record Subject(FeedScope scope, String bodyId, @Nullable String organizationId) {

    /** @throws Refusal if the body is missing or superfluous */
    public Subject {
        if ((scope == FeedScope.ORGANIZATION) != (organizationId != null)) {
            throw Refusal.of("organization", "Ein Gremium gehört genau zum Kalender eines Gremiums; bitte "
                    + (organizationId == null ? "angeben" : "weglassen") + ".");
        }
    }
}
