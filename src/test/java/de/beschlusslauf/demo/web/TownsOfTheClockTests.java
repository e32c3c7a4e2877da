package de.beschlusslauf.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;

import de.beschlusslauf.cases.CaseTest;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.security.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.ExtendedModelMap;

/** Whose sessions and deadlines the page of the demonstration's clock lists before anybody has chosen. */
@CaseTest
class TownsOfTheClockTests {

    @Autowired
    DemoTimePage page;

    @Autowired
    Bodies bodies;

    @AfterEach
    void nobodyIsLoggedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoBelongsToATownSeesItsOwnFirst() {
        ExtendedModelMap shown = shownTo(List.of("meerbusch"));

        assertThat(shown.get("town")).isEqualTo("meerbusch");
        assertThat(towns(shown)).startsWith(bodies.of("meerbusch")).containsExactlyInAnyOrderElementsOf(bodies.all());
    }

    @Test
    void whoBelongsToNoneSeesAllTogether() {
        ExtendedModelMap shown = shownTo(List.of());

        assertThat(shown.get("town")).isEqualTo("alle");
        assertThat(towns(shown)).containsExactlyElementsOf(bodies.all());
    }

    private ExtendedModelMap shownTo(List<String> bodyIds) {
        Actor administrator = new Actor("technik", "Technik", List.of(Actor.ADMIN), bodyIds);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(administrator,
                "", administrator.getAuthorities()));
        ExtendedModelMap model = new ExtendedModelMap();
        page.form("", LocalTime.of(8, 0), "", model);
        return model;
    }

    @SuppressWarnings("unchecked")
    private static List<Body> towns(ExtendedModelMap shown) {
        return (List<Body>) shown.get("towns");
    }
}
