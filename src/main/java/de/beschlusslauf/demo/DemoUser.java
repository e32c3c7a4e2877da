package de.beschlusslauf.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code demo/users.yaml}.
 *
 * @param id user id; behind the municipality also the name in an address that nobody can have (RFC 2606)
 * @param member organizations to which the person belongs; likewise {@code head}, {@code division}, {@code chair},
 *     {@code deputyChair}, {@code minutes}
 */
record DemoUser(String id, String name, Set<String> roles, @Nullable List<String> member, @Nullable List<String> head,
        @Nullable List<String> division, @Nullable List<String> chair, @Nullable List<String> deputyChair,
        @Nullable List<String> minutes) {

    Registration registration(String bodyId) {
        List<Membership> places = new ArrayList<>();
        add(places, member, Position.MEMBER);
        add(places, head, Position.MEMBER);
        add(places, head, Position.HEAD);
        add(places, division, Position.DIVISION_HEAD);
        add(places, chair, Position.CHAIR);
        add(places, deputyChair, Position.DEPUTY_CHAIR);
        add(places, minutes, Position.MINUTE_TAKER);
        String address = id.substring(bodyId.length() + 1) + "@" + bodyId + ".example";
        return new Registration(id, bodyId, name, roles, places, address);
    }

    private static void add(List<Membership> places, @Nullable List<String> organizations, Position position) {
        if (organizations != null) {
            organizations.forEach(id -> places.add(new Membership(id, position)));
        }
    }
}
