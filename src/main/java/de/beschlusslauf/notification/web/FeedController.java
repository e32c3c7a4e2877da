package de.beschlusslauf.notification.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import de.beschlusslauf.notification.feed.CalendarFile;
import de.beschlusslauf.notification.feed.Feed;
import de.beschlusslauf.notification.feed.FeedContent;
import de.beschlusslauf.notification.feed.FeedRate;
import de.beschlusslauf.notification.feed.Feeds;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * Hands a calendar to whoever knows its address, without log-in, since calendar programs cannot log in. Any address that
 * does not work, whether it never existed, was taken back or belongs to somebody who left, gets the same answer.
 */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;

    private final FeedContent content;

    private final FeedRate rate;

    FeedController(Feeds feeds, FeedContent content, FeedRate rate) {
        this.feeds = feeds;
        this.content = content;
        this.rate = rate;
    }

    @GetMapping("/kalender/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token, WebRequest request) {
        Optional<Feed> feed = feeds.behind(token);
        if (feed.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND).build();
        }
        Duration wait = rate.take(feed.get().id());
        if (!wait.isZero()) {
            return answer(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1)).build();
        }
        Optional<CalendarFile> file = content.of(feed.get());
        if (file.isEmpty()) {
            return answer(HttpStatus.NOT_FOUND).build();
        }
        ResponseEntity.BodyBuilder answer = answer(HttpStatus.OK).eTag(file.get().etag())
                .lastModified(file.get().changedAt());
        if (request.checkNotModified(file.get().etag(), file.get().changedAt().toEpochMilli())) {
            return answer(HttpStatus.NOT_MODIFIED).eTag(file.get().etag()).lastModified(file.get().changedAt()).build();
        }
        return answer.contentType(CALENDAR).header(HttpHeaders.CONTENT_DISPOSITION,
                "inline; filename=\"kalender.ics\"").body(file.get().content());
    }

    /** Neither caches nor search engines nor the next page shall learn the address. */
    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noCache().cachePrivate())
                .header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex");
    }
}
