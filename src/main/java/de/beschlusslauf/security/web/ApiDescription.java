package de.beschlusslauf.security.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says about the API as a whole: purpose, log-in, repetition, errors. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String DESCRIPTION = """
            Whatever clerks do in Tasklist, programs do here, under the same rules.

            Log-in: HTTP Basic without a session; pages use the session's cookie and send its token (cookie XSRF-TOKEN) as \
            header X-XSRF-TOKEN with every change. People belong to municipalities, and nothing of another one is found.

            Repetition: a call that creates something, answers a task, or changes a session or a person takes an \
            Idempotency-Key. After a lost answer, send it again with the same key: it is not done twice, and the first answer \
            comes back. Keys are remembered for a week. The other calls take none: sent again, they change nothing more.

            Errors are problem details (RFC 9457); `detail` is one German sentence for the person at the screen, `field` \
            names what it is about.

            Moments are in UTC, days and local times without a zone are those of Germany. What may be null is absent from \
            `required`.""";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Beschlusslauf").version("1").description(DESCRIPTION))
                .components(new Components()
                        .addSecuritySchemes("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")
                                .description("User and password, with every call."))
                        .addSecuritySchemes("session", new SecurityScheme().type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE).name("JSESSIONID").description("A page's session.")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }
}
