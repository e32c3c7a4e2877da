package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Derivation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions that move or are cancelled where their body has planned no other: what other tests planned is put aside. */
class LastSessionTests extends SessionChangePlay {

    private List<UUID> aside;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void noOtherSessionIsPlanned() {
        aside = jdbc.sql("""
                update meeting set status = 'CLOSED'
                where body_id = 'meerbusch' and status = 'PLANNED' and id not in (:adi, :rat) returning id""")
                .param("adi", adi.value()).param("rat", rat.value()).query(UUID.class).list();
    }

    @AfterEach
    void theOtherSessionsAreBack() {
        if (!aside.isEmpty()) {
            jdbc.sql("update meeting set status = 'PLANNED' where id in (:aside)").param("aside", aside).update();
        }
    }

    @Test
    void withoutAnotherSessionACancelledOneSendsItsPapersToTheCouncilOffice() {
        String run = run(stationOf("adi"));

        ChangePreview done = apply(adi, new SessionChange.Cancel());

        assertThat(stationOf("adi").meetingId()).isNull();
        Deadline place = deadlines.find(DeadlineKind.PLACE_ON_AGENDA, stationOf("adi").id().value()).orElseThrow();
        assertThat(clerks.task(run, "userTask_putOnAgenda").getDueDate()).isEqualTo(Date.from(place.dueAt()));
        assertThat(place.derivation()).returns("Eingang der Aufgabe", Derivation::startEvent)
                .returns(day(3, 1), Derivation::startOn).returns(10, Derivation::days);
        assertThat(done.tasks()).anySatisfy(task -> {
            assertThat(task.name()).startsWith("Auf Tagesordnung setzen: ");
            assertThat(task.effect()).isEqualTo(ChangePreview.Effect.APPEARS);
        });
    }

    @Test
    void whereNoSessionFitsTheCouncilOfficeHasToChoose() {
        ChangePreview done = apply(adi, move(day(6, 21)));

        assertThat(stationOf("rat").meetingId()).isNull();
        assertThat(done.warnings()).anySatisfy(warning -> assertThat(warning).contains("keine passende Sitzung"));
    }
}
