package de.beschlusslauf.consultation;

import java.time.Instant;
import java.time.LocalDate;

import de.beschlusslauf.Staged;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of a committee and the council in September 2021, on a real database; nothing survives a test. */
@Staged
@RecordApplicationEvents
@Transactional
abstract class PathPlay {

    static final LocalDate ADI_DAY = LocalDate.of(2021, 9, 14);
    static final LocalDate COUNCIL_DAY = LocalDate.of(2021, 9, 30);

    @Autowired
    Deliberation deliberation;
    @Autowired
    PathPlanning planning;
    @Autowired
    Drafting drafting;
    @Autowired
    PathReader paths;
    @Autowired
    Placement placement;
    @Autowired
    Minuting minuting;
    @Autowired
    MeetingDirectory meetings;
    @Autowired
    PaperReader papers;
    @Autowired
    Ledger ledger;
    @Autowired
    DrivableClock clock;
    @Autowired
    ApplicationEvents events;

    MeetingId adi;
    MeetingId council;

    @BeforeEach
    void sessionsOfSeptember2021() {
        clock.travelTo(Instant.parse("2021-07-05T08:00:00Z"));
        adi = deliberation.session("adi", ADI_DAY);
        council = deliberation.session("rat", COUNCIL_DAY);
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }
}
