package de.beschlusslauf.security;

import java.util.ArrayList;
import java.util.List;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests to the engine that its own rights let everybody make, though they change or reveal what concerns all towns:
 * jobs, comments and attachments beside our ledger and files, accounts, the trying of passwords, signals, messages,
 * conditions and work lists that may reach any process, figures of the whole installation.
 */
final class OperatorsOnly {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    /** Where the addresses of the engine begin. */
    static final List<String> ENGINES =
            List.of("/engine-rest", "/engine-rest/engine/*", "/camunda/api/engine/engine/*");

    private static final List<String> NOT_TO_CHANGE = List.of("/job/*/**", "/task/*/comment/**",
            "/task/*/attachment/**", "/process-instance/*/comment/**", "/user/*/**", "/identity/verify",
            "/signal/**", "/message/**", "/condition/**", "/external-task/fetchAndLock");

    private static final List<String> NOT_TO_SEE = List.of("/metrics/**", "/history/cleanup/**", "/telemetry/**",
            "/schema/**", "/history/user-operation/**", "/history/decision-instance/**");

    private OperatorsOnly() {
    }

    static RequestMatcher matcher() {
        List<RequestMatcher> matchers = new ArrayList<>();
        for (String engine : ENGINES) {
            for (String path : NOT_TO_CHANGE) {
                for (HttpMethod method : List.of(HttpMethod.PUT, HttpMethod.POST, HttpMethod.DELETE)) {
                    matchers.add(PATH.matcher(method, engine + path));
                }
            }
            NOT_TO_SEE.forEach(path -> matchers.add(PATH.matcher(engine + path)));
        }
        matchers.add(PATH.matcher("/camunda/api/admin/plugin/**"));
        return new OrRequestMatcher(matchers);
    }
}
