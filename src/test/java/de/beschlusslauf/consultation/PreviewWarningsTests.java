package de.beschlusslauf.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a preview says when a change goes badly. */
class PreviewWarningsTests extends SessionChangePlay {

    @Autowired
    JdbcTemplate database;

    @Test
    void aDayToWhichOnlyAShortenedInvitationIsPossibleSaysUntilWhen() {
        clock.travelTo(Zones.at(day(5, 1), LocalTime.of(9, 0)));

        ChangePreview preview = changes.preview(adi, move(day(5, 13)), WHY, Deliberation.OFFICE);

        assertThat(preview.invitations()).anySatisfy(sentence -> assertThat(sentence)
                .startsWith("Die Ladungsfrist lässt sich nicht mehr wahren (sie endete am ")
                .contains("verkürzt kann bei äußerster Dringlichkeit bis ", ".05." + year));
        assertThat(preview.warnings()).anySatisfy(warning -> assertThat(warning).startsWith("Ladung (ADI " + german(5, 13))
                .endsWith("der Tag ist schon vorbei."));
    }

    @Test
    void aSessionToWhichNobodyCanBeInvitedAnyMoreIsWarnedOf() {
        clock.travelTo(Zones.at(day(5, 9), LocalTime.of(9, 0)));

        ChangePreview preview = changes.preview(adi, new SessionChange.Move(start(day(5, 10)), "Aula"), WHY,
                Deliberation.OFFICE);

        assertThat(preview.invitations()).anySatisfy(sentence -> assertThat(sentence)
                .startsWith("Die Ladungsfrist lässt sich nicht mehr wahren (sie endete am ")
                .contains("auch verkürzt nicht mehr (bis "));
        assertThat(preview.warnings()).contains("Zur Sitzung ADI " + german(5, 10) + " lässt sich auch mit verkürzter "
                + "Ladungsfrist nicht mehr laden; verlegen Sie sie oder sagen Sie sie ab.");
    }

    @Test
    void aSessionToWhichNobodyCanBeInvitedAnyMoreDoesNotGetThePapersOfOneThatIsCancelled() {
        // given two later sessions, and only to the second one members can be invited
        session("adi", day(5, 12));
        MeetingId next = session("adi", day(5, 31));
        clock.travelTo(Zones.at(day(5, 9), LocalTime.of(9, 0)));

        // when
        ChangePreview done = apply(adi, new SessionChange.Cancel());

        // then
        assertThat(stationOf("adi").meetingId()).isEqualTo(next);
        assertThat(done.invitations()).noneMatch(sentence -> sentence.contains(german(5, 12)));
    }

    @Test
    void aHolidayAndAnHourOfTheNightAreWarnedOf() {
        SessionChange late = new SessionChange.Move(Zones.at(day(12, 25), LocalTime.of(22, 0)), "Bürgerhaus");

        assertThat(changes.preview(adi, late, WHY, Deliberation.OFFICE).warnings())
                .anySatisfy(warning -> assertThat(warning).contains("25.12." + year + " ist ein Feiertag ("))
                .contains("Sitzung ADI " + german(12, 25) + " beginnt in der Nacht (22:00 Uhr); prüfen Sie die Uhrzeit.");
        assertThat(changes.preview(adi, move(day(5, 13)), WHY, Deliberation.OFFICE).warnings())
                .noneMatch(warning -> warning.contains("in der Nacht"));
    }

    @Test
    void aSundayIsWarnedOfBesideTheHourOfTheNight() {
        // given
        LocalDate sunday = day(6, 15).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        String german = german(sunday.getMonthValue(), sunday.getDayOfMonth());
        SessionChange night = new SessionChange.Move(Zones.at(sunday, LocalTime.of(2, 30)), "Bürgerhaus");

        // when
        List<String> warnings = changes.preview(adi, night, WHY, Deliberation.OFFICE).warnings();

        // then
        assertThat(warnings).anySatisfy(warning -> assertThat(warning).endsWith("ist ein Sonntag; prüfen Sie den Tag."))
                .contains("Sitzung ADI " + german + " beginnt in der Nacht (02:30 Uhr); prüfen Sie die Uhrzeit.");
    }

    @Test
    void papersInDraftingThatBecomeLateTogetherAreNamedInOneSentence() {
        // given
        String draft = draft(day(5, 10)).reference();
        String second = draft(day(5, 10)).reference();
        clock.travelTo(Zones.at(day(4, 16), LocalTime.of(9, 0)));

        // when
        ChangePreview preview = changes.preview(adi, move(day(5, 4)), WHY, Deliberation.OFFICE);

        // then
        assertThat(preview.warnings()).anySatisfy(warning -> assertThat(warning)
                .startsWith("Abgabeschluss der Vorlage (").contains(draft, second, ") fällt auf den ")
                .endsWith("der Tag ist schon vorbei."));
        assertThat(preview.deadlines()).filteredOn(due -> due.matter().equals(draft) && due.late()).isNotEmpty();
    }

    @Test
    void aPaperThatFallsBehindTheDayItsAuthorNamedIsNamed() {
        // given
        in(() -> database.update("update paper set needed_by = ? where id = ?", day(6, 20), paper.value()));

        // when
        List<String> kept = changes.preview(rat, move(day(6, 20)), WHY, Deliberation.OFFICE).warnings();
        List<String> missed = changes.preview(rat, move(day(6, 21)), WHY, Deliberation.OFFICE).warnings();

        // then
        assertThat(kept).noneMatch(warning -> warning.contains("gebraucht"));
        assertThat(missed).contains("Achtung: " + papers.summary(paper).reference() + " wird bis " + german(6, 20)
                + " gebraucht; der Beschluss käme am " + german(6, 21) + ", 1 Tag zu spät.");
    }

    @Test
    void aSecondVoteForWhichNoSessionIsLeftInItsTwoWeeksGoesToTheCouncilOffice() {
        // given the mayor objected on the first of March
        ConsultationId again = in(() -> planning.insertReVote(paper, List.of(1), ReVote.OBJECTION_MAYOR, day(3, 1),
                Deliberation.OFFICE));
        MeetingId special = session("rat", day(3, 14));
        in(() -> {
            deliberation.put(again, special);
            return true;
        });

        // when
        ChangePreview preview = changes.preview(special, new SessionChange.Cancel(), WHY, Deliberation.OFFICE);

        // then
        assertThat(preview.warnings()).singleElement().asString().isEqualTo("Für " + papers.summary(paper).reference()
                + " gibt es keine passende Sitzung (Rat der Stadt Meerbusch); das Ratsbüro muss eine wählen.");
    }
}
