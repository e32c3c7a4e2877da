package de.beschlusslauf.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

import com.microsoft.playwright.Page;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;

/** The people of one municipality, each at a screen of their own, and the one clock on all their walls. */
final class People {

    /** Shifts what the browser takes for now; read anew with every page. */
    private static final String WALL_CLOCK = """
            window.shift = %d;
            if (!window.shifted) {
              window.shifted = true;
              window.Date = new Proxy(Date, {
                construct: (date, values) => values.length ? new date(...values) : new date(date.now() + window.shift),
                apply: date => new date(date.now() + window.shift).toString(),
                get: (date, name) => name === 'now' ? () => date.now() + window.shift : date[name]});
            }""";

    private final Chromium chromium;

    private final String town;

    private final DrivableClock clock;

    private final ManagementService jobs;

    private final Map<String, Window> windows = new LinkedHashMap<>();

    private int pictures;

    People(Chromium chromium, String town, DrivableClock clock, ManagementService jobs) {
        this.chromium = chromium;
        this.town = town;
        this.clock = clock;
        this.jobs = jobs;
    }

    /** The person's window; the first time they log in. */
    Window at(String person) {
        return windows.computeIfAbsent(person, this::another);
    }

    /** One more window of that person. */
    Window another(String person) {
        Window window = chromium.window();
        shift(window);
        return window.logIn(town + "." + person, "rathaus");
    }

    /** The form of a task in that person's list; what is due in the background is done before. */
    FormPage opens(String person, String task) {
        settle();
        return at(person).tasklist().open(task);
    }

    /** Opens, keeps a picture, and goes on. */
    FormPage looksAt(String person, String task) {
        FormPage form = opens(person, task);
        picture(person, task.replaceAll("[^A-Za-zäöüß]+", "-"));
        return form;
    }

    /** A numbered picture of that person's form if the run is asked for pictures, see {@link Window#picture}. */
    void picture(String person, String name) {
        if (!Boolean.getBoolean("pictures")) {
            return;
        }
        Page page = at(person).page();
        page.evaluate("document.activeElement?.scrollIntoView({block: 'center'})");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots",
                "%02d-%s-%s.png".formatted(++pictures, person, name))));
    }

    /** Lets time pass; every timer fires at its own moment. */
    void travelTo(LocalDate day, int hour) {
        Instant moment = Zones.at(day, LocalTime.of(hour, 0));
        for (Job next = due(moment); next != null; next = due(moment)) {
            Instant at = next.getDuedate().toInstant();
            if (at.isAfter(clock.instant())) {
                clock.travelTo(at);
            }
            jobs.executeJob(next.getId());
        }
        clock.travelTo(moment);
        windows.values().forEach(this::shift);
    }

    /** Does what is due in the background now. */
    void settle() {
        for (Job next = due(clock.instant()); next != null; next = due(clock.instant())) {
            jobs.executeJob(next.getId());
        }
    }

    private @Nullable Job due(Instant moment) {
        return jobs.createJobQuery().active().duedateLowerThan(Date.from(moment.plusMillis(1)))
                .orderByJobDuedate().asc().list().stream()
                .filter(job -> job.getProcessInstanceId() != null).findFirst().orElse(null);
    }

    private void shift(Window window) {
        window.runs(WALL_CLOCK.formatted(Duration.between(Instant.now(), clock.instant()).toMillis()));
    }
}
