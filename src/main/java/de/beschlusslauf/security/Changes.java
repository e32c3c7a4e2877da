package de.beschlusslauf.security;

import java.util.ArrayList;
import java.util.List;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests that change the town's matters. Whoever only reads, auditors, archive and managers, is refused before anything
 * looks at the request; what somebody sets up for himself, such as calendars, is no matter of the town. The engine takes long
 * questions as {@code POST}, too; these change nothing and are named here one by one.
 */
final class Changes {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    /** Kinds of things that the engine lists and counts for whoever asks with {@code POST}. */
    private static final List<String> ASKED_FOR = List.of("/task", "/process-instance", "/execution", "/variable-instance", "/job",
            "/job-definition", "/external-task", "/case-instance", "/case-execution", "/group", "/history/activity-instance",
            "/history/case-instance", "/history/detail", "/history/external-task-log", "/history/job-log", "/history/process-instance",
            "/history/task", "/history/variable-instance");

    private Changes() {
    }

    static RequestMatcher matcher() {
        List<RequestMatcher> changes = new ArrayList<>();
        for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
            changes.add(PATH.matcher(method, "/api/**"));
        }
        for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE)) {
            changes.add(PATH.matcher(method, "/engine-rest/**"));
            changes.add(PATH.matcher(method, "/camunda/api/engine/**"));
        }
        return new AndRequestMatcher(new OrRequestMatcher(changes), new NegatedRequestMatcher(questions()));
    }

    private static RequestMatcher questions() {
        List<RequestMatcher> questions = new ArrayList<>();
        questions.add(PATH.matcher("/api/calendar-feeds/**"));
        for (String engine : OperatorsOnly.ENGINES) {
            for (String kind : ASKED_FOR) {
                questions.add(PATH.matcher(HttpMethod.POST, engine + kind));
                questions.add(PATH.matcher(HttpMethod.POST, engine + kind + "/count"));
            }
        }
        return new OrRequestMatcher(questions);
    }
}
