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
 * looks at the request; what somebody sets up for himself, such as calendars, is no matter of the town.
 */
final class Changes {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    private Changes() {
    }

    static RequestMatcher matcher() {
        List<RequestMatcher> changes = new ArrayList<>();
        for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
            changes.add(PATH.matcher(method, "/api/**"));
        }
        for (HttpMethod method : List.of(HttpMethod.PUT, HttpMethod.DELETE)) {
            changes.add(PATH.matcher(method, "/engine-rest/**"));
            changes.add(PATH.matcher(method, "/camunda/api/engine/**"));
        }
        return new AndRequestMatcher(new OrRequestMatcher(changes),
                new NegatedRequestMatcher(PATH.matcher("/api/calendar-feeds/**")));
    }
}
