package de.beschlusslauf.notification.mail;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that wait to be sent. Whoever puts one in does so in the transaction of what the mail tells: it goes out exactly
 * if that is committed. Without a mail server nothing is put in, so that nothing piles up that nobody will ever send.
 */
@Service
public class Outbox {

    private final OutboxTable table;

    private final MailServer server;

    private final Clock clock;

    Outbox(OutboxTable table, MailServer server, Clock clock) {
        this.table = table;
        this.server = server;
        this.clock = clock;
    }

    /** False if there is no mail server; then nobody need write mails. */
    boolean isOpen() {
        return server.isThere();
    }

    /** Leaves out people without an address, and mails that are in the outbox already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(List<Mail> mails) {
        if (isOpen()) {
            table.add(mails.stream().filter(mail -> mail.to().email() != null).toList(), server.domain(),
                    clock.instant());
        }
    }

    /** Mails of that status, newest first. */
    @Transactional(readOnly = true)
    public Page<StoredMail> list(MailStatus status, Pageable page) {
        return new PageImpl<>(table.list(status, Math.toIntExact(page.getOffset()), page.getPageSize()), page,
                table.count(status));
    }

    /** A mail that was given up is tried again from the beginning. @throws Refusal if it is none or is outdated */
    @Transactional
    public void release(UUID id) {
        StoredMail mail = requireGivenUp(id);
        if (table.release(mail.id(), clock.instant()) == 0) {
            throw Refusal.conflict("Diese Mail ist überholt; verwerfen Sie sie.");
        }
    }

    /** All given-up mails that still make sense are tried again. @return how many */
    @Transactional
    public int releaseAll() {
        return table.release(null, clock.instant());
    }

    /** A mail that was given up is forgotten. @throws Refusal if it is none */
    @Transactional
    public void discard(UUID id) {
        table.discard(requireGivenUp(id).id());
    }

    private StoredMail requireGivenUp(UUID id) {
        StoredMail mail = table.find(id).orElseThrow(() -> Refusal.notFound("Diese Mail gibt es nicht oder nicht mehr."));
        if (mail.status() != MailStatus.GIVEN_UP) {
            throw Refusal.conflict("Diese Mail ist nicht aufgegeben, sondern im Stand „" + mail.status().label()
                    + "“.");
        }
        return mail;
    }
}
