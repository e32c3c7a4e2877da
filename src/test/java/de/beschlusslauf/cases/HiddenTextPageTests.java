package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.paper.Revision;
import de.beschlusslauf.paper.Withdrawal;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.roadmap.Channel;
import de.beschlusslauf.roadmap.Order;
import de.beschlusslauf.roadmap.Publishing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A paper whose first subject and text were not public: what its pages tell whom, and how much of its chain. */
class HiddenTextPageTests extends CasePlay {

    private static final String AUTHOR = "sanktaugustin.sachbearbeitung.buero";

    @LocalServerPort
    int port;
    @Autowired
    Drafting drafting;
    @Autowired
    Publishing publishing;
    @Autowired
    Withdrawal withdrawal;

    private UUID paper;
    private TownHall auditor;
    private TownHall outsider;

    @BeforeEach
    void resolvedAndPublishedUnderAnotherTitleAndThenPublic() {
        stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        paper = drafting.create(new CreatePaper("sanktaugustin", PaperKind.RESOLUTION_PROPOSAL, "Kauf des Hofs Kettler", "buero", null,
                null, content(false, "Kauf des Hofs Kettler")), AUTHOR).id().value();
        ResolutionId resolution = ResolutionId.random();
        jdbc.update("insert into resolution (id, paper_id, body_id, part_number, consultation_id, decided_by, decided_on, text_version,"
                + " wording, window_kind, status, version) values (?, ?, 'sanktaugustin', 1, gen_random_uuid(), 'hda',"
                + " date '2021-04-21', 1, 'Der Hof wird gekauft.', 'NONE', 'EFFECTIVE', 0)", resolution.value(), paper);
        transaction.executeWithoutResult(status -> {
            log.append(Chain.paper(paper), "resolution.decided", Map.of("resolutionId", resolution.value(), "partNumber", 1, "decidedBy", "hda",
                    "decidedOn", LocalDate.of(2021, 4, 21), "textVersion", 1, "windowKind", "NONE"), AUTHOR);
            log.append(Chain.paper(paper), "resolution.effective", Map.of("resolutionId", resolution.value()), AUTHOR);
        });
        publishing.publish(resolution, new Order(LocalDate.of(2021, 5, 3), Channel.GAZETTE, "Grundstücksangelegenheit",
                Set.of("buero"), LocalDate.of(2021, 12, 1)), AUTHOR);
        jdbc.update("update paper set status = 'RETURNED' where id = ?", paper);
        drafting.revise(new PaperId(paper), Revision.of(content(true, "Nutzung eines Hofs")), AUTHOR);
        auditor = new TownHall(port, "sanktaugustin.pruefung");
        outsider = new TownHall(port, String.valueOf(jdbc.queryForObject("select min(user_id) from person where body_id ="
                + " 'sanktaugustin' and roles = '{sachbearbeitung}' and user_id not in (select user_id from membership where"
                + " organization_id = 'buero')", String.class)));
    }

    /** It was resolved beside its model, whose run would wait in the next play. */
    @AfterEach
    void itIsWithdrawn() {
        transaction.executeWithoutResult(status -> withdrawal.withdraw(new PaperId(paper), "Das Spiel ist aus.",
                "sanktaugustin.ratsbuero"));
    }

    @Test
    void theTitleUnderWhichItWasMadePublicStandsOnThePageOfWhoReadsTheResolution() {
        assertThat(auditor.page("/register/papers/" + paper)).contains("Nutzung eines Hofs", "Der Hof wird gekauft.",
                "Bekannt gemacht unter dem Titel „Grundstücksangelegenheit“.");

        assertThat(outsider.page("/register/papers/" + paper)).contains("Nutzung eines Hofs", "Ein Beschluss ist hier nicht verzeichnet.")
                .doesNotContain("Grundstücksangelegenheit", "Kettler", "wird gekauft");
    }

    @Test
    void whoReadsAPartOfTheChainIsToldThatThisPartIsSoundAndNotHowMuchElseThereIs() {
        String check = "/register/papers/" + paper + "/pruefung";
        var entries = log.entries(Chain.paper(paper));
        String last = entries.get(entries.size() - 1).hash();

        assertThat(auditor.page(check)).contains("Die Kette ist unversehrt", ">" + entries.size() + "</dd>", last);

        String told = outsider.page(check);
        long read = outsider.page("/register/papers/" + paper).lines().filter(line -> line.contains("class=\"hash\"")).count();
        assertThat(read).isPositive().isLessThan(entries.size());
        assertThat(told).contains("Die Kette ist unversehrt.", "(<span>" + read + "</span>), wurden nicht verändert")
                .doesNotContain(">" + entries.size() + "<");
    }

    private static Content content(boolean publicPaper, String subject) {
        return new Content(subject, publicPaper, "Der Hof steht leer.", List.of(new ResolutionPart(1, "Der Hof wird gekauft.", null)),
                Finance.none(), Inclusion.NO_EFFECT, Set.of(), List.of());
    }
}
