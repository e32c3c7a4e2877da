package de.beschlusslauf.organization;

import de.beschlusslauf.refusal.StartProblem;

/** A municipality's profile cannot be used; names file and field. */
class ProfileProblem extends StartProblem {

    private static final long serialVersionUID = 1L;

    ProfileProblem(String file, String field, String sentence) {
        super("Kommunalprofil " + file + ", Feld „" + field + "“: " + sentence,
                "Berichtigen Sie das Profil und starten Sie die Anwendung neu; docs/profiles.md erklärt jedes Feld.");
    }
}
