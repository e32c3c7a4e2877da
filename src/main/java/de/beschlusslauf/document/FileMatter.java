package de.beschlusslauf.document;

import java.util.Optional;

import de.beschlusslauf.security.Actor;

/** A kind of matter to which files belong, for instance papers: it says who reads them there. */
public interface FileMatter {

    /**
     * Whether the person may read the matter to which the file belongs, and that part of it; empty if it belongs to none of this kind.
     * If it belongs to several, one is enough.
     */
    Optional<Boolean> opens(StoredFile file, Actor actor);
}
