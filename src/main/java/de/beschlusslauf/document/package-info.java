/**
 * Stored files: attachments and evidence, kept in the database in chunks, once per content and municipality. What a
 * file is says its content, not its name. Legal basis: § 10 ArchivG NRW (records are kept whole), Art. 32 DSGVO.
 */
@ApplicationModule(displayName = "Documents", allowedDependencies = {"refusal", "security", "ledger"})
@NullMarked
package de.beschlusslauf.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
