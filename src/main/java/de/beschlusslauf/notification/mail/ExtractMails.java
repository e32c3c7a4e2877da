package de.beschlusslauf.notification.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.notification.PublicUrl;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Posts;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.roadmap.Execution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the heads of the departments that get the extract of a resolution which one it is, until when it is to be carried
 * out and where it can be read. Never its wording, and the subject only if every text of the paper is public.
 */
@Component
class ExtractMails {

    /** How long an order that ends sooner is news after a long failure of the mail server. */
    private static final Duration NEWS = Duration.ofDays(14);

    private final Outbox outbox;

    private final PaperReader papers;

    private final ResolutionReader resolutions;

    private final Organizations organizations;

    private final Posts posts;

    private final PublicUrl url;

    private final Clock clock;

    ExtractMails(Outbox outbox, PaperReader papers, ResolutionReader resolutions, Organizations organizations,
            Posts posts, PublicUrl url, Clock clock) {
        this.outbox = outbox;
        this.papers = papers;
        this.resolutions = resolutions;
        this.organizations = organizations;
        this.posts = posts;
        this.url = url;
        this.clock = clock;
    }

    @EventListener
    void on(Execution.Published event) {
        if (!outbox.isOpen()) {
            return;
        }
        Paper paper = papers.require(event.paperId());
        Resolution resolution = resolutions.require(event.resolutionId());
        Instant due = Zones.endOf(event.dueOn());
        Instant news = clock.instant().plus(NEWS);
        outbox.put(heads(event).map(head -> new Mail(id(event, head), MailKind.EXTRACT, head,
                Letter.oneLine("Beschlussauszug " + paper.reference() + ", auszuführen bis "
                        + GermanDays.date(event.dueOn())),
                letter(event, paper, resolution, head).to(head), due.isAfter(news) ? due : news, about(event, head))).toList());
    }

    /** Departments for which the person answers, as head or in the head's place. */
    private About about(Execution.Published event, Person head) {
        return new About(event.paperId().value(), event.resolutionId().value(), event.recipients().stream().sorted()
                .filter(each -> posts.head(event.bodyId(), each, Set.of()).people().contains(head)).toList());
    }

    private Letter letter(Execution.Published event, Paper paper, Resolution resolution, Person head) {
        Letter letter = new Letter().say("ein Beschluss ist bekannt gemacht, und sein Auszug geht an Ihr Amt.")
                .fact("Vorlage", paper.reference());
        if (paper.isPublicThroughout()) {
            letter.fact("Betreff", paper.subject());
        }
        letter.fact("Teil", String.valueOf(resolution.partNumber()))
                .fact("Beschlossen von", organizations.require(event.bodyId(), resolution.decidedBy()).name())
                .fact("Beschlossen am", GermanDays.withWeekday(resolution.decidedOn()))
                .fact("Auszuführen bis", GermanDays.withWeekday(event.dueOn()));
        if (paper.content().publicPaper() || head.departments().contains(paper.leadDepartment())) {
            return letter.link("Zum Beschluss im Register", url.paper(event.paperId().value()));
        }
        return head.departments().stream().anyMatch(event.recipients()::contains)
                ? letter.link("Zum Auszug", url.extract(event.resolutionId().value()))
                : letter.say("Den Wortlaut gibt Ihnen das Ratsbüro.").link("Zur Anwendung", url.start());
    }

    private Stream<Person> heads(Execution.Published event) {
        return event.recipients().stream()
                .flatMap(each -> posts.head(event.bodyId(), each, Set.of()).people().stream())
                .filter(head -> head.bodyId().equals(event.bodyId())).distinct();
    }

    /** One mail for each resolution and person, however often the event comes. */
    private static UUID id(Execution.Published event, Person head) {
        return UUID.nameUUIDFromBytes((MailKind.EXTRACT + " " + event.resolutionId().value() + " " + head.userId())
                .getBytes(StandardCharsets.UTF_8));
    }
}
