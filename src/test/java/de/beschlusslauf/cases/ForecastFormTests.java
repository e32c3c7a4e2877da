package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.consultation.SessionChange;
import de.beschlusslauf.consultation.SessionChanges;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.meeting.MeetingId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The earliest day of adoption, where the council office schedules and where others read on. */
class ForecastFormTests extends CasePlay {

    private static final String REASON = "Der Saal ist belegt.";

    @LocalServerPort
    int port;
    @Autowired
    SessionChanges changes;

    @Test
    void whoSchedulesSeesTheEarliestDayAndIsWarnedAndAfterAPostponementItIsAnother() {
        // given a decision that is needed before any session
        Town town = stage.town("meerbusch", LocalDate.of(2044, 3, 1));
        UUID committee = town.session("adi", LocalDate.of(2044, 5, 10));
        UUID council = town.session("rat", LocalDate.of(2044, 6, 14));
        town.session("rat", LocalDate.of(2044, 9, 6));
        PaperRun paper = new PaperRun(town, "zd");
        paper.start("Visionsgrundsätze");
        paper.draft(Draft.of(LocalDate.of(2044, 5, 10), "Sachverhalt.", "Der Rat verabschiedet die Visionsgrundsätze.")
                .with("neededBy", "2044-05-01"));

        // then its author reads so when it comes back, and no more once nobody needs it so early
        town.does("leitung.zd", paper.id(), "userTask_approveDraft", Map.of("decision", "RETURNED", "reason", "Bitte kürzen."));
        assertThat(town.opens(paper.author(), paper.id(), "userTask_draftPaper").value("returns").toString())
                .contains("Bitte kürzen.", "Achtung: Der Beschluss wird bis 01.05.2044 gebraucht und käme ");
        paper.draft(Draft.of(LocalDate.of(2044, 5, 10), "Sachverhalt.", "Der Rat verabschiedet die Visionsgrundsätze.")
                .with("neededBy", "2044-12-31"));
        town.does("leitung.zd", paper.id(), "userTask_approveDraft", Map.of("decision", "RETURNED", "reason", "Bitte kürzen."));
        assertThat(town.opens(paper.author(), paper.id(), "userTask_draftPaper").value("returns").toString())
                .doesNotContain("Achtung");
        paper.draft(Draft.of(LocalDate.of(2044, 5, 10), "Sachverhalt.", "Der Rat verabschiedet die Visionsgrundsätze.")
                .with("neededBy", "2044-05-01"));
        paper.approve();
        paper.signOff();
        paper.release();

        // then the form that schedules it says so
        assertThat(town.opens("ratsbuero", paper.id(), "userTask_schedulePaper").value("hints").toString())
                .contains("Frühester Beschluss: ", "2044 (",
                        "Achtung: Der Beschluss wird bis 01.05.2044 gebraucht und käme ", " Tage zu spät.");

        // when it is scheduled and the council's session is cancelled
        paper.schedule(List.of(Map.of("organization", "adi", "role", "PRELIMINARY", "rank", 1, "session",
                committee.toString()), Map.of("organization", "rat", "role", "DECISION", "rank", 2, "session",
                        council.toString())));
        assertThat(forecast(town, paper).path("adoption").asText()).isEqualTo("2044-06-14");
        MeetingId cancelled = new MeetingId(council);
        String seen = changes.preview(cancelled, new SessionChange.Cancel(), REASON, "office").state();
        changes.apply(cancelled, new SessionChange.Cancel(), REASON, seen, "office");

        // then it is planned anew
        assertThat(forecast(town, paper).path("adoption").asText()).isEqualTo("2044-09-06");
        assertThat(forecast(town, paper).path("tooLate").asBoolean()).isTrue();
    }

    @Test
    void thePageOfThePaperSaysForEachOpenStationWhereItGoesAndWarnsInTheSameWords() {
        // given a path whose second station has no session yet
        Town town = stage.town("meerbusch", LocalDate.of(2043, 3, 2));
        UUID committee = town.session("adi", LocalDate.of(2043, 5, 12));
        town.session("rat", LocalDate.of(2043, 6, 16));
        PaperRun paper = new PaperRun(town, "zd");
        paper.start("Visionsgrundsätze");
        paper.draft(Draft.of(LocalDate.of(2043, 5, 12), "Sachverhalt.", "Der Rat verabschiedet die Visionsgrundsätze.")
                .with("neededBy", "2043-06-01"));
        assertThat(page(town, paper)).as("before a path is planned").doesNotContain("Offene Stationen");
        paper.approve();
        paper.signOff();
        paper.release();

        // when
        paper.schedule(List.of(Map.of("organization", "adi", "role", "PRELIMINARY", "rank", 1, "session",
                committee.toString()), Map.of("organization", "rat", "role", "DECISION", "rank", 2)));

        // then
        String warning = "Achtung: Der Beschluss wird bis 01.06.2043 gebraucht und käme 15 Tage zu spät.";
        assertThat(page(town, paper)).contains("Frühester Beschluss: Dienstag, 16.06.2043 (ADI 12.05.2043, dann Rat 16.06.2043).",
                "note error\">" + warning, "Offene Stationen", "/register/ketten/sitzung/" + committee, ">geplant<",
                "nächste passende Sitzung, noch nicht geplant");
        assertThat(forecast(town, paper).path("sentences").toString()).contains(warning);
        assertThat(new TownHall(port, town.user("sachbearbeitung.zd")).page("/register/papers/" + paper.id()))
                .as("whoever does not read every session").contains(warning, "12.05.2043").doesNotContain("/register/ketten/sitzung/");
    }

    private String page(Town town, PaperRun paper) {
        return new TownHall(port, town.user("ratsbuero")).page("/register/papers/" + paper.id());
    }

    private static JsonNode forecast(Town town, PaperRun paper) {
        return town.read(paper.id()).path("forecast");
    }
}
