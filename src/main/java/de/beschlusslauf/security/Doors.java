package de.beschlusslauf.security;

import java.util.Map;

import de.beschlusslauf.refusal.ProblemWriter;
import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Every door asks for the same log-in: pages by form and session, programs by HTTP Basic without a session. Nothing but
 * the log-in page, its style sheet, the health of the system and calendars with a secret in their address is open.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    private static final RequestMatcher PROGRAMS = new OrRequestMatcher(PATH.matcher("/api/**"),
            PATH.matcher("/engine-rest/**"), PATH.matcher("/v3/api-docs/**"), PATH.matcher("/actuator/**"));

    /** Our own pages bring everything along; the engine's web apps have a policy of their own. */
    private static final String OWN_PAGES = "default-src 'self'; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'self'";

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, IdentityService identities) throws Exception {
        RequestMatcher basic = request -> {
            String header = request.getHeader("Authorization");
            return header != null && header.startsWith("Basic ") && PROGRAMS.matches(request);
        };
        return http.securityMatcher(basic)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").hasAuthority(Actor.ADMIN)
                        .requestMatchers(OperatorsOnly.matcher()).hasAuthority(Actor.ADMIN)
                        .requestMatchers(Changes.matcher()).hasAnyAuthority(Groups.STAFF, Actor.ADMIN)
                        .anyRequest().authenticated())
                .httpBasic(login -> login.authenticationEntryPoint(Denials::challenge))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(Denials::challenge)
                        .accessDeniedHandler(Denials::forbidden))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new RightsByRegistration(identities), AuthorizationFilter.class)
                .addFilterAfter(new EngineIdentityFilter(identities), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, IdentityService identities) throws Exception {
        RequestMatcher webapps = PATH.matcher("/camunda/**");
        RequestMatcher scripted = new OrRequestMatcher(PROGRAMS, PATH.matcher("/camunda/api/**"),
                new RequestHeaderRequestMatcher("X-Requested-With", "XMLHttpRequest"));
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/login", Denials.WAIT, "/error", "/styles/**", "/favicon.ico",
                                "/actuator/health/**", "/kalender/*.ics").permitAll()
                        .requestMatchers("/actuator/**").hasAuthority(Actor.ADMIN)
                        .requestMatchers(OperatorsOnly.matcher()).hasAuthority(Actor.ADMIN)
                        .requestMatchers(Changes.matcher()).hasAnyAuthority(Groups.STAFF, Actor.ADMIN)
                        .anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false)
                        .failureHandler(Denials::logInFailed).permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?abgemeldet")
                        .logoutRequestMatcher(new OrRequestMatcher(
                                PATH.matcher(org.springframework.http.HttpMethod.POST, "/logout"),
                                PATH.matcher(org.springframework.http.HttpMethod.POST,
                                        "/camunda/api/admin/auth/user/default/logout"))))
                .csrf(csrf -> csrf.csrfTokenRepository(new SharedCsrfToken())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(webapps))
                .exceptionHandling(handling -> handling
                        .defaultAuthenticationEntryPointFor(Denials::unauthenticated, scripted)
                        .defaultAccessDeniedHandlerFor(Denials::forbidden, scripted))
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(webapps),
                                new ContentSecurityPolicyHeaderWriter(OWN_PAGES))))
                .addFilterBefore(new ClosedDoors(), SecurityContextHolderFilter.class)
                .addFilterAfter(new RightsByRegistration(identities), AuthorizationFilter.class)
                .addFilterAfter(new EngineIdentityFilter(identities), AuthorizationFilter.class)
                .build();
    }

    /** Addresses that only somebody writes who looks for holes. */
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, e) -> ProblemWriter.write(ProblemWriter.pathOf(request), response,
                HttpStatus.BAD_REQUEST, "Diese Adresse ist nicht zulässig.");
    }

    /** Before all filters of the engine's web apps. */
    @Bean
    FilterRegistrationBean<NoncePerPage> noncePerPage() {
        FilterRegistrationBean<NoncePerPage> filter = new FilterRegistrationBean<>(new NoncePerPage());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    /** The engine's own bridge from a container's log-in to its web apps. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", WebappLogin.class.getName()));
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setOrder(201);
        return filter;
    }
}
