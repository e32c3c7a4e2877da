package de.beschlusslauf.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

@WholeApplication
class OwnPasswordTests {

    private static final String OLD = "altes-langes-passwort";

    private static final String NEW = "neues-langes-passwort";

    private final Actor actor = new Actor("wechsler", "Wechsler", List.of(), List.of());

    private String address = "203.0.113.77";

    @Autowired
    OwnPassword passwords;

    @Autowired
    IdentityService identities;

    @Autowired
    HistoryService history;

    @BeforeEach
    void aPersonWhoIsLoggedIn() {
        User user = identities.newUser("wechsler");
        user.setPassword(OLD);
        identities.saveUser(user);
    }

    @AfterEach
    void gone() {
        identities.deleteUser("wechsler");
    }

    @Test
    void whoKnowsThePresentPasswordGivesHimselfANewOne() {
        assertThatCode(() -> change(OLD, NEW, NEW)).doesNotThrowAnyException();

        assertThat(identities.checkPassword("wechsler", NEW)).isTrue();
        assertThat(identities.checkPassword("wechsler", OLD)).isFalse();
        assertThat(history.createUserOperationLogQuery().userId("wechsler").entityType(EntityTypes.USER).list())
                .as("the engine's log names who changed it").isNotEmpty();
    }

    @Test
    void aWrongPasswordOrANewOneThatWillNotDoChangesNothing() {
        refused("falsches-passwort", NEW, NEW, "Das bisherige Passwort stimmt nicht");
        refused(OLD, "zu kurz", "zu kurz", "12 bis 200 Zeichen");
        refused(OLD, NEW, NEW + "x", "Wiederholung");
        refused(OLD, OLD, OLD, "weder das bisherige");

        assertThat(identities.checkPassword("wechsler", OLD)).isTrue();
    }

    @Test
    void guessingThePresentPasswordIsSlowed() {
        address = "203.0.113.78";
        for (int i = 0; i < LogInBrake.PAIR.atOnce(); i++) {
            refused("geraten-nummer-" + i, NEW, NEW, "stimmt nicht");
        }

        refused(OLD, NEW, NEW, "Zu viele Fehlversuche");
    }

    private void change(String present, String next, String repeated) {
        passwords.change(actor, present, next, repeated, new WebAuthenticationDetails(address, null));
    }

    private void refused(String present, String next, String repeated, String sentence) {
        assertThatThrownBy(() -> change(present, next, repeated)).isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }
}
