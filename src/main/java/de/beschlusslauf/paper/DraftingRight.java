package de.beschlusslauf.paper;

import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.FileId;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import org.springframework.stereotype.Component;

/** Who may start papers, and which files may be attached to them: authors, and files of the same municipality. */
@Component
class DraftingRight {

    private final Persons persons;

    private final Documents documents;

    DraftingRight(Persons persons, Documents documents) {
        this.persons = persons;
        this.documents = documents;
    }

    /** An author writes for his own departments; one who belongs to none, for all. */
    void checkAuthor(String bodyId, String department, String actor) {
        boolean author = persons.find(actor)
                .filter(person -> person.bodyId().equals(bodyId) && person.hasRole(Roles.AUTHOR)).isPresent();
        boolean foreign = persons.find(actor).map(Person::departments)
                .filter(own -> !own.isEmpty() && !own.contains(department)).isPresent();
        if (author && foreign) {
            throw Refusal.of("leadDepartment", "Für dieses Amt legen Sie keine Vorlagen an; bitte Ihr eigenes wählen.");
        }
        if (!author) {
            throw Refusal.forbidden("Vorlagen anlegen darf nur, wer in dieser Kommune in der"
                    + " Sachbearbeitung arbeitet.");
        }
    }

    /** Nobody opens a colleague's file for himself by attaching it: he uploaded it, or it is attached to this paper already. */
    void checkAttachments(Paper paper, Content content, String actor) {
        boolean foreign = documents.require(content.attachments()).stream()
                .anyMatch(file -> !file.bodyId().equals(paper.bodyId()));
        if (foreign) {
            throw Refusal.of("attachments", "Eine Anlage gehört nicht zu dieser Kommune; bitte laden Sie die Datei neu"
                    + " hoch.");
        }
        List<FileId> added = new ArrayList<>(content.attachments());
        paper.texts().forEach(text -> added.removeAll(text.content().attachments()));
        if (!documents.uploaded(added, actor)) {
            throw Refusal.of("attachments", "Eine Anlage hat jemand anderes hochgeladen; bitte laden Sie die Datei selbst hoch.");
        }
    }
}
