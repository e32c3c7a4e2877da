package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.SessionRun;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.Vote;
import de.beschlusslauf.demo.process.InProcessDoors;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the council office does once in years, in Tasklist; everything before it is done as programs do it. */
@TownTest
class SeldomStepsJourneyTests {

    private static final String OFFICE = "ratsbuero";

    @Autowired
    InProcessDoors doors;
    @Autowired
    DrivableClock clock;
    @Autowired
    ManagementService jobs;

    private Town town;

    @BeforeEach
    void meerbuschIn2022() {
        clock.travelTo(Zones.at(LocalDate.of(2022, 5, 2), LocalTime.of(7, 0)));
        town = new Town(doors.open("rathaus"), "meerbusch", 11);
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void anAddendumIsSentAndTheSupervisionDecides(Chromium chromium) {
        LocalDate day = LocalDate.of(2022, 6, 22);
        People people = new People(chromium, "meerbusch", clock, jobs);

        // given a council that is invited, when one more paper comes onto its agenda
        SessionRun council = town.run("rat", day);
        LocalDate again = LocalDate.of(2022, 7, 6);
        town.session("rat", again);
        PaperRun paper = released("Verkauf des alten Depots", "rat", day, council.id());
        travelTo(LocalDate.of(2022, 6, 7));
        council.arrange();
        council.fix();
        travelTo(LocalDate.of(2022, 6, 8));
        council.invite(LocalDate.of(2022, 6, 8));
        travelTo(LocalDate.of(2022, 6, 10));
        PaperRun late = released("Antrag auf Fördermittel", "rat", again, null);
        town.does(OFFICE, late.id(), "userTask_putOnAgenda",
                Map.of("meeting", council.id().toString(), "lateReason", "Die Frist des Landes endet am 30.06."));

        // then the members get an addendum
        FormPage addendum = people.looksAt(OFFICE, "Nachtrag zustellen und bekannt machen");
        assertThat(addendum.text()).contains("Die Frist des Landes endet am 30.06.", "Antrag auf Fördermittel",
                "Mittwoch, 22.06.2022");
        addendum.choose("Was geschieht mit dem Nachtrag?", "Er ist zugestellt und bekannt gemacht")
                .date("Zugestellt am", LocalDate.of(2022, 6, 10)).date("Bekannt gemacht am", LocalDate.of(2022, 6, 10))
                .fill("Stelle der Bekanntmachung", "Amtsblatt").tick("Der Vorsitz hat den Nachtrag festgesetzt");
        people.picture(OFFICE, "Nachtrag");
        addendum.complete();

        // given a resolution that the mayor holds to be unlawful and the council takes again
        travelTo(day.plusDays(1));
        paper.result("buergermeister", Vote.accepted("RESOLVES", 20, 3, 0));
        unlawful(paper);
        paper.putOnAgenda("Rat", town.session("rat", again));
        travelTo(again.plusDays(1));
        paper.result("buergermeister", Vote.accepted("RESOLVES", 20, 3, 0));

        // then the supervision has the last word
        FormPage supervision = people.looksAt(OFFICE, "Entscheidung der Aufsicht vermerken: "
                + town.reference(paper.id()));
        assertThat(supervision.text()).contains("Verkauf des alten Depots", "Mittwoch, 06.07.2022");
        supervision.choose("Entscheidung der Aufsicht", "Der Beschluss bleibt bestehen")
                .fill("Begründung und Aktenzeichen der Aufsicht", "Bescheid vom 01.08.2022, Az. 31.12");
        people.picture(OFFICE, "Aufsicht");
        supervision.complete();
        people.settle();
        assertThat(town.has(OFFICE, paper.id(), "userTask_publishResolution")).isTrue();
    }

    @Test
    void anObjectionNeedsAFifthOfTheCommitteeAndBringsThePaperBeforeTheCouncil(Chromium chromium) {
        LocalDate day = LocalDate.of(2022, 6, 15);
        People people = new People(chromium, "meerbusch", clock, jobs);

        // given a committee that has decided
        PaperRun paper = released("Umbau der Bücherei", "adi", day, town.session("adi", day));
        travelTo(day.plusDays(1));
        paper.result("vorsitz.adi", Vote.accepted("RESOLVES", 12, 5, 0));

        // when fewer members object than have to, and then one more
        FormPage objection = people.looksAt(OFFICE, "Einspruch vermerken: " + town.reference(paper.id()));
        objection.choose("Einwand von", "Mitgliedern des Ausschusses (§ 57 Abs. 4 GO NRW)")
                .fill("Zahl der Mitglieder", "3").date("Eingegangen am", day.plusDays(1))
                .fill("Begründung", "Die Bücherei hat andere Sorgen.");
        objection.refused("Der Einspruch braucht mindestens 4 von 17 Mitgliedern");
        assertThat(town.has(OFFICE, paper.id(), "userTask_recordObjection")).as("nothing is stored").isTrue();
        people.picture(OFFICE, "Einspruch");
        objection.fill("Zahl der Mitglieder", "4").complete();

        // then the council decides
        FormPage agenda = people.looksAt(OFFICE, "Auf Tagesordnung setzen: " + town.reference(paper.id()));
        assertThat(agenda.text()).contains("Rat der Stadt Meerbusch", "Erneute Entscheidung nach:",
                "keine Sitzung geplant");
        Window auditor = people.at("pruefung");
        auditor.page().navigate("/register/papers/" + paper.id());
        assertThat(auditor.text()).contains("Gegen den Beschluss wurde vorgegangen", "getragen von 4 Mitgliedern");
    }

    private PaperRun released(String subject, String body, LocalDate session, @Nullable UUID meeting) {
        PaperRun paper = new PaperRun(town, "zd");
        paper.start(subject);
        paper.draft(Draft.of(session, "Sachverhalt.", "Dem wird zugestimmt."));
        paper.approve();
        paper.signOff();
        paper.release();
        paper.schedule(List.of(meeting == null ? Map.of("organization", body, "role", "DECISION", "rank", 1)
                : Map.of("organization", body, "role", "DECISION", "rank", 1, "session", meeting.toString())));
        return paper;
    }

    private void unlawful(PaperRun paper) {
        town.does("buergermeister", paper.id(), "userTask_reviewResolution",
                Map.of("decision", "UNLAWFUL", "reason", "Verstößt gegen § 90 GO NRW."));
    }

    private void travelTo(LocalDate day) {
        town.door().travelTo(Zones.at(day, LocalTime.of(9, 0)));
    }
}
