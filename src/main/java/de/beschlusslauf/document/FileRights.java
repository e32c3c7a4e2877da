package de.beschlusslauf.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads which file: whoever may read the matter to which it belongs and, until it belongs to one, whoever uploaded it; besides
 * them those who see everything in their municipality (§ 30 GO NRW).
 */
@Service
@Transactional(readOnly = true)
public class FileRights {

    private final Documents documents;

    private final List<FileMatter> matters;

    FileRights(Documents documents, Collection<FileMatter> matters) {
        this.documents = documents;
        this.matters = List.copyOf(matters);
    }

    /** @throws Refusal in the same words, if there is no such file and if the person may not read it */
    public StoredFile require(FileId id, Actor actor) {
        StoredFile file = documents.require(id);
        if (!actor.mayRead(file.bodyId()) || !actor.seesEverything(file.bodyId()) && !opens(file, actor)) {
            throw Documents.unknown();
        }
        return file;
    }

    private boolean opens(StoredFile file, Actor actor) {
        List<Boolean> answers = matters.stream().map(matter -> matter.opens(file, actor)).flatMap(Optional::stream).toList();
        return answers.isEmpty() ? documents.uploaded(List.of(file.id()), actor.userId()) : answers.contains(true);
    }
}
