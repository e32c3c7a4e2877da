package de.beschlusslauf.security;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.refusal.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps groups, municipalities, who belongs to them and the engine's own authorizations out of everybody's reach, administrators
 * included: what somebody may do follows from the registration of persons, which the ledger knows. Who is an administrator
 * is kept in the engine, which tells the ledger itself ({@link DirectoryWithoutLocks}).
 */
class RightsByRegistration extends OncePerRequestFilter {

    private static final String ELSEWHERE = "mit „PUT /api/bodies/{Kommune}/persons/{Benutzername}“";

    private static final String RIGHTS = "Rollen, Gruppen und Kommunen werden hier nicht geändert, weil die Prüfung davon nichts "
            + "erführe; tragen Sie Rollen und Stellen der Person " + ELSEWHERE + " ein.";

    private static final String GRANTS = "Berechtigungen werden hier weder gegeben noch genommen, weil die Prüfung davon nichts "
            + "erführe; sie folgen aus Rollen und Stellen, tragen Sie diese " + ELSEWHERE + " ein.";

    private static final String ACCOUNT = "Dieses Konto wird nicht gelöscht, solange die Person Rollen oder Stellen hat; nehmen Sie "
            + "ihr diese zuerst " + ELSEWHERE + ".";

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    private final List<RequestMatcher> accounts = new ArrayList<>();

    private final RequestMatcher rights;

    private final RequestMatcher grants;

    private final IdentityService identities;

    RightsByRegistration(IdentityService identities) {
        this.identities = identities;
        List<RequestMatcher> changes = new ArrayList<>();
        List<RequestMatcher> administrators = new ArrayList<>();
        List<RequestMatcher> authorizations = new ArrayList<>();
        for (String engine : OperatorsOnly.ENGINES) {
            for (String kind : List.of("/group", "/tenant")) {
                changes.add(PATH.matcher(HttpMethod.POST, engine + kind + "/create/**"));
                changes.add(PATH.matcher(HttpMethod.PUT, engine + kind + "/*/**"));
                changes.add(PATH.matcher(HttpMethod.DELETE, engine + kind + "/*/**"));
            }
            for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE)) {
                authorizations.add(PATH.matcher(method, engine + "/authorization/**"));
            }
            administrators.add(PATH.matcher(engine + "/group/" + Actor.ADMIN + "/members/*"));
            accounts.add(PATH.matcher(HttpMethod.DELETE, engine + "/user/{user}/**"));
        }
        grants = new OrRequestMatcher(authorizations);
        rights = new AndRequestMatcher(new OrRequestMatcher(changes),
                new NegatedRequestMatcher(new OrRequestMatcher(administrators)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (rights.matches(request)) {
            ProblemWriter.write(ProblemWriter.pathOf(request), response, HttpStatus.FORBIDDEN, RIGHTS);
        } else if (grants.matches(request)) {
            ProblemWriter.write(ProblemWriter.pathOf(request), response, HttpStatus.FORBIDDEN, GRANTS);
        } else if (accounts.stream().map(account -> account.matcher(request)).filter(RequestMatcher.MatchResult::isMatch)
                .anyMatch(account -> hasRights(account.getVariables().get("user")))) {
            ProblemWriter.write(ProblemWriter.pathOf(request), response, HttpStatus.FORBIDDEN, ACCOUNT);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean hasRights(String user) {
        return identities.createGroupQuery().groupMember(user).unlimitedList().stream()
                .anyMatch(group -> !group.getId().equals(Actor.ADMIN));
    }
}
