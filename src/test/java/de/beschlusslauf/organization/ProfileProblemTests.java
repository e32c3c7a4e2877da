package de.beschlusslauf.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.refusal.StartProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;

/** A wrong profile stops the start with one German sentence that names file, field and row. */
@ExtendWith(OutputCaptureExtension.class)
class ProfileProblemTests {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            land: NW | land: XY | Feld „land“: „XY“ ist nicht erlaubt; möglich sind BW
            hasBoard: true | hasBord: true | Feld „hasBord“: Dieses Feld gibt es nicht.
            mayorTitle: Bürgermeister | closedOnceMore: [] | Feld „closedOnceMore“: Dieses Feld gibt es nicht.
            {seq} | {nr} | Feld „numbering.pattern“: „{org}/{nr}/{yyyy}“ braucht {seq}
            above: 25000, upTo: 50000 | above: 30000, upTo: 50000 | Feld „competence.AUFTRAGSVERGABE.bands[2]“: Zwischen Zeile 1 (MAYOR, bis 25.000 Euro) und Zeile 2 (COMMITTEE hfwa, über 30.000 bis 50.000 Euro) ist eine Lücke; setzen Sie in Zeile 2 „above“ auf 25000.
            above: 25000, upTo: 50000 | above: 20000, upTo: 50000 | Feld „competence.AUFTRAGSVERGABE.bands[2]“: Zeile 1 (MAYOR, bis 25.000 Euro) und Zeile 2 (COMMITTEE hfwa, über 20.000 bis 50.000 Euro) überschneiden sich; setzen Sie in Zeile 2 „above“ auf 25000.
            COUNCIL, above: 50000 | COUNCIL, above: 50000, upTo: 60000 | Feld „competence.AUFTRAGSVERGABE.bands“: Über 60.000 Euro entscheidet niemand: Hinter Zeile 3 (COUNCIL, über 50.000 bis 60.000 Euro) fehlt eine Zeile ohne Obergrenze.
            {decider: MAYOR, upTo: 25000} | {decider: MAYOR, above: 100, upTo: 25000} | Feld „competence.AUFTRAGSVERGABE.bands[1]“: Vor Zeile 1 (MAYOR, über 100 bis 25.000 Euro) ist eine Lücke
            {decider: MAYOR, upTo: 25000} | {decider: MAYOR} | Feld „competence.AUFTRAGSVERGABE.bands[2]“: Hinter Zeile 1 (MAYOR, jeder Betrag) ohne Obergrenze kann Zeile 2 (COMMITTEE hfwa, über 25.000 bis 50.000 Euro) nicht stehen.
            above: 25000, upTo: 50000 | above: 25000, upTo: 25000 | Feld „competence.AUFTRAGSVERGABE.bands[2]“: Zeile 2 (COMMITTEE hfwa, über 25.000 bis 25.000 Euro) enthält keinen Betrag
            matter: DIGITALPROJEKT | matter: AUFTRAGSVERGABE | Feld „competence[5]“: Die Zeilen 4 und 5 regeln beide AUFTRAGSVERGABE; streichen Sie eine davon.
            organization: hfwa | organization: projektgruppe | Feld „competence.AUFTRAGSVERGABE.bands[2]“: In Zeile 2 (COMMITTEE projektgruppe, über 25.000 bis 50.000 Euro) ist „projektgruppe“ kein Ausschuss mit Entscheidungsbefugnis.
            {id: apl | {id: adi | Feld „organizations.adi“: Dieses Kürzel steht zweimal im Profil.
            {id: apl | {id: A-P | Feld „organizations.A-P“: Erlaubt sind nur Kleinbuchstaben und Ziffern.
            {id: apl, | {id: apl, district: true, | Feld „organizations.apl.district“: Bezirksvertretungen gibt es nur in kreisfreien Städten
            size: 17 | size: 0 | Feld „organizations.adi.size“: Die gesetzliche Zahl der Stimmen fehlt.
            functions: [rechtsamt] | functions: [] | Genau ein Amt muss „rechtsamt“ übernehmen, es sind 0.
            numberToken: "ZD" | numberToken: null | Feld „organizations.zd.numberToken“: Das Nummernmuster braucht ein Kürzel je Amt.
            startOn: 2014-06-01 | startOn: 1. Juni | Feld „terms[1].startOn“: „1. Juni“ ist dort nicht lesbar.
            officialName: "Stadt Meerbusch" | officialName: | Feld „officialName“: Die Angabe fehlt.
            {kind: AGENDA | {kind: AGENDE | Feld „deadlines[4].kind“: „AGENDE“ ist nicht erlaubt; möglich sind MOTION
            {kind: AGENDA, days: 1, | {kind: AGENDA, | Feld „deadlines[4].days“: Die Angabe fehlt.
            {kind: AGENDA | {kind: SUBMISSION | Feld „deadlines[4]“: Die Zeilen 1 und 4 regeln beide SUBMISSION (Abgabeschluss der Vorlage) für alle Gremien; streichen Sie eine davon.
            {kind: AGENDA | {kind: AGENDA, organization: rat | Feld „deadlines“: Für AGENDA (Festsetzung der Tagesordnung) für das Gremium „hfwa“ fehlt eine Zeile; ergänzen Sie sie. Zeile 4 gilt nur für das Gremium „rat“.
            {kind: AGENDA | {kind: AGENDA, organization: zd | Feld „deadlines[4]“: „zd“ ist weder Rat noch Ausschuss dieser Kommune.
            {kind: AGENDA | {kind: AGENDA, from: 2020-11-01 | Feld „deadlines[4]“: Vor dem 01.11.2020 ist AGENDA (Festsetzung der Tagesordnung) für das Gremium „rat“ nicht geregelt; ergänzen Sie eine Zeile ohne „from“.
            {kind: AGENDA | {kind: RE_VOTE_LATEST | Feld „deadlines[4]“: RE_VOTE_LATEST (Erneute Beschlussfassung, spätester Tag) bestimmt die Gemeindeordnung; streichen Sie die Zeile.
            localHolidays: [] | localHolidays: [{name: "Kirmes"}] | Feld „localHolidays[1]“: Geben Sie entweder „each“
            localHolidays: [] | localHolidays: [{name: "Kirmes", each: "08-32"}] | Feld „localHolidays[1].each“: „08-32“ ist dort nicht lesbar.
            localHolidays: [] | localHolidays: [{each: "08-08"}] | Feld „localHolidays[1].name“: Die Angabe fehlt.
            days: 13, mode: VOLLE_TAGE | days: -1, mode: VOLLE_TAGE | Feld „deadlines[5]“: Mit -1 Tagen lässt sich so nicht zählen.
            days: 13, mode: VOLLE_TAGE | days: 13, mode: VOLLE_TAGE, unit: YEARS | Feld „deadlines[5]“: INVITATION (Ladung) zählt nicht nach Jahren; möglich sind CALENDAR_DAYS, WORKING_DAYS und WEEKDAYS.
            {kind: SHORTENED_INVITATION, days: 3 | {kind: SHORTENED_INVITATION, days: 14 | Feld „deadlines[6]“: SHORTENED_INVITATION (Ladung mit verkürzter Frist) ist länger als die Frist, die sie verkürzt (Zeile 5); verkürzen Sie sie.
            {kind: SHORTENED_INVITATION, days: 3 | {kind: SHORTENED_INVITATION, unit: WORKING_DAYS, days: 10 | Feld „deadlines[6]“: SHORTENED_INVITATION (Ladung mit verkürzter Frist) ist länger als die Frist
            version: "2021-03" | hasBoard: false | Die Datei ist kein lesbares YAML""")
    void namesFileAndField(String right, String wrong, String expected) throws IOException {
        write("meerbusch.yaml", profile().replace(right, wrong));

        assertThatThrownBy(this::load).isInstanceOf(ProfileProblem.class)
                .hasMessageStartingWith("Kommunalprofil meerbusch.yaml").hasMessageContaining(expected);
    }

    @Test
    void anInvitationShorterThanTheShortenedOneIsNamedForItsBodyAndDay() throws IOException {
        write("meerbusch.yaml", profile().replace("  - {kind: SHORTENED_INVITATION", "  - {kind: INVITATION, "
                + "organization: rat, from: 2025-11-01, days: 2, source: Satzung}\n  - {kind: SHORTENED_INVITATION"));

        assertThatThrownBy(this::load).isInstanceOf(ProfileProblem.class).hasMessageContaining("Feld „deadlines[7]“: "
                + "SHORTENED_INVITATION (Ladung mit verkürzter Frist) ist länger als die Frist, die sie verkürzt (Zeile 6)");
    }

    @Test
    void aProfileFromBeforeTheCheckOfACompletionWasCountedIsRead() throws IOException {
        write("meerbusch.yaml", profile().replaceFirst("\n +- \\{kind: CONFIRMATION[^\n]+", ""));

        assertThat(load()).singleElement().satisfies(body -> assertThat(body.deadlines())
                .noneMatch(row -> row.kind() == DeadlineKind.CONFIRMATION));
    }

    @Test
    void aPeriodOfNoYearsIsNamed() throws IOException {
        write("meerbusch.yaml", profile() + "\nfaultRebuke: {startsWith: ANNOUNCEMENT, years: 0, source: \"Satzung\"}\n");

        assertThatThrownBy(this::load).isInstanceOf(ProfileProblem.class)
                .hasMessageContaining("Feld „faultRebuke.years“: Nennen Sie mindestens ein Jahr.");
    }

    @Test
    void theRuleOfARebukeHoldsFromItsDayUntilTheNextOne() throws IOException {
        write("meerbusch.yaml", profile() + """

                faultRebuke:
                  - {startsWith: RESOLUTION, years: 1, source: "Rechtsamt 2020"}
                  - {from: 2025-11-01, startsWith: ANNOUNCEMENT, years: 2, source: "Rechtsamt 2025"}
                """);
        Body body = load().get(0);

        assertThat(body.rebuke(LocalDate.of(2025, 10, 31))).hasValueSatisfying(rule -> assertThat(rule.years()).isEqualTo(1));
        assertThat(body.rebuke(LocalDate.of(2025, 11, 1))).hasValueSatisfying(rule -> assertThat(rule.years()).isEqualTo(2));
        write("meerbusch.yaml", profile() + "\nfaultRebuke: {from: 2025-11-01, startsWith: RESOLUTION, years: 1, source: \"Satzung\"}\n");
        assertThat(load().get(0).rebuke(LocalDate.of(2025, 10, 31))).as("before it the statute holds").isEmpty();
    }

    @Test
    void twoRulesOfARebukeFromTheSameDayAreNamed() throws IOException {
        write("meerbusch.yaml", profile() + """

                faultRebuke:
                  - {from: 2025-11-01, startsWith: RESOLUTION, years: 1, source: "Satzung"}
                  - {from: 2025-11-01, startsWith: ANNOUNCEMENT, years: 1, source: "Satzung"}
                """);

        assertThatThrownBy(this::load).isInstanceOf(ProfileProblem.class)
                .hasMessageContaining("Feld „faultRebuke[2].from“: Von diesem Tag an gilt schon eine andere Regel");
    }

    @Test
    void aMatterWithoutAnyRowIsNamed() throws IOException {
        write("meerbusch.yaml", profile().replaceFirst("bands:\\s+- [^\n]+", "bands: []"));

        assertThatThrownBy(this::load).isInstanceOf(ProfileProblem.class)
                .hasMessageContaining("Feld „competence.ARBEITSAUFTRAG.bands“: Es fehlt jede Zeile");
    }

    @Test
    void theFileIsNamedLikeTheMunicipality() throws IOException {
        write("neuss.yaml", profile());

        assertThatThrownBy(this::load).isInstanceOf(ProfileProblem.class)
                .hasMessageContaining("Die Datei muss meerbusch.yaml heißen.");
    }

    @Test
    void anEmptyFolderIsAProblem() {
        assertThatThrownBy(this::load).isInstanceOf(ProfileProblem.class).hasMessageContaining("liegt kein Profil");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {kind: AGENDA | {kind: AGENDA, from: 2020-11-01 | Feld „deadlines[4]“: Vor dem 01.11.2020 ist AGENDA (Festsetzung der Tagesordnung) für das Gremium „rat“ nicht geregelt; ergänzen Sie eine Zeile ohne „from“.
            {kind: AGENDA | {kind: SUBMISSION | Feld „deadlines[4]“: Die Zeilen 1 und 4 regeln beide SUBMISSION (Abgabeschluss der Vorlage) für alle Gremien; streichen Sie eine davon.
            above: 25000, upTo: 50000 | above: 30000, upTo: 50000 | Feld „competence.AUFTRAGSVERGABE.bands[2]“: Zwischen Zeile 1 (MAYOR, bis 25.000 Euro) und Zeile 2 (COMMITTEE hfwa, über 30.000 bis 50.000 Euro) ist eine Lücke
            above: 25000, upTo: 50000 | above: 20000, upTo: 50000 | Feld „competence.AUFTRAGSVERGABE.bands[2]“: Zeile 1 (MAYOR, bis 25.000 Euro) und Zeile 2 (COMMITTEE hfwa, über 20.000 bis 50.000 Euro) überschneiden sich""")
    void aGapOrAnOverlapStopsTheStartAndTheOperatorReadsWhichRowItIs(String right, String wrong, String expected,
            CapturedOutput output) throws IOException {
        // given
        write("meerbusch.yaml", profile().replace(right, wrong));
        SpringApplication application = new SpringApplication(ProfileFiles.class, Bodies.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        // when
        assertThatThrownBy(() -> application.run("--beschlusslauf.municipalities=file:" + folder + "/*.yaml",
                "--spring.datasource.url=jdbc:postgresql://unused/unused", "--spring.flyway.user=unused"))
                .hasRootCauseInstanceOf(StartProblem.class);

        // then
        assertThat(output).contains("Kommunalprofil meerbusch.yaml, " + expected, "Berichtigen Sie das Profil")
                .doesNotContain("\tat de.beschlusslauf");
    }

    private List<Body> load() {
        return new ProfileFiles("file:" + folder + "/*.yaml").load();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static String profile() throws IOException {
        return new ClassPathResource("municipalities/meerbusch.yaml").getContentAsString(StandardCharsets.UTF_8);
    }
}
