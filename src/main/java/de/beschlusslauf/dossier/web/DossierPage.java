package de.beschlusslauf.dossier.web;

import java.io.IOException;
import java.util.UUID;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

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
    ResponseEntity<InputStreamResource> dossier(@PathVariable UUID id) throws IOException {
        return api.dossier(id, null);
    }

    @GetMapping("/register/ketten/sitzung/{id}/dossier")
    ResponseEntity<InputStreamResource> sessionDossier(@PathVariable UUID id) throws IOException {
        return sessions.dossier(id, null);
    }

    @GetMapping("/register/papers/{id}/ablauf")
    ResponseEntity<String> engineHistory(@PathVariable UUID id) {
        return api.engineHistory(id);
    }
}
