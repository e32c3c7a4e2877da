package de.beschlusslauf.ledger;

/**
 * The municipality's chains are about to be anchored: whoever has to add something that the anchor shall know adds it now.
 *
 * @param bodyId short name of the municipality
 */
public record AnchorDue(String bodyId) {
}
