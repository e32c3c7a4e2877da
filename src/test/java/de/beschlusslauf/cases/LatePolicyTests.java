package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.SessionRun;
import de.beschlusslauf.demo.cases.TaskForm;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Sankt Augustin's profile says to late papers, through the forms of those who put papers on agendas. */
class LatePolicyTests extends CasePlay {

    @Autowired
    MeetingDirectory meetings;

    @Test
    void eachBodyOfTheTownTreatsLatePapersAsItsProfileSays() {
        // given sessions whose submission is over
        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        UUID environment = town.session("umwelt", LocalDate.of(2021, 5, 19));
        UUID finance = town.session("finanzen", LocalDate.of(2021, 5, 19));
        UUID main = town.session("hda", LocalDate.of(2021, 5, 20));
        PaperRun paper = new PaperRun(town, "buero");
        paper.start("Zuschuss für das Ferienprogramm");
        paper.draft(Draft.of(LocalDate.of(2021, 5, 19), "Sachverhalt.", "Der Zuschuss wird bewilligt."));
        paper.approve();
        paper.signOff();
        paper.release();

        // then one refuses, with a reason too
        assertThatThrownBy(() -> paper.schedule(List.of(station("umwelt", "DECISION", 1, environment))))
                .hasMessageContaining("verspätete Vorlagen nimmt das Gremium nicht an");

        // and one takes it without a reason
        paper.schedule(List.of(Map.of("organization", "finanzen", "role", "PRELIMINARY", "rank", 1),
                station("hda", "DECISION", 2, main)));
        assertThat(late(main)).isNull();

        // and one lets the mayor grant an exception, who has to say why
        Map<String, Object> exception = Map.of("meeting", finance.toString(), "lateReason", "Die Ferien beginnen bald.");
        assertThat(town.opens("ratsbuero", paper.id(), "userTask_putOnAgenda").value("meetings").toString())
                .containsPattern("19\\.05\\.2021, 18:\\d\\d Uhr, Rathaus \\(Abgabeschluss war am ");
        assertThat(town.opens("ratsbuero", paper.id(), "userTask_putOnAgenda").value("conditions").toString())
                .as("said before anybody chooses").contains("nur mit Begründung", "nur die Bürgermeisterin oder der Bürgermeister",
                        "Aufgabe zurückgeben");
        assertThatThrownBy(() -> town.does("ratsbuero", paper.id(), "userTask_putOnAgenda", exception))
                .hasMessageContaining("eine Ausnahme lässt nur die Bürgermeisterin oder der Bürgermeister zu");
        assertThatThrownBy(() -> town.does("buergermeister", paper.id(), "userTask_putOnAgenda",
                Map.of("meeting", finance.toString()))).hasMessageContaining("begründen Sie die verspätete Aufnahme");
        town.does("buergermeister", paper.id(), "userTask_putOnAgenda", exception);
        assertThat(late(finance)).isEqualTo("Die Ferien beginnen bald.");
    }

    @Test
    void aSessionThatRefusesThePaperIsNeitherProposedNorForeseenAlthoughItsAuthorMeantIt() {
        // given a paper for a session whose submission is over, and a later session of the same committee
        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        UUID refusing = town.session("umwelt", LocalDate.of(2021, 5, 19));
        UUID next = town.session("umwelt", LocalDate.of(2021, 8, 25));
        PaperRun paper = new PaperRun(town, "buero");
        paper.start("Bäume am Schulhof");
        paper.draft(Draft.of(LocalDate.of(2021, 5, 19), "Sachverhalt.",
                "Der Umwelt- und Stadtentwicklungsausschuss berät vor; die Bäume werden gepflanzt."));
        paper.approve();
        paper.signOff();
        paper.release();

        // when
        TaskForm form = town.opens("ratsbuero", paper.id(), "userTask_schedulePaper");

        // then
        assertThat(form.value("stations").toString()).contains(next.toString()).doesNotContain(refusing.toString());
        assertThat(form.value("hints").toString()).doesNotContain("19.05.2021");
    }

    @Test
    void anAgendaThatIsFixedIsNoWayAroundThePolicy() {
        // given sessions whose agendas are fixed
        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        UUID environment = fixed(town, "umwelt");
        UUID finance = fixed(town, "finanzen");
        UUID main = fixed(town, "hda");
        Map<String, Object> urgent = Map.of("lateReason", "Die Ferien beginnen bald.");

        // then one refuses, whatever the reason
        UUID refused = waiting(town, "umwelt");
        assertThat(town.opens("ratsbuero", refused, "userTask_putOnAgenda").value("conditions").toString())
                .contains("verspätete Vorlagen nimmt das Gremium nicht an").doesNotContain("Begründung");
        assertThatThrownBy(() -> put(town, "ratsbuero", refused, environment, urgent))
                .hasMessageContaining("verspätete Vorlagen nimmt das Gremium nicht an");

        // and one asks the mayor
        UUID exception = waiting(town, "finanzen");
        assertThatThrownBy(() -> put(town, "ratsbuero", exception, finance, urgent))
                .hasMessageContaining("eine Ausnahme lässt nur die Bürgermeisterin oder der Bürgermeister zu");
        put(town, "buergermeister", exception, finance, urgent);
        assertThat(late(finance)).isEqualTo("Die Ferien beginnen bald.");

        // and where late papers are allowed, the law still asks for a reason
        UUID allowed = waiting(town, "hda");
        assertThatThrownBy(() -> put(town, "ratsbuero", allowed, main, Map.of()))
                .hasMessageContaining("begründen Sie den Nachtrag");
        put(town, "ratsbuero", allowed, main, urgent);
        assertThat(late(main)).isEqualTo("Die Ferien beginnen bald.");
    }

    private static UUID fixed(Town town, String organization) {
        SessionRun session = town.run(organization, LocalDate.of(2021, 5, 20));
        session.arrange();
        session.fix();
        return session.id();
    }

    /** A paper whose only body is at turn and has no session yet. */
    private static UUID waiting(Town town, String organization) {
        town.session("rat", LocalDate.of(2021, 8, 19));
        PaperRun paper = new PaperRun(town, "buero");
        paper.start("Zuschuss für das Ferienprogramm");
        paper.draft(Draft.of(LocalDate.of(2021, 8, 19), "Sachverhalt.", "Der Zuschuss wird bewilligt."));
        paper.approve();
        paper.signOff();
        paper.release();
        paper.schedule(List.of(Map.of("organization", organization, "role", "DECISION", "rank", 1)));
        return paper.id();
    }

    private static void put(Town town, String role, UUID paper, UUID session, Map<String, Object> how) {
        Map<String, Object> answer = new HashMap<>(how);
        answer.put("meeting", session.toString());
        town.does(role, paper, "userTask_putOnAgenda", answer);
    }

    private String late(UUID session) {
        return meetings.agenda(new MeetingId(session)).stream().filter(item -> item.consultationId() != null)
                .findFirst().map(AgendaItem::lateReason).orElse(null);
    }

    private static Map<String, Object> station(String organization, String role, int rank, UUID session) {
        return Map.of("organization", organization, "role", role, "rank", rank, "session", session.toString());
    }
}
