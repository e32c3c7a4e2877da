package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.demo.cases.SessionRun;
import de.beschlusslauf.meeting.MeetingStatus;
import de.beschlusslauf.meeting.Minutes;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Minutes until two have signed them and after, through forms, models, domain and database. */
class SessionMinutesTests extends SessionPlay {

    @Test
    void fewerNamesThanWereCountedAreAHintUntilTheListIsComplete() {
        // given a vote of more members than the list of names proposes
        stage.play(group, "Ausschuss beschließt einstimmig");
        session.close();
        assertThat(session.opens("schriftfuehrung", "userTask_writeMinutes").value("hints").toString())
                .contains("Unter „Anwesend“ steh", "anwesende Stimmberechtigte gezählt; ergänzen Sie die Namen");

        // when
        session.does("schriftfuehrung", "userTask_writeMinutes", Map.of("ended", "20:00", "present", "Anna\n\nBernd"));

        // then
        assertThat(session.opens("schriftfuehrung", "userTask_signMinutes").value("warnings").toString())
                .contains("stehen 2 Namen, zu Ö ");
        session.does("schriftfuehrung", "userTask_signMinutes", Map.of("decision", "RETURNED"));
        session.does("schriftfuehrung", "userTask_writeMinutes", Map.of("ended", "20:00", "present",
                "Mitglied\n".repeat(60)));
        assertThat(session.opens("schriftfuehrung", "userTask_signMinutes").value("warnings").toString())
                .doesNotContain("gezählt");
    }

    @Test
    void whatNobodyCanChangeAnyMoreIsNoHintWhenMinutesArePublished() {
        // given minutes with too few names, which are signed all the same
        stage.play(group, "Ausschuss beschließt einstimmig");
        session.close();
        session.does("schriftfuehrung", "userTask_writeMinutes", Map.of("ended", "20:00", "present", "Anna\n\nBernd"));
        session.does("schriftfuehrung", "userTask_signMinutes", Map.of("decision", "SIGNED"));
        assertThat(session.opens("vorsitz.adi", "userTask_countersignMinutes").value("warnings").toString())
                .contains("stehen 2 Namen");

        // when
        session.countersign();

        // then
        assertThat(session.opens("ratsbuero", "userTask_publishMinutes").value("warnings").toString())
                .doesNotContain("ergänzen Sie die Namen");
    }

    @Test
    void whatTheChairSendsBackIsWrittenAgainAndNobodySignsTwice() {
        // given
        stage.play(group, "Ausschuss beschließt einstimmig");
        session.close();
        session.write();
        assertThat(session.has("schriftfuehrung", "userTask_countersignMinutes")).isFalse();

        // when
        session.does("vorsitz.adi", "userTask_countersignMinutes",
                Map.of("decision", "RETURNED", "reason", "Das Ende war 19.05 Uhr."));

        // then
        assertThat(session.opens("schriftfuehrung", "userTask_writeMinutes").value("hints").toString())
                .contains("19.05 Uhr");
        session.does("schriftfuehrung", "userTask_writeMinutes", Map.of("ended", "19:05"));
        session.does("schriftfuehrung", "userTask_signMinutes", Map.of("decision", "SIGNED"));
        session.countersign();
        assertThat(status()).isEqualTo(MeetingStatus.MINUTES_SIGNED);
    }

    @Test
    void signedMinutesNeverChangeAndACorrectionStandsInTheNextOnes() {
        // given
        stage.play(group, "Sitzung ist geschlossen, die Niederschrift");
        assertThatThrownBy(() -> jdbc.update("update minutes_item set text = 'anders' where meeting_id = ?", id.value()))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("bleibt, wie sie ist");
        assertThatThrownBy(() -> jdbc.update("update minutes set present = 'anders' where meeting_id = ?", id.value()))
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("bleibt, wie sie ist");
        SessionRun next = town.run("adi", LocalDate.of(2021, 8, 25));
        stage.afterSession(LocalDate.of(2021, 8, 25));
        next.convene(LocalDate.of(2021, 8, 11));
        next.close();

        // when
        next.does("schriftfuehrung", "userTask_writeMinutes", Map.of("ended", "20:00", "corrections", List.of(
                Map.of("minutes", id.toString(), "text", "Mitglied UWG war anwesend."))));
        assertThat(minutes.corrections(id)).as("not before both have signed").isEmpty();
        next.does("schriftfuehrung", "userTask_signMinutes", Map.of("decision", "SIGNED"));
        next.countersign();

        // then
        assertThat(minutes.corrections(id)).singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("Mitglied UWG war anwesend."));
    }
}
