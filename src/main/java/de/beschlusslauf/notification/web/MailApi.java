package de.beschlusslauf.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.notification.mail.MailKind;
import de.beschlusslauf.notification.mail.MailStatus;
import de.beschlusslauf.notification.mail.Outbox;
import de.beschlusslauf.notification.mail.StoredMail;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The outbox for administrators: what was given up and why, and what shall become of it. */
@RestController
@RequestMapping("/api/mails")
class MailApi {

    private static final int LARGEST_PAGE = 200;

    private static final int LAST_PAGE = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(MailApi.class);

    private final Outbox outbox;

    private final CurrentActor actors;

    MailApi(Outbox outbox, CurrentActor actors) {
        this.outbox = outbox;
        this.actors = actors;
    }

    /**
     * Mails of that status without their texts, newest first.
     *
     * @param status which of them
     */
    @GetMapping
    MailPage list(@RequestParam(defaultValue = "GIVEN_UP") MailStatus status, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        administrator();
        if (page < 0 || page > LAST_PAGE || size < 1 || size > LARGEST_PAGE) {
            throw new Refusal("Bitte eine Seite von 0 bis " + LAST_PAGE + " und eine Größe von 1 bis " + LARGEST_PAGE
                    + " angeben.");
        }
        Page<StoredMail> found = outbox.list(status, PageRequest.of(page, size));
        return new MailPage(found.map(MailView::of).getContent(), page, size, found.getTotalElements());
    }

    /**
     * Tries a given-up mail again.
     *
     * @param id of the mail
     */
    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID id) {
        String actor = administrator();
        outbox.release(id);
        LOG.atInfo().addKeyValue("mail", id).addKeyValue("actor", actor).log("Mail released");
    }

    /** Tries every given-up mail again that is not outdated. */
    @PostMapping("/release")
    Map<String, Integer> releaseAll() {
        String actor = administrator();
        int released = outbox.releaseAll();
        LOG.atInfo().addKeyValue("mails", released).addKeyValue("actor", actor).log("All given-up mails released");
        return Map.of("released", released);
    }

    /**
     * Forgets a given-up mail.
     *
     * @param id of the mail
     */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id) {
        String actor = administrator();
        outbox.discard(id);
        LOG.atInfo().addKeyValue("mail", id).addKeyValue("actor", actor).log("Mail discarded");
    }

    private String administrator() {
        Actor actor = actors.require();
        if (!actor.groups().contains(Actor.ADMIN)) {
            throw Refusal.forbidden("Den Mailausgang sieht nur die Administration.");
        }
        return actor.userId();
    }

    /**
     * One page of the outbox, newest first.
     *
     * @param mails those of the page
     * @param page number of the page, from 0
     * @param size entries of a full page
     * @param total entries of all pages
     */
    record MailPage(List<MailView> mails, int page, int size, long total) {
    }

    /**
     * A mail without its text.
     *
     * @param id never changes
     * @param kind what it is about
     * @param body municipality
     * @param userId who shall get it
     * @param messageId as the mail server knows it
     * @param status what became of it
     * @param createdAt when its cause was committed
     * @param validUntil after that it is not sent any more
     * @param attempts how often it was tried
     * @param lastError what the mail server said; null if it never refused
     */
    record MailView(UUID id, MailKind kind, String body, String userId, String messageId, MailStatus status,
            Instant createdAt, Instant validUntil, int attempts, @Nullable String lastError) {

        static MailView of(StoredMail mail) {
            return new MailView(mail.id(), mail.kind(), mail.bodyId(), mail.userId(), mail.messageId(), mail.status(),
                    mail.createdAt(), mail.validUntil(), mail.attempts(), mail.lastError());
        }
    }
}
