package de.beschlusslauf.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerRecords;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Reasons and texts of a session stand in records beside its chain, word for word. */
@Staged
@Transactional
class SessionRecordsTests {

    private static final LocalDate SESSION = LocalDate.of(2035, 3, 8);

    @Autowired
    MeetingPlanning planning;
    @Autowired
    Agenda agenda;
    @Autowired
    OpenSessions sessions;
    @Autowired
    Inviting inviting;
    @Autowired
    MeetingClosing closing;
    @Autowired
    MinutesBook minutes;
    @Autowired
    MinutesSheet sheet;
    @Autowired
    Ledger ledger;
    @Autowired
    LedgerRecords records;
    @Autowired
    DrivableClock clock;

    private MeetingId session;

    @BeforeEach
    void theCouncilMeetsInMarch() {
        clock.travelTo(Instant.parse("2035-01-08T08:00:00Z"));
        session = planning.plan(new PlanMeeting("meerbusch", "rat", Zones.at(SESSION, LocalTime.of(17, 0)), "Ratssaal"),
                "ratsbuero").id();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whyASessionWasMoved() {
        planning.move(session, Zones.at(SESSION, LocalTime.of(18, 0)), "Aula", "Der Ratssaal ist belegt.", "ratsbuero");

        assertThat(recorded("meeting.moved")).contains("\"reason\":\"Der Ratssaal ist belegt.\"", "\"place\":\"Aula\"");
    }

    @Test
    void whyAMatterCameLateAndWhyItsAddendumDidNotGoOut() {
        sessions.invite(session, SESSION.minusDays(59));
        agenda.put(session, new NewItem(UUID.randomUUID(), "Radweg", "Radweg", true, "zd", false, false,
                LateEntry.because("Die Förderung endet im April.")), "ratsbuero");
        inviting.dropAddendum(session, 2, AddendumDropped.TOO_LATE, "ratsbuero");

        assertThat(recorded("agenda-item.added")).contains("\"reason\":\"Die Förderung endet im April.\"");
        assertThat(recorded("addendum.dropped")).contains("Vor der Sitzung ist er nicht mehr hinausgegangen");
    }

    @Test
    void whatEverybodyMayReadOfTheMinutesAndNothingElse() {
        clock.travelTo(Zones.at(SESSION, LocalTime.of(17, 5)));
        sessions.open(session);
        closing.close(session, "ratsbuero");
        List<MinutesItem> items = sheet.items(session);
        UUID open = items.stream().filter(MinutesItem::publicItem).findFirst().orElseThrow().itemId();
        UUID hidden = items.stream().filter(item -> !item.publicItem()).findFirst().orElseThrow().itemId();
        minutes.write(session, new MinutesDraft(clock.instant(), clock.instant().plusSeconds(3600), "Mitglied CDU", null,
                null, "Der Rat trauert.", Map.of(open, "Der Rat ist beschlussfähig.", hidden, "Kaufpreis 100.000 Euro"),
                List.of()), "schriftfuehrung");
        minutes.sign(session, "schriftfuehrung");
        minutes.countersign(session, "vorsitz");
        minutes.publish(session, List.of(WithheldPart.REMARKS.name()), "ratsbuero");

        assertThat(recorded("minutes.published")).contains("Der Rat ist beschlussfähig.", "Mitglied CDU")
                .doesNotContain("Kaufpreis", "trauert");
    }

    private String recorded(String event) {
        return ledger.entries(Chain.meeting(session.value())).stream().filter(entry -> entry.event().equals(event))
                .map(entry -> entry.factsByName().get("record")).map(hash -> records.find(String.valueOf(hash)).orElse(""))
                .reduce("", String::concat);
    }
}
