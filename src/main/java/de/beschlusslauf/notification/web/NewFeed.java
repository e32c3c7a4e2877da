package de.beschlusslauf.notification.web;

import de.beschlusslauf.notification.feed.FeedScope;
import de.beschlusslauf.notification.feed.Subject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A calendar to subscribe to.
 *
 * @param scope what it shows
 * @param body municipality
 * @param organization council or committee, only with the scope {@code ORGANIZATION}
 */
record NewFeed(@NotNull FeedScope scope, @NotBlank String body, @Nullable String organization) {

    Subject subject() {
        return new Subject(scope, body, organization);
    }
}
