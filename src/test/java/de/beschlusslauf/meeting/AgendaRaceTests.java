package de.beschlusslauf.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.workflow.DrivableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Several clerks fill the same agendas at the same time. */
@WholeApplication
class AgendaRaceTests {

    private static final int CLERKS = 4;

    private static final int ITEMS = 6;

    @Autowired
    MeetingPlanning planning;
    @Autowired
    Agenda agenda;
    @Autowired
    MeetingDirectory directory;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    DrivableClock clock;

    @BeforeEach
    void longBeforeTheSessions() {
        clock.travelTo(Instant.parse("2037-01-05T08:00:00Z"));
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void everyItemGetsItsOwnNumberWithoutASecondTry() throws Exception {
        // given
        MeetingId meeting = session(3);

        // when
        atOnce(clerk -> put(meeting));

        // then
        assertThat(papers(meeting)).extracting(AgendaItem::number).containsExactlyElementsOf(
                IntStream.rangeClosed(1, CLERKS * ITEMS).mapToObj(number -> "Ö 3." + number).toList());
    }

    @Test
    void whoFillsTwoAgendasInOppositeOrderWaitsForTheOtherAndNotForEver() throws Exception {
        // given
        MeetingId committee = session(4);
        MeetingId council = session(5);

        // when
        atOnce(clerk -> transaction.execute(status -> {
            agenda.hold(List.of(committee, council));
            put(clerk % 2 == 0 ? committee : council);
            return put(clerk % 2 == 0 ? council : committee);
        }));

        // then
        assertThat(papers(committee)).hasSize(CLERKS * ITEMS);
        assertThat(papers(council)).hasSize(CLERKS * ITEMS);
    }

    /** Without what stands on every agenda. */
    private List<AgendaItem> papers(MeetingId meeting) {
        return directory.agenda(meeting).stream().filter(item -> item.kind() == ItemKind.PAPER).toList();
    }

    private AgendaItem put(MeetingId meeting) {
        return agenda.put(meeting, NewItem.inTime(UUID.randomUUID(), "Visionsgrundsätze", true, "zd"), "ratsbuero");
    }

    private MeetingId session(int month) {
        return planning.plan(new PlanMeeting("meerbusch", "schule", Zones.at(LocalDate.of(2037, month, 4),
                LocalTime.of(17, 0)), "Ratssaal"), "ratsbuero").id();
    }

    /** Fails if one of the clerks is refused or thrown out. */
    private static void atOnce(IntFunction<AgendaItem> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
        try {
            List<Callable<AgendaItem>> calls = new ArrayList<>();
            IntStream.range(0, CLERKS * ITEMS).forEach(call -> calls.add(() -> work.apply(call)));
            for (Future<AgendaItem> each : threads.invokeAll(calls)) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
