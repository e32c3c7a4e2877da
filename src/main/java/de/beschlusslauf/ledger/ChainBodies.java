package de.beschlusslauf.ledger;

import java.util.Optional;

/** Tells to which municipality the chains of one kind belong; asked once for each chain, when it begins. */
public interface ChainBodies {

    /** The kind of chain that is answered for, as {@link Chain#kind()} writes it. */
    String kind();

    /** Short name of the municipality; empty if there is no such object. Rows of the running transaction count. */
    Optional<String> bodyOf(String id);
}
