package de.beschlusslauf.demo;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last words of the start-up log: where to go, as whom, with which password. */
@Component
@OnDemonstration
class DemoBanner {

    private static final Logger LOG = LoggerFactory.getLogger("Demonstration");
    private static final int WIDTH = 110;

    private final DemoUserFile file;
    private final DemoAdministrator administrator;
    private final Environment environment;

    DemoBanner(DemoUserFile file, DemoAdministrator administrator, Environment environment) {
        this.file = file;
        this.administrator = administrator;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready() {
        LOG.info("{}", text());
    }

    String text() {
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        StringBuilder text = new StringBuilder("Beschlusslauf ist bereit.\n\n")
                .append("  Aufgaben     ").append(address).append("/camunda/app/tasklist/\n")
                .append("  Cockpit      ").append(address).append("/camunda/app/cockpit/\n")
                .append("  Verwaltung   ").append(address).append("/camunda/app/admin/\n")
                .append("  Schnittstelle ").append(address).append("/v3/api-docs\n")
                .append("  Zeit vergehen lassen (als Administration) ").append(address).append("/vorfuehrung\n\n")
                .append("  Passwort aller Benutzer der Vorführung: ").append(administrator.password()).append("\n\n")
                .append("  Administration: ").append(administrator.userId()).append('\n');
        file.byBody().forEach((bodyId, users) -> paragraph(text, users));
        return text.toString();
    }

    private static void paragraph(StringBuilder text, List<DemoUser> users) {
        StringBuilder line = new StringBuilder("\n ");
        for (DemoUser user : users) {
            if (line.length() + user.id().length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(" ");
            }
            line.append(' ').append(user.id());
        }
        text.append(line).append('\n');
    }
}
