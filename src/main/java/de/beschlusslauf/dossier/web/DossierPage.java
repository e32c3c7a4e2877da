package de.beschlusslauf.dossier.web;

import java.io.IOException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The same files for people: what cannot be given just now, or not to them, is a page and no problem for a program. */
@Controller
class DossierPage {

    private final DossierApi api;

    private final SessionDossierApi sessions;

    DossierPage(DossierApi api, SessionDossierApi sessions) {
        this.api = api;
        this.sessions = sessions;
    }

    @GetMapping("/register/papers/{id}/dossier")
    ResponseEntity<InputStreamResource> dossier(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer head)
            throws IOException {
        return api.dossier(id, head);
    }

    @GetMapping("/register/ketten/sitzung/{id}/dossier")
    ResponseEntity<InputStreamResource> sessionDossier(@PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer head) throws IOException {
        return sessions.dossier(id, head);
    }

    @GetMapping("/register/papers/{id}/ablauf")
    ResponseEntity<String> engineHistory(@PathVariable UUID id) {
        return api.engineHistory(id);
    }
}
