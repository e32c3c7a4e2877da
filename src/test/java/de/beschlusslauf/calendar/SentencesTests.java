package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** "Warum dieses Datum?" */
class SentencesTests {

    private final DeadlineRules rules = Towns.rules(Towns.IN_NRW, Map.of(
            DeadlineKind.SUBMISSION, Towns.days(21),
            DeadlineKind.CO_SIGNING, Towns.days(3),
            DeadlineKind.DRAFT_REVIEW, Towns.days(2),
            DeadlineKind.DRAFTING, Towns.days(20),
            DeadlineKind.INVITATION, Towns.days(10, CountingMode.VOLLE_TAGE),
            DeadlineKind.PUBLIC_NOTICE, Towns.days(0)));

    @Test
    void anInvitationThatWouldEndOnASaturday() {
        assertThat(why(DeadlineKind.INVITATION, LocalDate.of(2021, 6, 16))).containsExactly(
                "Ausgangspunkt ist die Sitzung am Mittwoch, dem 16.06.2021.",
                "Von dort werden 10 volle Kalendertage zurückgezählt; weder dieser Tag noch der, an dem die Frist "
                        + "endet, zählt mit. Das führt auf Samstag, den 05.06.2021.",
                "Dort kann die Frist nicht enden: Samstag, der 05.06.2021. Damit sie nicht kürzer wird, gilt der "
                        + "Arbeitstag davor, Freitag, der 04.06.2021.",
                "Maßgeblich ist also Freitag, der 04.06.2021.",
                "Rechtsgrundlage: § 47 Abs. 1 und 2 GO NRW; Geschäftsordnung.",
                "Wie lang die Frist ist, hat die Kommune selbst festgelegt (örtliche Regeln, Fassung 1).");
    }

    @Test
    void anObjectionOverEaster() {
        assertThat(why(DeadlineKind.CONTROL_WINDOW_COUNCIL, LocalDate.of(2027, 3, 25))).containsExactly(
                "Ausgangspunkt ist die Beschlussfassung am Donnerstag, dem 25.03.2027.",
                "Von dort werden 3 Kalendertage weitergezählt; dieser Tag selbst zählt nicht mit. Das führt auf "
                        + "Sonntag, den 28.03.2027.",
                "Dort kann die Frist nicht enden: Sonntag, der 28.03.2027; Montag, der 29.03.2027 "
                        + "(Ostermontag). Nach § 193 BGB gilt der nächste Werktag, Dienstag, der 30.03.2027.",
                "Maßgeblich ist also Dienstag, der 30.03.2027.",
                "Rechtsgrundlage: § 54 Abs. 1 GO NRW, § 193 BGB.",
                "Wie lang die Frist ist, steht im Gesetz (GO NRW 1994).");
    }

    @Test
    void coSigningTellsTheWholeWayFromTheSession() {
        assertThat(why(DeadlineKind.CO_SIGNING, LocalDate.of(2021, 6, 16))).containsExactly(
                "Ausgangspunkt ist die Sitzung am Mittwoch, dem 16.06.2021.",
                "Von dort werden 21 Kalendertage zurückgezählt; dieser Tag selbst zählt nicht mit. Das führt auf "
                        + "Mittwoch, den 26.05.2021.",
                "Dieser Tag ist der Abgabeschluss: Mittwoch, der 26.05.2021.",
                "Von dort werden 3 Arbeitstage zurückgezählt; dieser Tag selbst zählt nicht mit. Das führt auf "
                        + "Donnerstag, den 20.05.2021. Übersprungen werden dabei Montag, der 24.05.2021 "
                        + "(Pfingstmontag); Sonntag, der 23.05.2021; Samstag, der 22.05.2021.",
                "Maßgeblich ist also Donnerstag, der 20.05.2021.",
                "Rechtsgrundlage: § 62 Abs. 1 GO NRW; Geschäftsordnung.",
                "Wie lang die Frist ist, hat die Kommune selbst festgelegt (örtliche Regeln, Fassung 1).");
    }

    @Test
    void theReviewOfADraftTellsThatTheCoSigningComesAfterIt() {
        assertThat(why(DeadlineKind.DRAFT_REVIEW, LocalDate.of(2021, 6, 16))).contains(
                "Dieser Tag ist der Abgabeschluss: Mittwoch, der 26.05.2021.",
                "Dieser Tag ist das Ende der Mitzeichnung: Donnerstag, der 20.05.2021.",
                "Maßgeblich ist also Dienstag, der 18.05.2021.");
    }

    @Test
    void aDraftForNoSessionIsCountedFromTheDayOnWhichItCame() {
        assertThat(why(DeadlineKind.DRAFTING, LocalDate.of(2021, 6, 7))).startsWith(
                "Ausgangspunkt ist der Eingang der Aufgabe am Montag, dem 07.06.2021.").contains(
                "Maßgeblich ist also Montag, der 05.07.2021.");
    }

    @Test
    void aNoticeOnTheDayOfTheInvitation() {
        assertThat(why(DeadlineKind.PUBLIC_NOTICE, LocalDate.of(2022, 6, 7))).contains(
                "Dieser Tag ist der letzte Tag der Ladung: Freitag, der 27.05.2022.",
                "Die Frist fällt auf denselben Tag.");
    }

    @Test
    void aBoundStaysWhereItIs() {
        assertThat(why(DeadlineKind.RE_VOTE_EARLIEST, LocalDate.of(2026, 12, 31)))
                .contains("Der Tag ist eine Grenze und wird nicht verschoben.",
                        "Maßgeblich ist also Sonntag, der 03.01.2027.");
    }

    @Test
    void anAgreedDay() {
        Derivation agreed = Derivation.agreed(LocalDate.of(2027, 3, 1), "Festlegung in der Roadmap",
                LocalDate.of(2027, 2, 2));

        assertThat(agreed.sentences()).containsExactly(
                "Der Tag ist nicht berechnet, sondern festgelegt: Montag, der 01.03.2027.",
                "Grundlage: Festlegung in der Roadmap vom 02.02.2027.");
    }

    private Iterable<String> why(DeadlineKind kind, LocalDate eventOn) {
        return rules.derive(kind, "town", "council", eventOn).sentences();
    }
}
