package de.beschlusslauf.paper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.document.FileMatter;
import de.beschlusslauf.document.StoredFile;
import de.beschlusslauf.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Attachments of papers: whoever may read one of the texts to which a file is attached reads the file. */
@Component
class AttachedFiles implements FileMatter {

    private final Papers papers;

    AttachedFiles(Papers papers) {
        this.papers = papers;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Boolean> opens(StoredFile file, Actor actor) {
        List<UUID> attachedTo = papers.findWithAttachment("[\"" + file.id().value() + "\"]");
        if (attachedTo.isEmpty()) {
            return Optional.empty();
        }
        Insight insight = Insight.of(actor, file.bodyId());
        return Optional.of(papers.findWithTexts(attachedTo).stream().flatMap(paper -> insight.into(paper).stream())
                .flatMap(part -> part.texts().stream())
                .anyMatch(text -> text.content().attachments().contains(file.id())));
    }
}
