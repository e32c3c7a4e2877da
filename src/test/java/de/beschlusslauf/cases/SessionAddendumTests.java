package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;

import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Vote;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;

/** What comes onto an agenda that is fixed, through forms, models, domain and database. */
class SessionAddendumTests extends SessionPlay {

    @Test
    void anAddendumIsANewVersionThatIsSentAndAnnounced() {
        // given
        stage.play(group, "Ratsbüro lädt ein und macht bekannt");
        stage.travelTo(LocalDate.of(2021, 6, 8));

        // when
        PaperRun late = scheduled("Antrag auf Fördermittel", "Die Frist des Landes endet am 20.06.");

        // then
        assertThat(versions.list(id, PageRequest.of(0, 10)).getContent()).extracting(version -> version.number())
                .containsExactly(2, 1);
        assertThat(versions.changes(id, 2)).singleElement().satisfies(change -> {
            assertThat(change.kind().label()).isEqualTo("neu");
            assertThat(change.item().number()).isEqualTo("Ö 3.2");
        });
        assertThat(session.opens("ratsbuero", "userTask_announceAddendum").value("reason").toString())
                .contains("Die Frist des Landes");
        assertThat(session.opens("ratsbuero", "userTask_announceAddendum").value("delivery").toString())
                .as("there is no mail server").contains("Stellen Sie den Nachtrag auf anderem Weg zu");
        session.does("ratsbuero", "userTask_announceAddendum", Map.of("decision", "SENT", "deliveredOn", "2021-06-08",
                "announcedOn", "2021-06-08", "announcedIn", "Bekanntmachungstafel", "fixedByChair", true));
        assertThat(sent(2)).isPresent();
        stage.afterSession(SESSION);
        late.result("vorsitz.adi", Vote.accepted("RESOLVES", 17, 0, 0));
    }

    @Test
    void anAddendumThatDoesNotGoOutEndsItsTask() {
        // given
        stage.play(group, "Ratsbüro lädt ein und macht bekannt");
        stage.travelTo(LocalDate.of(2021, 6, 8));
        scheduled("Antrag auf Fördermittel", "Die Frist des Landes endet am 20.06.");
        assertThatThrownBy(() -> session.does("ratsbuero", "userTask_announceAddendum", Map.of("decision", "SENT")))
                .hasMessageContaining("wann die Mitglieder den Nachtrag hatten");

        // when
        session.does("ratsbuero", "userTask_announceAddendum", Map.of("decision", "NOT_FIXED"));

        // then
        assertThat(session.has("ratsbuero", "userTask_announceAddendum")).isFalse();
        assertThat(sent(2)).isEmpty();
    }

    @Test
    void whatComesTooLateForAnAddendumWaitsForTheBodyItself() {
        // given
        stage.play(group, "Ratsbüro lädt ein und macht bekannt");
        stage.travelTo(LocalDate.of(2021, 6, 14));
        assertThatThrownBy(() -> scheduled("Antrag auf Fördermittel", "Die Frist endet am 20.06."))
                .hasMessageContaining("Nachtrag war nur bis 11.06.2021 möglich");
        PaperRun early = unscheduled("Antrag auf einen Zuschuss");
        assertThat(town.opens("ratsbuero", early.id(), "userTask_putOnAgenda").value("inSession").toString()).isEqualTo("[]");
        assertThatThrownBy(() -> put(early, Map.of("lateReason", "Die Frist endet am 20.06.", "resolvedInSession", true)))
                .hasMessageContaining("läuft nicht");
        stage.afterSession(SESSION);

        // when
        PaperRun urgent = unscheduled("Antrag auf Fördermittel");
        assertThat(town.opens("ratsbuero", urgent.id(), "userTask_putOnAgenda").value("inSession").toString()).contains("ADI");
        assertThatThrownBy(() -> put(urgent, Map.of("lateReason", "Die Frist endet am 20.06.")))
                .hasMessageContaining("durch Beschluss aufnimmt");
        put(urgent, Map.of("lateReason", "Die Frist endet am 20.06.", "resolvedInSession", true));

        // then
        assertThat(versions.require(id, 2).resolvedInSession()).isTrue();
        assertThat(session.has("ratsbuero", "userTask_announceAddendum")).as("the body knows it").isFalse();
        urgent.result("vorsitz.adi", Vote.accepted("RESOLVES", 17, 0, 0));
        assertThatThrownBy(session::close).as("the other item").hasMessageContaining("Ö 3.1 Bestimmung der Mitglieder");
    }
}
