package de.beschlusslauf.organization.web;

import java.util.List;

import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Municipalities to which the actor belongs, with their organizations; administrators see all. */
@RestController
@RequestMapping("/api/bodies")
class BodyApi {

    private final Bodies bodies;
    private final Organizations organizations;
    private final CurrentActor actors;

    BodyApi(Bodies bodies, Organizations organizations, CurrentActor actors) {
        this.bodies = bodies;
        this.organizations = organizations;
        this.actors = actors;
    }

    /** Municipalities to which the actor belongs; administrators see all. */
    @GetMapping
    List<BodyView> list() {
        Actor actor = actors.require();
        List<Body> visible = actor.groups().contains(Actor.ADMIN) ? bodies.all() : bodies.of(actor.bodyIds());
        return visible.stream().map(BodyView::of).toList();
    }

    /**
     * Council, committees, parliamentary groups, departments and advisory boards, in the order of the profile.
     *
     * @param bodyId short name of the municipality
     */
    @GetMapping("/{bodyId}/organizations")
    List<Organization> organizations(@PathVariable String bodyId) {
        if (!actors.require().groups().contains(Actor.ADMIN)) {
            actors.requireIn(bodyId);
        }
        return organizations.of(bodyId);
    }

    /**
     * A municipality as programs see it.
     *
     * @param id short name, used wherever a body is asked for
     * @param name German, without the kind of town
     * @param officialName German, as in documents
     * @param land German name of the federal state
     * @param profileVersion version of the local law in force
     * @param numberingPattern pattern of papers' numbers
     * @param numbersAtCreation true if a paper gets its number at once, false if at the council office
     */
    record BodyView(String id, String name, String officialName, String land, String profileVersion,
            String numberingPattern, boolean numbersAtCreation) {

        static BodyView of(Body body) {
            return new BodyView(body.id(), body.name(), body.officialName(), body.land().label(), body.version(),
                    body.numbering().pattern(), body.numbersAtCreation());
        }
    }
}
