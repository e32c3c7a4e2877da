package de.beschlusslauf.database;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;

import de.beschlusslauf.Beschlusslauf;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.Deliberation;
import de.beschlusslauf.consultation.PlannedStation;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The application with nothing to do but wait for five deadlines: two control windows, two submissions and, between these,
 * one that a session sets those who prepare it. Its clock jumps to some seconds before each of them, one after the other, and
 * goes on as clocks do.
 */
final class IdleNode {

    /** From here on the deadlines lie that it waits for. */
    static final LocalDate RESOLVED = LocalDate.of(2030, 2, 5);

    /** Begins the line of each of them, before timer and day. */
    static final String WAITS = "Waits for ";

    /** Its last line. */
    static final String DONE = "All deadlines are over";

    /**
     * Not the same for all, so that they end at different moments between two looks of the node. Before the last one it has
     * been idle for so long that a node which looks ever more rarely would be asleep.
     */
    private static final List<Integer> SECONDS_BEFORE = List.of(4, 6, 7, 8, 45);

    private IdleNode() {
    }

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            waits(new SpringApplication(Beschlusslauf.class, Deliberation.class).run(arguments));
            System.out.println(DONE);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void waits(ConfigurableApplicationContext context) {
        Deliberation deliberation = context.getBean(Deliberation.class);
        DrivableClock clock = context.getBean(DrivableClock.class);
        ManagementService management = context.getBean(ManagementService.class);
        JobExecutor executor = ((ProcessEngineConfigurationImpl) context.getBean(ProcessEngine.class)
                .getProcessEngineConfiguration()).getJobExecutor();
        executor.shutdown();
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            clock.travelTo(Zones.at(LocalDate.of(2030, 1, 7), LocalTime.of(9, 0)));
            resolve(deliberation, Map.of("rat", RESOLVED.minusDays(1), "adi", RESOLVED));
            deliberation.session("rat", LocalDate.of(2030, 3, 4));
            deliberation.session("adi", LocalDate.of(2030, 3, 14));
        });
        executor.start();
        List<Awaited> deadlines = deadlines(management, clock.instant());
        for (int i = 0; i < deadlines.size(); i++) {
            System.out.println(WAITS + deadlines.get(i).name());
            clock.travelTo(deadlines.get(i).passes().minusSeconds(SECONDS_BEFORE.get(i)));
            String job = deadlines.get(i).job().getId();
            await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofSeconds(1))
                    .until(() -> management.createJobQuery().jobId(job).count() == 0);
        }
    }

    /** Each body adopts a paper on its day, and the life of the paper goes on with its control window. */
    private static void resolve(Deliberation deliberation, Map<String, LocalDate> days) {
        List<ConsultationId> stations = days.entrySet().stream().sorted(Map.Entry.comparingByValue())
                .map(day -> deliberation.plan(deliberation.paper("Das Gremium beschließt."),
                        PlannedStation.of(day.getKey(), ConsultationRole.DECISION, 1)
                                .in(deliberation.session(day.getKey(), day.getValue()), null)).get(0)).toList();
        stations.forEach(station -> deliberation.resolve(station, Deliberation.accepted()));
    }

    private record Awaited(String event, Job job) {

        Instant passes() {
            return job.getDuedate().toInstant();
        }

        String name() {
            return event + " " + Zones.dayOf(passes().minusSeconds(1));
        }
    }

    private static List<Awaited> deadlines(ManagementService management, Instant now) {
        Stream<Awaited> ofPapers = IdleNodeTests.OF_PAPERS.stream().flatMap(event -> from(management, event, now));
        List<Awaited> awaited = new ArrayList<>(ofPapers.sorted(Comparator.comparing(Awaited::passes)).toList());
        Awaited last = awaited.remove(awaited.size() - 1);
        awaited.add(from(management, IdleNodeTests.OF_A_SESSION, now).filter(each -> each.passes().isBefore(last.passes()))
                .max(Comparator.comparing(Awaited::passes)).orElseThrow());
        awaited.add(last);
        return awaited;
    }

    private static Stream<Awaited> from(ManagementService management, String event, Instant now) {
        return management.createJobQuery().activityId(event).duedateHigherThan(Date.from(now)).list().stream()
                .map(job -> new Awaited(event, job));
    }
}
