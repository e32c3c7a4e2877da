package de.beschlusslauf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.cases.CaseTest;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CaseTest
class DemoUsersTests {

    @Autowired
    DemoUserFile file;
    @Autowired
    DemoUsers users;
    @Autowired
    DemoBanner banner;
    @Autowired
    Persons persons;
    @Autowired
    Organizations organizations;
    @Autowired
    IdentityService identities;

    @ParameterizedTest
    @ValueSource(strings = {"meerbusch", "erkelenz", "dortmund", "sanktaugustin"})
    void everyRoleOfEveryStepIsThere(String bodyId) {
        assertThat(Roles.ALL).allSatisfy(role -> assertThat(persons.withRole(bodyId, role)).as(role).isNotEmpty());
        assertThat(persons.withRole(bodyId, Roles.COUNCIL_OFFICE)).as("one reports, another confirms").hasSize(2);
        for (Organization each : organizations.of(bodyId)) {
            List<Person> people = persons.inOrganization(bodyId, each.id());
            switch (each.type()) {
                case DEPARTMENT -> holds(people, each, Position.HEAD);
                case FACTION -> holds(people, each, Position.MEMBER);
                case COUNCIL, MAIN_COMMITTEE, COMMITTEE -> {
                    holds(people, each, Position.CHAIR);
                    holds(people, each, Position.DEPUTY_CHAIR);
                    holds(people, each, Position.MINUTE_TAKER);
                }
                case ADVISORY_BOARD -> { }
            }
        }
    }

    @Test
    void authorsAndHeadsAreDifferentPeopleWithReservedAddresses() {
        Person author = persons.require("meerbusch.sachbearbeitung.zd");

        assertThat(author.roles()).isEqualTo(Set.of(Roles.AUTHOR));
        assertThat(author.email()).as("an address nobody can have").isEqualTo("sachbearbeitung.zd@meerbusch.example");
        assertThat(persons.require("meerbusch.leitung.zd").is(Position.HEAD, "zd")).isTrue();
    }

    @Test
    void everybodyLogsInWithTheOnePasswordAndLoadingAgainChangesNothing() {
        long before = identities.createUserQuery().count();

        users.load();

        assertThat(identities.createUserQuery().count()).isEqualTo(before);
        assertThat(identities.checkPassword("erkelenz.buergermeister", "rathaus")).isTrue();
    }

    @Test
    void theBannerNamesAddressUsersAndPassword() {
        assertThat(banner.text()).contains("/camunda/app/tasklist/", "rathaus", "admin", "meerbusch.sachbearbeitung.zd",
                "dortmund.buergermeister", "sanktaugustin.ratsbuero");
        assertThat(banner.text().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(140));
    }

    @Test
    void theFileNamesRolesAndNoPeople() {
        Map<String, List<DemoUser>> byBody = file.byBody();

        assertThat(byBody.keySet()).containsExactly("meerbusch", "erkelenz", "dortmund", "sanktaugustin");
        byBody.forEach((bodyId, list) -> assertThat(list).extracting(DemoUser::id)
                .allMatch(id -> id.startsWith(bodyId + ".")).doesNotHaveDuplicates());
    }

    private static void holds(List<Person> people, Organization organization, Position position) {
        assertThat(people).as(organization.name() + ": " + position)
                .anyMatch(person -> person.is(position, organization.id()));
    }
}
