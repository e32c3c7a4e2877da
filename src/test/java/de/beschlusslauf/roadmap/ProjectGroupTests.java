package de.beschlusslauf.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** The project group of 12: one of each of six parliamentary groups and six employees. */
class ProjectGroupTests {

    private static final List<String> FACTIONS = List.of("a", "b", "c", "d", "e", "f");

    private final ProjectGroup group = new ProjectGroup(EntryId.random(), 6, FACTIONS);

    @Test
    void sixFactionsAndSixEmployeesMakeTwelve() {
        group.nominate(twelve(), String::toUpperCase);

        assertThat(group.size()).isEqualTo(12);
        assertThat(group.isComplete()).isTrue();
    }

    @Test
    void aFactionThatNamesNobodyIsCalledByItsName() {
        List<Nomination> members = twelve();
        members.remove(0);

        refused(members, "Für „A“ ist niemand benannt");
    }

    @Test
    void aFactionWithTwoMembersIsRefused() {
        List<Nomination> members = twelve();
        members.add(new Nomination("b", "Mitglied Zwei"));

        refused(members, "Für „B“ sind 2 Personen benannt");
    }

    @Test
    void theNumberOfEmployeesMustMatch() {
        List<Nomination> members = twelve();
        members.remove(members.size() - 1);

        refused(members, "sind 5 statt 6 Mitglieder benannt");
    }

    @Test
    void nobodyIsNamedTwice() {
        List<Nomination> members = twelve();
        members.set(11, new Nomination(null, "beschäftigte 0 "));

        refused(members, "zweimal benannt");
    }

    @Test
    void aFactionWithoutSeatIsRefused() {
        List<Nomination> members = twelve();
        members.add(new Nomination("x", "Fremd"));

        refused(members, "hat keinen Sitz");
    }

    @Test
    void aGroupWithoutOneFactionWorksOnWithThoseNamedAndSaysWhichSeatsAreEmpty() {
        List<Nomination> members = twelve();
        members.remove(11);
        members.remove(0);

        group.nominateIncomplete(members, String::toUpperCase);

        assertThat(group.nominations()).hasSize(10);
        assertThat(group.isComplete()).isFalse();
        assertThat(group.emptySeats()).isEqualTo(new EmptySeats(List.of("a"), 1));
        assertThat(group.emptySeats().inWords(String::toUpperCase))
                .isEqualTo("Ohne Mitglied bleiben: A (1 Sitz), Verwaltung (1 Sitz).");
    }

    @Test
    void whoIsNamedLaterTakesAnEmptySeatAndNoOther() {
        List<Nomination> members = twelve();
        Nomination first = members.remove(0);
        group.nominateIncomplete(members, String::toUpperCase);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> group.fill(List.of(new Nomination("b", "Neu")),
                String::toUpperCase)).withMessageContaining("Für „B“ sind 2 Personen benannt");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> group.fill(List.of(new Nomination("a",
                members.get(0).name())), String::toUpperCase)).withMessageContaining("zweimal benannt");
        group.fill(List.of(first), String::toUpperCase);

        assertThat(group.isComplete()).isTrue();
    }

    @Test
    void anIncompleteGroupHasNobodyTooManyAndIsNeitherEmptyNorComplete() {
        List<Nomination> twoOfOne = List.of(new Nomination("b", "Eins"), new Nomination("b", "Zwei"));
        List<Nomination> staff = new ArrayList<>();
        IntStream.range(0, 7).forEach(i -> staff.add(new Nomination(null, "Beschäftigte " + i)));

        refusedIncomplete(twoOfOne, "Für „B“ sind 2 Personen benannt");
        refusedIncomplete(staff, "nur 6 Sitze");
        refusedIncomplete(List.of(), "mindestens ein Mitglied");
        refusedIncomplete(twelve(), "wählen Sie „Gruppe ist vollzählig“");
    }

    private void refusedIncomplete(List<Nomination> members, String sentence) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> group.nominateIncomplete(members, String::toUpperCase)).withMessageContaining(sentence);
        assertThat(group.nominations()).isEmpty();
    }

    private void refused(List<Nomination> members, String sentence) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> group.nominate(members, String::toUpperCase))
                .withMessageContaining(sentence);
        assertThat(group.isComplete()).isFalse();
    }

    private static List<Nomination> twelve() {
        List<Nomination> members = new ArrayList<>();
        FACTIONS.forEach(faction -> members.add(new Nomination(faction, "Mitglied " + faction)));
        IntStream.range(0, 6).forEach(i -> members.add(new Nomination(null, "Beschäftigte " + i)));
        return members;
    }
}
