package de.beschlusslauf.register;

import de.beschlusslauf.ledger.RowCheck;
import de.beschlusslauf.ledger.Said;
import org.springframework.stereotype.Component;

/** Compares the row by which a paper is found with its source. */
@Component
class PaperRowCheck implements RowCheck {

    private final Projection projection;

    PaperRowCheck(Projection projection) {
        this.projection = projection;
    }

    @Override
    public String rows() {
        return "Die Angaben, mit denen die Suche diese Vorlage findet,";
    }

    @Override
    public void check(Said said) {
        if (said.byPaper() && projection.disagrees(said.id())) {
            said.differs("Das, womit die Suche diese Vorlage findet, fehlt oder sagt etwas anderes als die Vorlage selbst.");
        }
    }
}
