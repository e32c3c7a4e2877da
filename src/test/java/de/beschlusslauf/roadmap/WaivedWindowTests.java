package de.beschlusslauf.roadmap;

import static de.beschlusslauf.roadmap.Plans.measure;
import static de.beschlusslauf.roadmap.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The mayor waived an objection on 18 June 2021; the control window would have ended on 5 July. Today is 25 June. */
@Staged
class WaivedWindowTests extends RoadmapPlay {

    private static final LocalDate WAIVED_ON = LocalDate.of(2021, 6, 18);

    @Autowired
    Nominating nominating;
    @Autowired
    RoadmapDirectory roadmap;
    @Autowired
    Organizations organizations;
    @Autowired
    Deadlines deadlines;
    @Autowired
    JdbcTemplate jdbc;

    private Origin origin;

    @BeforeEach
    void aResolutionWhoseWindowWasWaived() {
        origin = stage.effective(LocalDate.of(2021, 7, 5));
        jdbc.update("update resolution set waived_on = ? where id = ?", WAIVED_ON, origin.resolutionId().value());
        publish(origin, "zd");
    }

    @Test
    void whatIsDueAfterTheWaiverNeedsNoReasonForAnEarlyStart() {
        planning.plan(origin.resolutionId(), plan(measure(LocalDate.of(2021, 7, 1), null)), "amt1");

        assertThat(roadmap.execution(origin.resolutionId())).get().extracting(Execution::earlyStartReason).isNull();
        assertThat(roadmap.of(origin.resolutionId())).hasSize(1);
    }

    @Test
    void membersNamedAfterTheWaiverNeedNoReasonAndThoseNamedBeforeDo() {
        // given
        planning.plan(origin.resolutionId(), plan(measure(LocalDate.of(2021, 7, 1), 1)), "amt1");
        EntryId group = opening.open(origin.resolutionId()).get(0);
        List<Nomination> members = new ArrayList<>(List.of(new Nomination(null, "Beschäftigte 1")));
        organizations.factions("meerbusch").forEach(each -> members.add(new Nomination(each.id(), "Für " + each.id())));

        // when
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> nominating.nominate(group, members,
                new NominationDay(WAIVED_ON, null), "ratsbuero1")).withMessageContaining("bevor die Kontrollfrist am 18.06.2021 endete");
        nominating.nominate(group, members, new NominationDay(WAIVED_ON.plusDays(3), null), "ratsbuero1");

        // then
        assertThat(deadlines.find(DeadlineKind.NOMINATION_DUE, group.value()).orElseThrow().isOpen()).isFalse();
    }
}
