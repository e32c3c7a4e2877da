package de.beschlusslauf.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.roadmap.Channel;
import de.beschlusslauf.roadmap.Execution;
import de.beschlusslauf.roadmap.Order;
import de.beschlusslauf.roadmap.Origin;
import de.beschlusslauf.roadmap.Publishing;
import de.beschlusslauf.roadmap.RoadmapStage;
import de.beschlusslauf.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What departments are told when a resolution is published whose extract they get. */
class ExtractMailsTests extends MailTest {

    static final Set<String> RECIPIENTS = Set.of("zd", "kaemmerei", "it");

    static final LocalDate DUE = LocalDate.of(2021, 12, 31);

    @Autowired
    Publishing publishing;
    @Autowired
    PaperReader papers;
    @Autowired
    Drafting drafting;
    @Autowired
    Ledger ledger;
    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void headsOfTheDepartments() {
        jdbc.update("DELETE FROM membership");
        head("chef", "zd");
        head("fremd", "kaemmerei", "it");
    }

    @Test
    void theTreasuryGetsItsExtractAndWhoHeadsTwoDepartmentsGetsOne() {
        Origin origin = published(true);

        assertThat(rows(MailStatus.PENDING)).extracting(StoredMail::userId).containsExactlyInAnyOrder("chef", "fremd");
        assertThat(rows(MailStatus.PENDING)).allSatisfy(mail -> {
            assertThat(mail.kind()).isEqualTo(MailKind.EXTRACT);
            assertThat(mail.subject()).isEqualTo("Beschlussauszug " + reference(origin)
                    + ", auszuführen bis 31.12.2021");
            assertThat(mail.text()).contains("Vorlage: " + reference(origin) + "\nBetreff: Strategie für die Stadt\n",
                    "Beschlossen von: Ausschuss für Digitalisierung und Informationstechnologie\n"
                            + "Beschlossen am: Mittwoch, 16.06.2021\nAuszuführen bis: Freitag, 31.12.2021\n",
                    "https://ris.rathaus.example/register/papers/" + origin.paperId().value() + "\n");
        });
    }

    @Test
    void anEventThatComesAgainSendsNobodyASecondMail() {
        Origin origin = published(true);
        List<String> ids = rows(MailStatus.PENDING).stream().map(StoredMail::messageId).toList();

        again(origin);
        dispatch.sendDue();
        again(origin);

        assertThat(rows(MailStatus.PENDING)).isEmpty();
        assertThat(received()).extracting(MailTest::messageId).containsExactlyInAnyOrderElementsOf(ids).hasSize(2);
    }

    @Test
    void ofANonPublicResolutionNeitherSubjectNorWordingIsTold() {
        Origin origin = published(false);

        assertThat(rows(MailStatus.PENDING)).hasSize(2).allSatisfy(mail -> assertThat(mail.subject() + mail.text())
                .contains(reference(origin)).doesNotContain("Strategie", "erarbeitet", "Betreff", "Titel"));
        assertThat(textTo("chef")).contains("/register/papers/" + origin.paperId().value());
        assertThat(textTo("fremd")).contains("/register/auszuege/" + origin.resolutionId().value())
                .doesNotContain("/register/papers/");
    }

    @Test
    void thePapersChainTellsWhenAMailAboutTheExtractWentOutAndForWhichDepartments() {
        Origin origin = published(true);
        assertThat(told(origin)).isEmpty();

        dispatch.sendDue();

        assertThat(told(origin)).containsExactlyInAnyOrder("mail.extractSent [zd] SENT", "mail.extractSent [it, kaemmerei] SENT");
    }

    @Test
    void thePapersChainTellsThatAMailCameTooLateWhoeverNoticesIt() {
        Origin byTheSender = published(true);
        clock.travelTo(NOW.plus(Duration.ofDays(400)));
        dispatch.sendDue();
        clock.travelTo(NOW);
        Origin byTheCleanUp = published(true);
        clock.travelTo(NOW.plus(Duration.ofDays(400)));
        cleanUp.run();

        for (Origin origin : List.of(byTheSender, byTheCleanUp)) {
            assertThat(told(origin)).containsExactlyInAnyOrder("mail.extractNotSent [zd] OUTDATED",
                    "mail.extractNotSent [it, kaemmerei] OUTDATED");
        }
    }

    private List<String> told(Origin origin) {
        return ledger.entries(Chain.paper(origin.paperId().value())).stream().filter(entry -> entry.event().startsWith("mail."))
                .map(entry -> entry.event() + " " + entry.factsByName().get("departments") + " "
                        + entry.factsByName().get("status")).toList();
    }

    private Origin published(boolean publicPaper) {
        Origin origin = new RoadmapStage(drafting, ledger, jdbc).effective(null, publicPaper,
                Finance.notYetQuantified());
        publishing.publish(origin.resolutionId(), new Order(LocalDate.of(2021, 5, 20), Channel.COUNCIL_SYSTEM,
                publicPaper ? null : "Öffentlicher Titel", RECIPIENTS, DUE), "ratsbuero1");
        return origin;
    }

    private void again(Origin origin) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Execution.Published(origin.resolutionId(),
                origin.paperId(), origin.bodyId(), RECIPIENTS, DUE)));
    }

    private String textTo(String user) {
        return rows(MailStatus.PENDING).stream().filter(mail -> mail.userId().equals(user)).findFirst().orElseThrow()
                .text();
    }

    private String reference(Origin origin) {
        return papers.summary(origin.paperId()).reference();
    }

    private void head(String user, String... departments) {
        staff.register(new Registration(user, "meerbusch", user, Set.of(Roles.LEAD_DEPARTMENT),
                Stream.of(departments).map(each -> new Membership(each, Position.HEAD)).toList(),
                user + "@meerbusch.example"), "system");
    }
}
