package de.beschlusslauf.crash;

import java.util.List;

import de.beschlusslauf.calendar.process.Projections;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What {@link CrashNode}'s own check finds: timers and dates of tasks that disagree with the table of deadlines. */
@RestController
@ConditionalOnProperty("crash.now")
@RequestMapping("/api/crash/disagreements")
class ProjectionApi {

    private static final int LIMIT = 20;

    private final Projections projections;

    ProjectionApi(Projections projections) {
        this.projections = projections;
    }

    @GetMapping
    List<String> list() {
        return projections.disagreeing(LIMIT).stream().map(Object::toString).toList();
    }
}
