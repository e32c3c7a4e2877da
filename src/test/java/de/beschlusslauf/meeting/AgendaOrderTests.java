package de.beschlusslauf.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** Places and numbers of an agenda, without a database. */
class AgendaOrderTests {

    static final MeetingId MEETING = MeetingId.random();

    final List<AgendaItem> agenda = new ArrayList<>();

    @Test
    void papersStandUnderTheirBlockAndAreNumberedHierarchically() {
        // given
        standing("Eröffnung");
        block("Schule", "schulamt");
        block("Vorlagen");
        standing("Anfragen");

        // when
        put("Mensa", "schulamt");
        put("Rad", "stadtplanung");
        put("Turnhalle", "schulamt");

        // then
        assertThat(printed()).containsExactly("Ö 1 Eröffnung", "Ö 2 Schule", "Ö 2.1 Mensa", "Ö 2.2 Turnhalle",
                "Ö 3 Vorlagen", "Ö 3.1 Rad", "Ö 4 Anfragen");
    }

    @Test
    void aHeadingWithoutPapersIsNotPrintedAndTakesNoNumber() {
        standing("Eröffnung");
        block("Vorlagen");
        standing("Anfragen");

        new AgendaOrder(agenda).number();

        assertThat(printed()).containsExactly("Ö 1 Eröffnung", "Ö 2 Anfragen");
    }

    @Test
    void theNonPublicPartIsNumberedForItself() {
        standing("Eröffnung");

        put("Grundstück", "kaemmerei", false);
        put("Personal", "personal", false);

        assertThat(printed()).containsExactly("Ö 1 Eröffnung", "N 1 Grundstück", "N 2 Personal");
    }

    @Test
    void whatIsTakenOffADraftLeavesNoGap() {
        put("Mensa", "schulamt");
        AgendaItem gone = put("Rad", "stadtplanung");
        put("Sirenen", "it");

        gone.takeOff();
        new AgendaOrder(agenda).number();

        assertThat(printed()).containsExactly("Ö 1 Mensa", "Ö 2 Sirenen");
    }

    @Test
    void anAddendumNeverChangesANumberThatIsFixed() {
        // given
        standing("Eröffnung");
        block("Vorlagen");
        standing("Anfragen");
        put("Mensa", "schulamt");

        // when
        append("Rad", "stadtplanung");
        append("Sirenen", "it");

        // then
        assertThat(printed()).containsExactly("Ö 1 Eröffnung", "Ö 2 Vorlagen", "Ö 2.1 Mensa", "Ö 2.2 Rad",
                "Ö 2.3 Sirenen", "Ö 3 Anfragen");
    }

    @Test
    void anAddendumUnderAHeadingThatWasNotPrintedComesLast() {
        standing("Eröffnung");
        block("Vorlagen");
        standing("Anfragen");
        new AgendaOrder(agenda).number();

        append("Rad", "stadtplanung");

        assertThat(printed()).containsExactly("Ö 1 Eröffnung", "Ö 2 Anfragen", "Ö 3 Rad");
    }

    @Test
    void aNumberIsNotGivenTwiceAfterSomethingWasTakenOff() {
        block("Vorlagen");
        put("Mensa", "schulamt");
        AgendaItem gone = put("Rad", "stadtplanung");
        gone.takeOff();

        AgendaItem added = append("Sirenen", "it");

        assertThat(added.number()).isEqualTo("Ö 1.3");
    }

    private void standing(String title) {
        add(AgendaItem.standing(MEETING, true, 1, title, title));
    }

    private void block(String title, String... departments) {
        add(AgendaItem.block(MEETING, true, title, List.of(departments)));
    }

    private void add(AgendaItem item) {
        item.stand(agenda.size() + 1, item.level());
        agenda.add(item);
    }

    private AgendaItem put(String title, String department) {
        return put(title, department, true);
    }

    private AgendaItem put(String title, String department, boolean isPublic) {
        AgendaItem paper = paper(title, department, isPublic);
        AgendaOrder order = new AgendaOrder(agenda);
        order.insert(paper);
        order.number();
        agenda.add(paper);
        return paper;
    }

    private AgendaItem append(String title, String department) {
        AgendaItem paper = paper(title, department, true);
        new AgendaOrder(agenda).append(paper);
        agenda.add(paper);
        return paper;
    }

    private static AgendaItem paper(String title, String department, boolean isPublic) {
        return AgendaItem.paper(MEETING, NewItem.inTime(UUID.randomUUID(), title, isPublic, department));
    }

    private List<String> printed() {
        return new AgendaOrder(agenda).printed().stream().map(item -> item.number() + " " + item.title()).toList();
    }
}
