package de.beschlusslauf.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What a transaction wants to append, before its place in the chain is known. Facts are canonical JSON. */
record Act(Chain chain, String event, String facts, String actor, Instant at, @Nullable LedgerRecord record) {
}
