package de.beschlusslauf.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.Spotless;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a body or a department of Meerbusch, and who stands in; nothing survives a test. */
@Spotless
@Transactional
class PostsTests {

    @Autowired
    Posts posts;
    @Autowired
    Staff staff;

    @Test
    void aCommitteeIsChairedByItsChairAndDeputiesAndByNobodyElse() {
        person("chair", "ausschussvorsitz", new Membership("adi", Position.CHAIR));
        person("deputy", "gremienmitglied", new Membership("adi", Position.DEPUTY_CHAIR));
        person("member", "gremienmitglied", new Membership("adi", Position.MEMBER));
        person("other", "ausschussvorsitz", new Membership("apl", Position.CHAIR));
        person("mayor", "buergermeister");

        Holders holders = posts.chair("meerbusch", "adi", Set.of());

        assertThat(names(holders)).containsExactly("chair", "deputy");
        assertThat(holders.groups()).containsExactly("meerbusch.gremium.adi.vorsitz");
    }

    @Test
    void theMayorChairsCouncilAndMainCommitteeByLawAndHisGeneralDeputyDoesNot() {
        person("mayor", "buergermeister");
        register("general", Set.of("buergermeister", "allg_vertreter"));
        person("first", "gremienmitglied", new Membership("rat", Position.DEPUTY_CHAIR));

        assertThat(names(posts.chair("meerbusch", "rat", Set.of()))).containsExactly("mayor", "first");
        assertThat(names(posts.chair("meerbusch", "hfwa", Set.of()))).containsExactly("mayor");
    }

    @Test
    void whereNobodyIsRegisteredTheRoleOfTheTownStandsInAndThenTheMayor() {
        person("mayor", "buergermeister");
        assertThat(names(posts.chair("meerbusch", "adi", Set.of()))).containsExactly("mayor");

        person("other", "ausschussvorsitz", new Membership("apl", Position.CHAIR));
        assertThat(names(posts.chair("meerbusch", "adi", Set.of()))).containsExactly("other");
        assertThat(posts.chair("meerbusch", "adi", Set.of()).groups())
                .containsExactly("meerbusch.gremium.adi.vorsitz", "meerbusch.ausschussvorsitz");

        person("office", "ratsbuero");
        assertThat(names(posts.minuteTaker("meerbusch", "adi"))).containsExactly("office");
        person("minutes", "schriftfuehrung", new Membership("rat", Position.MINUTE_TAKER));
        assertThat(names(posts.minuteTaker("meerbusch", "adi"))).containsExactly("minutes");
    }

    @Test
    void whoIsBarredIsPassedOver() {
        person("chair", "ausschussvorsitz", new Membership("adi", Position.CHAIR));
        person("other", "ausschussvorsitz", new Membership("apl", Position.CHAIR));

        Holders holders = posts.chair("meerbusch", "adi", Set.of("meerbusch.posten.chair"));

        assertThat(names(holders)).containsExactly("other");
    }

    @Test
    void aSuperiorIsNeverOneOfThoseWhoAnswerToHim() {
        person("head", "mitzeichnung", new Membership("rechtsamt", Position.HEAD));
        person("lawyer", "sachbearbeitung", new Membership("rechtsamt", Position.MEMBER));
        person("division", "dezernent", new Membership("rechtsamt", Position.DIVISION_HEAD));
        person("general", "allg_vertreter");
        person("mayor", "buergermeister");

        assertThat(superior("lawyer")).containsExactly("head");
        assertThat(superior("head")).containsExactly("division");
        assertThat(superior("lawyer", "head")).containsExactly("division");
        assertThat(superior("lawyer", "head", "division")).containsExactly("general");
        assertThat(superior("division")).containsExactly("general");
        assertThat(superior("general")).containsExactly("mayor");
        assertThat(posts.superior("meerbusch", Set.of("meerbusch.posten.mayor", "meerbusch.posten.general"))).isEmpty();
        assertThat(posts.superior("meerbusch", Set.of("meerbusch.posten.mayor"))).as("his deputy is not above him").isEmpty();
    }

    private List<String> superior(String... late) {
        return names(posts.superior("meerbusch", Arrays.stream(late).map(id -> "meerbusch.posten." + id)
                .collect(Collectors.toSet())).orElseThrow());
    }

    @Test
    void aDepartmentWithoutHeadIsAnsweredForByItsDivisionAndThenByAnyDezernent() {
        assertThat(posts.head("meerbusch", "zd", Set.of()).people()).isEmpty();
        assertThat(posts.head("meerbusch", "zd", Set.of()).groups()).as("never without a group").isNotEmpty();

        person("any", "dezernent");
        assertThat(names(posts.head("meerbusch", "zd", Set.of()))).containsExactly("any");
        assertThat(names(posts.staff("meerbusch", "zd"))).containsExactly("any");

        person("division", "dezernent", new Membership("zd", Position.DIVISION_HEAD));
        assertThat(names(posts.head("meerbusch", "zd", Set.of()))).containsExactly("division");
        assertThat(names(posts.divisionHead("meerbusch", "zd", Set.of()))).containsExactly("division");
        assertThat(names(posts.divisionHead("meerbusch", "it", Set.of()))).containsExactly("any", "division");

        person("head", "federfuehrendes_amt", new Membership("zd", Position.HEAD));
        assertThat(names(posts.head("meerbusch", "zd", Set.of()))).containsExactly("head");
        assertThat(names(posts.staff("meerbusch", "zd"))).containsExactly("head");
    }

    @Test
    void aPositionThatTheOrganizationDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> person("odd", "ratsbuero", new Membership("zd", Position.CHAIR)))
                .isInstanceOf(Refusal.class)
                .hasMessage("„Vorsitz“ gibt es in „Zentrale Dienste“ nicht; wählen Sie eine andere Stellung.");
    }

    private void person(String name, String role, Membership... places) {
        register(name, Set.of(role), places);
    }

    private void register(String name, Set<String> roles, Membership... places) {
        staff.register(new Registration("meerbusch.posten." + name, "meerbusch", name, roles, List.of(places)), "admin");
    }

    /** Whom this test registered: other tests share the database. */
    private static List<String> names(Holders holders) {
        return holders.people().stream().filter(person -> person.userId().startsWith("meerbusch.posten."))
                .map(Person::name).toList();
    }
}
