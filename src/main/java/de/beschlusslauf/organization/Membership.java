package de.beschlusslauf.organization;

/** One person's place in one organization (OParl Membership). */
public record Membership(String organizationId, Position position) {
}
