package de.beschlusslauf.organization;

/**
 * One person's place in one organization (OParl Membership).
 *
 * @param organizationId department, committee or parliamentary group
 * @param position what the person is there
 */
public record Membership(String organizationId, Position position) {
}
