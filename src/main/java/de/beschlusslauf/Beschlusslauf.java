package de.beschlusslauf;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the application: the life of a municipal resolution, from the first draft to the last measure. */
@SpringBootApplication
@Modulithic(systemName = "Beschlusslauf", sharedModules = {"workflow", "security", "database"})
public class Beschlusslauf {

    public static void main(String[] args) {
        SpringApplication.run(Beschlusslauf.class, args);
    }
}
