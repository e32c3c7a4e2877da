/**
 * The ledger: tamper-evident chains of everything that matters legally, one chain per paper, per meeting and per
 * municipality. Entries hold ids, numbers and salted hashes, never personal text, so that erasure and proof go
 * together.
 * Legal basis: §§ 101 to 104 GO NRW (local audit), Art. 17 GDPR (erasure).
 */
@ApplicationModule(displayName = "Ledger", allowedDependencies = {"refusal"})
@NullMarked
package de.beschlusslauf.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
