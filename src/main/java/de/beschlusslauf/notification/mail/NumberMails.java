package de.beschlusslauf.notification.mail;

import java.time.Clock;
import java.time.Duration;

import de.beschlusslauf.notification.PublicUrl;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperReader;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the author and the head of the lead department which number the council office has given a paper in place of its
 * draft number. Both numbers and nothing of what the paper is about.
 */
@Component
class NumberMails {

    /** How long a new number is news after a long failure of the mail server. */
    private static final Duration NEWS = Duration.ofDays(14);

    private final Outbox outbox;

    private final PaperReader papers;

    private final PaperPeople people;

    private final PublicUrl url;

    private final Clock clock;

    NumberMails(Outbox outbox, PaperReader papers, PaperPeople people, PublicUrl url, Clock clock) {
        this.outbox = outbox;
        this.papers = papers;
        this.people = people;
        this.url = url;
        this.clock = clock;
    }

    @EventListener
    void on(Paper.Numbered event) {
        if (!outbox.isOpen()) {
            return;
        }
        Letter letter = new Letter().say("das Ratsbüro hat einer Vorlage Ihres Amtes ihre Nummer gegeben.")
                .fact("Nummer", event.newReference()).fact("Bisher", event.oldReference())
                .link("Zur Anwendung", url.start());
        outbox.put(people.of(papers.summary(event.paperId())).stream().map(person -> new Mail(MailKind.PAPER_NUMBERED, person,
                Letter.oneLine("Neue Nummer " + event.newReference() + " statt " + event.oldReference()),
                letter.to(person), clock.instant().plus(NEWS))).toList());
    }
}
