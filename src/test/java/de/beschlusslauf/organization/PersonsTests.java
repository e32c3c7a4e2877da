package de.beschlusslauf.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeApplication
class PersonsTests {

    @Autowired
    Staff staff;
    @Autowired
    Persons persons;
    @Autowired
    Ledger ledger;
    @Autowired
    ProfileRefresh refresh;
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aRegisteredPersonIsFoundByDepartmentAndRole() {
        register("meerbusch.test.eins", Set.of("sachbearbeitung"), new Membership("zd", Position.MEMBER),
                new Membership("zd", Position.HEAD), new Membership("cdu", Position.MEMBER));

        Person found = persons.require("meerbusch.test.eins");

        assertThat(found.departments()).containsExactly("zd");
        assertThat(found.is(Position.HEAD, "zd")).isTrue();
        assertThat(persons.inDepartment("meerbusch", "zd")).contains(found);
        assertThat(persons.withRole("meerbusch", "sachbearbeitung")).contains(found);
        assertThat(persons.withRole("erkelenz", "sachbearbeitung")).doesNotContain(found);
        assertThat(persons.displayNames(List.of("meerbusch.test.eins", "unbekannt")))
                .isEqualTo(Map.of("meerbusch.test.eins", "Test meerbusch.test.eins"));
        assertThat(persons.displayName("system")).isEqualTo("system");
    }

    @Test
    void registeringAgainBringsUpToDateAndNotesEveryChangeOnce() {
        String user = "meerbusch.test.zwei";
        int before = registrations();
        register(user, Set.of("ratsbuero"), new Membership("zd", Position.MEMBER));
        register(user, Set.of("ratsbuero"), new Membership("zd", Position.MEMBER));
        register(user, Set.of("archiv"), new Membership("it", Position.MEMBER));

        assertThat(persons.require(user).roles()).containsExactly("archiv");
        assertThat(persons.require(user).departments()).containsExactly("it");
        assertThat(registrations()).isEqualTo(before + 2);
    }

    @Test
    void anUnknownDepartmentIsRefused() {
        assertThatThrownBy(() -> register("meerbusch.test.drei", Set.of(), new Membership("nix", Position.MEMBER)))
                .isInstanceOf(Refusal.class).hasMessage("Eine Stelle „nix“ gibt es in dieser Kommune nicht (Stadt Meerbusch).");
        assertThat(persons.find("meerbusch.test.drei")).isEmpty();
    }

    @Test
    void aSecondNodeFindsTheProfilesInForce() {
        refresh.afterPropertiesSet();

        assertThat(jdbc.queryForObject("SELECT count(*) FROM body_profile", Integer.class)).isEqualTo(4);
        assertThat(ledger.entries(Chain.body("erkelenz")).stream().map(LedgerEntry::event)
                .filter("body.profile-loaded"::equals)).hasSize(1);
        assertThat(jdbc.queryForObject("SELECT votes FROM organization WHERE body_id = 'meerbusch' AND id = 'adi'",
                Integer.class)).isEqualTo(17);
    }

    @Test
    void nodesThatStartTogetherPutANewProfileInForceOnce() {
        jdbc.update("UPDATE body SET profile = 'older' WHERE id = 'dortmund'");

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(refresh::afterPropertiesSet)).limit(3)
                .toArray(CompletableFuture[]::new)).join();

        assertThat(ledger.entries(Chain.body("dortmund")).stream().map(LedgerEntry::event)
                .filter("body.profile-loaded"::equals)).as("at start and now").hasSize(2);
    }

    private int registrations() {
        return (int) ledger.entries(Chain.body("meerbusch")).stream()
                .filter(entry -> entry.event().equals("person.registered")).count();
    }

    private void register(String userId, Set<String> roles, Membership... memberships) {
        staff.register(new Registration(userId, "meerbusch", "Test " + userId, roles, List.of(memberships)), "admin");
    }
}
