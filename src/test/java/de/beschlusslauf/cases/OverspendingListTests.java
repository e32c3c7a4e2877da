package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.DigitalStrategy;
import de.beschlusslauf.demo.cases.DigitalStrategy.Money;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S-004: what goes beyond the budget stands in the quarter's list, apart what the treasury decides and what needs the council. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverspendingListTests extends CasePlay {

    private static final String PAGE = "/register/ueberplanmaessig?von=01.04.2021&bis=30.06.2021";

    private static final String LIST = "/api/overspendings?body=sanktaugustin&size=200&from=";

    private static final String QUARTER = "2021-04-01&to=2021-06-30";

    @LocalServerPort
    int port;

    private UUID small;
    private UUID large;
    private UUID secret;
    private String reference;

    @BeforeAll
    void threePapersGoBeyondTheBudget() {
        DigitalStrategy minor = new DigitalStrategy(stage.town("sanktaugustin", LocalDate.of(2021, 5, 3)), Days.TRUE,
                Money.ABOVE_PLAN);
        stage.play(minor, "Personal und Personalrat zeichnen mit");
        small = minor.paper().id();

        DigitalStrategy major = new DigitalStrategy(stage.town("sanktaugustin", LocalDate.of(2021, 5, 3)), Days.TRUE,
                Money.OUTSIDE_PLAN);
        stage.play(major, "Rat bewilligt die Mittel");
        large = major.paper().id();

        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        DigitalStrategy hidden = new DigitalStrategy(town, Days.TRUE, Money.ABOVE_PLAN);
        secret = signedTwice(town, hidden.paper(), hidden.draft().with("publicity", "NON_PUBLIC"));
        reference = town.reference(secret);
    }

    /** The treasury signs 12,000 euros, the mayor returns the paper, and the treasury signs 13,500. */
    private static UUID signedTwice(Town town, PaperRun paper, Draft draft) {
        town.session("hda", LocalDate.of(2021, 6, 2));
        paper.start("Erwerb eines Grundstücks");
        paper.draft(draft);
        paper.approve();
        paper.coSign("personal", "personalrat", "kaemmerei");
        paper.signOff();
        town.does("buergermeister", paper.id(), "userTask_releasePaper",
                Map.of("decision", "RETURNED", "reason", "Bitte das neue Angebot übernehmen."));
        paper.draft(draft.with("amount", 13_500).with("toProvide", 13_500).with("thisYear", 13_500));
        paper.approve();
        paper.coSign("kaemmerei");
        return paper.id();
    }

    @Override
    @AfterAll
    void clear() {
        super.clear();
    }

    @Test
    void whatTheTreasuryDecidesStandsApartFromWhatNeedsTheCouncil() {
        assertThat(lines(QUARTER, false)).filteredOn(line -> of(line, small)).singleElement().satisfies(line -> {
            assertThat(line.path("amountCents").asLong()).isEqualTo(1_200_000);
            assertThat(line.path("overrun").asText()).isEqualTo("überplanmäßiger Aufwand");
            assertThat(line.path("coverProposal").asText()).contains("Wartungsverträgen");
            assertThat(line.path("decidedOn").asText()).isEqualTo("2021-05-06");
            assertThat(line.path("treasurer").asText()).isEqualTo("Leitung Kämmerei");
            assertThat(line.path("treasury").asText()).startsWith("Mitgezeichnet");
            assertThat(line.path("council").isMissingNode() || line.path("council").isNull()).isTrue();
        });
        assertThat(lines(QUARTER, true)).noneMatch(line -> of(line, small)).filteredOn(line -> of(line, large)).singleElement()
                .satisfies(line -> {
                    assertThat(line.path("consequence").asText()).startsWith("Erheblich");
                    assertThat(line.path("council").asText()).startsWith("ungeändert");
                    assertThat(line.path("councilOn").asText()).isEqualTo("2021-06-23");
                });
    }

    @Test
    void theDaysOfThePeriodCountIncludingBoth() {
        assertThat(lines("2021-05-06&to=2021-05-06", false)).anyMatch(line -> of(line, small));
        assertThat(lines("2021-05-07&to=2021-06-30", false)).noneMatch(line -> of(line, small));
        assertThat(lines("2021-04-01&to=2021-05-05", false)).noneMatch(line -> of(line, small));
        assertThat(as("pruefung").get(LIST + "2021-05-07&to=2021-05-06&needsCouncil=true").body())
                .contains("Der letzte Tag liegt vor dem ersten");
    }

    @Test
    void anAmountThatWasSignedAnewStandsThereTwiceAndTheOlderOneSaysSo() {
        assertThat(lines(QUARTER, false)).filteredOn(line -> of(line, secret))
                .extracting(line -> line.path("amountCents").asLong() + " " + line.path("changedSince").asBoolean())
                .containsExactlyInAnyOrder("1200000 true", "1350000 false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pruefung", "ratsbuero", "leitung.kaemmerei", "steuerung", "buergermeister"})
    void auditorsTreasuryCouncilOfficeAndTheTopReadThePageAndWhatIsNotPublicIsRecorded(String reader) {
        int before = reads(secret);

        assertThat(as(reader).browse(PAGE).body()).contains("a) Genehmigungspflichtig", "b) Von der Kämmerei entschieden",
                reference, "13.500,00\u00a0€", "nichtöffentlich", "Die Angaben zum Geld wurden danach geändert.",
                "23.06.2021: ungeändert");
        assertThat(reads(secret)).isEqualTo(before + 1);
    }

    @Test
    void nobodyElseReadsItAndNobodyOfAnotherTown() {
        TownHall clerk = as("sachbearbeitung.buero");
        for (String address : new String[] {PAGE, "/register/ueberplanmaessig.csv", "/register/ueberplanmaessig.xlsx"}) {
            assertThat(clerk.browse(address).statusCode()).as(address).isEqualTo(403);
        }
        assertThat(clerk.get(LIST + QUARTER + "&needsCouncil=false").statusCode()).isEqualTo(403);

        TownHall stranger = new TownHall(port, "erkelenz.pruefung");
        assertThat(stranger.browse(PAGE).body()).contains("In diesem Zeitraum gibt es dazu nichts").doesNotContain(reference);
        assertThat(stranger.get(LIST + QUARTER + "&needsCouncil=false").statusCode()).isEqualTo(404);
    }

    @Test
    void theListLeavesAsSpreadsheet() {
        int before = reads(secret);
        HttpResponse<String> csv = as("leitung.kaemmerei").browse(PAGE.replace("?", ".csv?"));

        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue(
                "attachment; filename=\"ueberplanmaessig-2021-04-01-2021-06-30.csv\"");
        assertThat(csv.body()).startsWith("\ufeff\"Verzeichnis\";").contains("\"a) genehmigungspflichtig\";",
                "\"b) von der Kämmerei entschieden, zur Kenntnis\";\"" + reference + "\"", ";\"13500,00\";", ";\"06.05.2021\";");
        assertThat(reads(secret)).isEqualTo(before + 1);
        assertThat(as("pruefung").browse(PAGE.replace("?", ".xlsx?")).body()).startsWith("PK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"von=gestern", "bis=31.02.2021", "von=1.1.%2B999999999", "von=02.01.2021&bis=01.01.2021", "seiteA=-1"})
    void whatCannotBeReadIsSaidInASentence(String asked) {
        assertThat(as("pruefung").browse("/register/ueberplanmaessig?" + asked).body()).contains("role=\"alert\"");
    }

    @Test
    void thePaperTellsItInItsTimeLine() {
        assertThat(as("pruefung").browse("/register/papers/" + small).body()).contains("Die Kämmerei hat die Mittel über den Plan"
                + " hinaus geprüft (§ 83 GO NRW): 12.000,00 Euro, Mitgezeichnet. Nicht erheblich: die Kämmerei entscheidet");
    }

    private static boolean of(JsonNode line, UUID paper) {
        return paper.toString().equals(line.path("paperId").asText());
    }

    private JsonNode lines(String days, boolean needsCouncil) {
        try {
            return new ObjectMapper().readTree(as("pruefung").get(LIST + days + "&needsCouncil=" + needsCouncil).body())
                    .path("overspendings");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TownHall as(String reader) {
        return new TownHall(port, "sanktaugustin." + reader);
    }
}
