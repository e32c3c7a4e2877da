package de.beschlusslauf.dossier.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.dossier.Dossiers;
import de.beschlusslauf.ledger.AccessLog;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.register.LongReads;
import de.beschlusslauf.register.WholeFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands a dossier over: whole before its first byte leaves, and with a trace. */
@Component
class DossierFiles {

    private final Dossiers dossiers;

    private final WholeFiles files;

    private final LongReads longReads;

    private final AccessLog access;

    DossierFiles(Dossiers dossiers, WholeFiles files, LongReads longReads, AccessLog access) {
        this.dossiers = dossiers;
        this.files = files;
        this.longReads = longReads;
        this.access = access;
    }

    /**
     * @param reader user id of whoever may take whole records away
     * @param subject chain of the paper or session
     * @param name of the matter, after which the file is called
     * @param head number of the state; null for the newest
     */
    ResponseEntity<InputStreamResource> hand(String reader, String bodyId, Chain subject, String name, @Nullable Integer head)
            throws IOException {
        try (LongReads.Place place = longReads.take(bodyId)) {
            int state = head == null ? dossiers.state(subject) : head;
            dossiers.require(subject, state);
            WholeFiles.Made made = files.make(reader, file -> {
                access.read(bodyId, reader, subject.kind().equals("paper") ? "dossier" : "session-dossier",
                        List.of(UUID.fromString(subject.id())));
                dossiers.write(subject, state, file);
            });
            return download("application/zip", name("Dossier", name) + "-Stand-" + state + ".zip")
                    .header("Dossier-Head", String.valueOf(state)).contentLength(made.size())
                    .body(new InputStreamResource(made.content()));
        }
    }

    static ResponseEntity.BodyBuilder download(String type, String name) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    static String name(String what, String matter) {
        return what + "-" + matter.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
