package de.beschlusslauf.dossier.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import de.beschlusslauf.dossier.EngineSteps;
import de.beschlusslauf.ledger.AccessLog;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.organization.LastingNames;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dossiers for auditors, the archive and the council office, and the program that checks them. */
@RestController
class DossierApi {

    private final DossierFiles files;

    private final EngineSteps steps;

    private final PaperReader papers;

    private final LastingNames names;

    private final AccessLog access;

    private final CurrentActor actors;

    DossierApi(DossierFiles files, EngineSteps steps, PaperReader papers,
            LastingNames names, AccessLog access, CurrentActor actors) {
        this.files = files;
        this.steps = steps;
        this.papers = papers;
        this.names = names;
        this.access = access;
        this.actors = actors;
    }

    /**
     * The paper's whole record as a ZIP file, non-public contents included; that it was read is recorded.
     *
     * @param id of the paper
     * @param head number of the state; without it the newest, and the answer names it. The same state gives the same bytes.
     */
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/zip",
            schema = @Schema(type = "string", format = "binary")))
    @GetMapping(path = "/api/papers/{id}/dossier", produces = "application/zip")
    ResponseEntity<InputStreamResource> dossier(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer head)
            throws IOException {
        Actor actor = actors.require();
        PaperSummary paper = open(new PaperId(id), actor);
        return files.hand(actor.userId(), paper.bodyId(), Chain.paper(id), paper.reference(), head);
    }

    /**
     * What the process engine still remembers of the paper's run, as an annex that is never part of the dossier; that it was
     * read is recorded. Who has been erased is not named. Empty but for its headings once the engine has deleted its history.
     *
     * @param id of the paper
     */
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping(path = "/api/papers/{id}/engine-history", produces = "text/csv")
    ResponseEntity<String> engineHistory(@PathVariable UUID id) {
        PaperId paperId = new PaperId(id);
        Actor actor = actors.require();
        PaperSummary paper = open(paperId, actor);
        access.read(paper.bodyId(), actor.userId(), "engine-history", List.of(id));
        List<EngineSteps.Step> remembered = steps.of(paperId, paper.bodyId());
        return DossierFiles.download("text/csv;charset=UTF-8", DossierFiles.name("Ablauf", paper.reference()) + ".csv")
                .body(EngineStepsFile.of(remembered, names.of(
                remembered.stream().map(EngineSteps.Step::person).filter(Objects::nonNull).distinct().toList())));
    }

    private PaperSummary open(PaperId id, Actor actor) {
        PaperSummary paper = papers.summary(id);
        if (!actor.mayRead(paper.bodyId())) {
            throw PaperReader.unknown();
        }
        requireTaker(actor, paper.bodyId());
        return paper;
    }

    /** @throws Refusal if the person may not take whole records away */
    static void requireTaker(Actor actor, String bodyId) {
        if (!actor.mayTakeRecords(bodyId)) {
            throw Refusal.forbidden("Dossiers öffnen nur Rechnungsprüfung, Archiv und Ratsbüro der Kommune; bitte wenden Sie sich"
                    + " dorthin.");
        }
    }

    /**
     * Java source of the program that checks a dossier: {@code java VerifyDossier.java dossier.zip FINGERPRINT}. Without the
     * fingerprint of the sealing key, which operators tell by another way, it does not say where the dossier comes from.
     */
    @GetMapping(path = "/api/dossier-verifier", produces = "text/plain")
    ResponseEntity<Resource> verifier() {
        return DossierFiles.download("text/plain;charset=UTF-8", "VerifyDossier.java")
                .body(new ClassPathResource("verifier/VerifyDossier.java"));
    }
}
