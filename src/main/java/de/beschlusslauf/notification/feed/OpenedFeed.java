package de.beschlusslauf.notification.feed;

/** A calendar with the secret of its address, which is told this once and stored nowhere. */
public record OpenedFeed(Feed feed, String token) {
}
