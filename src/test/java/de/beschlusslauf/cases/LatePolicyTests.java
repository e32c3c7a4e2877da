package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
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
                .contains("19.05.2021, 18:00 Uhr, Rathaus (Abgabeschluss war am ");
        assertThatThrownBy(() -> town.does("ratsbuero", paper.id(), "userTask_putOnAgenda", exception))
                .hasMessageContaining("eine Ausnahme lässt nur die Bürgermeisterin oder der Bürgermeister zu");
        assertThatThrownBy(() -> town.does("buergermeister", paper.id(), "userTask_putOnAgenda",
                Map.of("meeting", finance.toString()))).hasMessageContaining("begründen Sie die verspätete Aufnahme");
        town.does("buergermeister", paper.id(), "userTask_putOnAgenda", exception);
        assertThat(late(finance)).isEqualTo("Die Ferien beginnen bald.");
    }

    private String late(UUID session) {
        return meetings.agenda(new MeetingId(session)).stream().filter(item -> item.consultationId() != null)
                .findFirst().map(AgendaItem::lateReason).orElse(null);
    }

    private static Map<String, Object> station(String organization, String role, int rank, UUID session) {
        return Map.of("organization", organization, "role", role, "rank", rank, "session", session.toString());
    }
}
