/** Writes into the ledger which models and tables are deployed. */
@NullMarked
package de.beschlusslauf.dossier.process;

import org.jspecify.annotations.NullMarked;
