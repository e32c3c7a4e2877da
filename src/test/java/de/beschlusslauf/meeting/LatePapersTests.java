package de.beschlusslauf.meeting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.LatePolicy;
import de.beschlusslauf.organization.LatePolicy.Rule;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the municipality's policy says to a paper that comes after the submission deadline. */
class LatePapersTests {

    private static final LocalDate SUBMISSION = LocalDate.of(2021, 5, 26);

    private final Bodies bodies = mock(Bodies.class);
    private final Persons persons = mock(Persons.class);
    private final LatePapers late = new LatePapers(bodies, persons);
    private final Meeting adi = new Meeting(MeetingId.random(), "meerbusch", "adi", "ADI",
            Zones.at(LocalDate.of(2021, 6, 16), LocalTime.of(17, 0)), "Ratssaal");

    @Test
    void whereThePolicyAllowsItALatePaperNeedsNoReason() {
        policy(Rule.ALLOW, Rule.REFUSE, null);

        assertThatCode(() -> late.check(adi, item(null, null), SUBMISSION, "office")).doesNotThrowAnyException();
    }

    @Test
    void whereThePolicyRefusesEvenAReasonDoesNotHelp() {
        policy(Rule.REFUSE, Rule.ALLOW, null);

        assertThatThrownBy(() -> late.check(adi, item("Eilt.", null), SUBMISSION, "office"))
                .isInstanceOf(Refusal.class).hasMessageContaining("war am 26.05.2021")
                .hasMessageContaining("spätere Sitzung");
    }

    @Test
    void aPaperWhoseCoSigningWasStillRunningHasItsOwnRule() {
        policy(Rule.ALLOW, Rule.REFUSE, null);

        assertThatThrownBy(() -> late.check(adi, item("Eilt.", SUBMISSION.plusDays(1)), SUBMISSION, "office"))
                .isInstanceOf(Refusal.class).hasMessageContaining("als die Mitzeichnung noch lief");
        assertThatCode(() -> late.check(adi, item("Eilt.", SUBMISSION), SUBMISSION, "office")).doesNotThrowAnyException();
    }

    @Test
    void anExceptionNeedsAReason() {
        policy(Rule.EXCEPTION, Rule.EXCEPTION, null);

        assertThatThrownBy(() -> late.check(adi, item(null, null), SUBMISSION, "office"))
                .isInstanceOf(Refusal.class).hasMessageContaining("begründen Sie die verspätete Aufnahme");
        assertThatCode(() -> late.check(adi, item("Eilt.", null), SUBMISSION, "office")).doesNotThrowAnyException();
    }

    @Test
    void anExceptionIsGrantedByTheNamedRoleOnly() {
        policy(Rule.EXCEPTION, Rule.EXCEPTION, Roles.MAYOR);
        person("office", Roles.COUNCIL_OFFICE);
        person("mayor", Roles.MAYOR);

        assertThatThrownBy(() -> late.check(adi, item("Eilt.", null), SUBMISSION, "office"))
                .isInstanceOf(Refusal.class).hasMessageContaining("nur die Bürgermeisterin oder der Bürgermeister");
        assertThatCode(() -> late.check(adi, item("Eilt.", null), SUBMISSION, "mayor")).doesNotThrowAnyException();
    }

    private void policy(Rule submission, Rule coSigning, @Nullable String role) {
        Body body = mock(Body.class);
        when(body.latePolicy(any())).thenReturn(new LatePolicy(List.of(), submission, coSigning, role, "Test", true));
        when(bodies.of("meerbusch")).thenReturn(body);
    }

    private void person(String user, String role) {
        when(persons.find(user)).thenReturn(Optional.of(new Person(user, "meerbusch", user, Set.of(role), List.of(),
                List.of(), null)));
    }

    private static NewItem item(@Nullable String reason, @Nullable LocalDate coSignedOn) {
        return new NewItem(UUID.randomUUID(), "Radweg", "Radweg", true, "zd", false, false, coSignedOn, null,
                LateEntry.because(reason));
    }
}
