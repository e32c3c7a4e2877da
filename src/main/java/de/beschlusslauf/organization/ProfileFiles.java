package de.beschlusslauf.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads the profile files of all municipalities and refuses the start if one of them is wrong. */
@Component
class ProfileFiles {

    private final String location;

    ProfileFiles(@Value("${beschlusslauf.municipalities:classpath:municipalities/*.yaml}") String location) {
        this.location = location;
    }

    /** @throws ProfileProblem if a file cannot be used or there is none */
    List<Body> load() {
        List<Body> bodies = new ArrayList<>();
        for (Resource file : files()) {
            Body body = ProfileReader.read(file);
            if (bodies.stream().anyMatch(other -> other.id().equals(body.id()))) {
                throw new ProfileProblem(String.valueOf(file.getFilename()), "id",
                        "„" + body.id() + "“ steht schon in einem anderen Profil.");
            }
            bodies.add(body);
        }
        if (bodies.isEmpty()) {
            throw new ProfileProblem(location, "id", "An diesem Ort liegt kein Profil.");
        }
        return bodies;
    }

    private List<Resource> files() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(location)).stream()
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename()))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Profiles could not be listed at " + location, e);
        }
    }
}
