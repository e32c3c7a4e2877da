package de.beschlusslauf;

import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the application: the life of a municipal resolution, from the first draft to the last measure. */
@SpringBootApplication(nameGenerator = HandlerNames.class)
@Modulithic(systemName = "Beschlusslauf", sharedModules = {"workflow", "security", "database", "refusal", "idempotency"})
public class Beschlusslauf {

    /** Runs in UTC whatever the machine says, since the engine's timestamps carry no zone. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Beschlusslauf.class, args);
    }
}
