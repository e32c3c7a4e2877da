package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@BrowserTest
@Import({ProbeTown.class, ProbeForms.class})
class TasklistTests {

    @Autowired
    ProbeTown town;

    @Autowired
    WriteProbe written;

    @Autowired
    CheckProbe checked;

    @Autowired
    IdentityService identities;

    @BeforeEach
    void aTown() {
        town.exists();
        written.taken.clear();
        checked.taken.clear();
    }

    @Test
    void aClerkStartsWritesAndChecksWithBothKindsOfForms(Chromium chromium) {
        Window window = chromium.window().logIn("schreiber", ProbeTown.PASSWORD);
        window.picture("start");
        String text = "• Ämter prüfen – „Größe“ ß\n".repeat(700).trim();

        start(window.tasklist(), "21/0001");
        FormPage writing = window.tasklist().open("Schreiben: 21/0001");
        assertThat(writing.text()).contains("Punkt mit <b>Zeichen</b> & Umlaut Ä");
        assertThat(writing.value("Betreff")).isEqualTo("Leitbild");
        writing.choose("Federführendes Amt", "Planungsamt").fill("Sachverhalt", text).fill("Betrag", "1.250")
                .date("Frist", LocalDate.of(2027, 1, 30)).tick("Außerdem mitzeichnen", "Kämmerei")
                .choose("Entscheidung", "Zurückgeben").fill("Grund", "Zahlen fehlen").tick("Eilt");
        FormKeys calendar = writing.keys().calendar("Frist");
        window.picture("calendar");
        calendar.nextDay().row("Maßnahme", 2).fill("Was", "Bericht").choose("Wer", "Hauptamt").tick("Zwischenbericht");
        writing.row("Maßnahme", 1).press("entfernen");
        assertThat(writing.row("Maßnahme", 1).value("Was")).isEqualTo("Bericht");
        window.picture("removed");
        writing.keys().undo();
        window.picture("filled");
        writing.complete();
        new TasklistPage(window.page()).says("Als Nächstes für Sie: Prüfen: 21/0001");
        window.picture("next");

        assertThat(written.taken).singleElement().isEqualTo(new WriteProbe.Answer("Leitbild", "planung", text, 1250L,
                LocalDate.of(2027, 1, 31), List.of("kaemmerei"), WriteProbe.Decision.RETURNED, "Zahlen fehlen", true,
                List.of(new WriteProbe.Row("Konzept erstellen", "planung", LocalDate.of(2027, 3, 31), false),
                        new WriteProbe.Row("Bericht", "hauptamt", null, true)), "Fassung 1"));

        FormPage checking = window.tasklist().open("Prüfen: 21/0001");
        assertThat(checking.text()).contains("Ein Text mit <b>Zeichen</b>");
        checking.fill("Bemerkung", text).choose("Amt", "Kämmerei").fill("Betrag", "12")
                .date("Fällig am", LocalDate.of(2026, 12, 24)).tick("Geprüft");
        window.page().waitForResponse(answer -> answer.url().contains("/api/tasks?reference=21"), checking::complete);
        assertThat(new TasklistPage(window.page()).message()).as("nothing is left").isEqualTo("Die Aufgabe ist abgeschlossen");

        assertThat(checked.taken).singleElement().isEqualTo(new CheckProbe.Answer(text, "kaemmerei", null, 12L,
                LocalDate.of(2026, 12, 24), true, "Fassung 1"));
    }

    @Test
    void aRefusalIsOneGermanSentenceAndTheTaskStaysOpen(Chromium chromium) {
        Window window = chromium.window().logIn("schreiber", ProbeTown.PASSWORD);
        TasklistPage tasklist = window.tasklist();

        FormPage starting = tasklist.start("Probelauf").fill("Aktenzeichen", "verboten");
        starting.submit();
        assertThat(tasklist.message())
                .isEqualTo("Nicht abgesendet : Dieses Zeichen ist vergeben. Bitte ein anderes wählen.");

        tasklist.closeDialog();
        start(tasklist, "21/0002");
        FormPage writing = window.tasklist().open("Schreiben: 21/0002");
        writing.fill("Betreff", "verboten").choose("Federführendes Amt", "Hauptamt").fill("Sachverhalt", "Kurz")
                .choose("Entscheidung", "Zustimmen").submit();
        assertThat(tasklist.message())
                .isEqualTo("Nicht abgeschlossen : Dieses Wort ist nicht erlaubt. Bitte ein anderes wählen.");
        window.picture("refused");

        writing.fill("Betreff", "erlaubt");
        tasklist.saysNothing();
        writing.complete();
        assertThat(written.taken).singleElement().extracting(WriteProbe.Answer::subject).isEqualTo("erlaubt");
    }

    @Test
    void whatIsMissingOrWrongIsSaidAtTheFieldInGerman(Chromium chromium) {
        Window window = chromium.window("en-US").logIn("schreiber", ProbeTown.PASSWORD);
        start(window.tasklist(), "21/0003");

        FormPage writing = window.tasklist().open("Schreiben: 21/0003");
        assertThat(writing.isCompletable()).isFalse();
        assertThat(writing.text()).contains("ausfüllen oder prüfen: Federführendes Amt, Sachverhalt, Entscheidung");
        writing.fill("Betreff", "x".repeat(61)).fill("Sachverhalt", "").fill("Betrag", "viel");
        assertThat(writing.problem("Betreff")).isEqualTo("Bitte auf 60 Zeichen kürzen; es sind 1 zu viel.");
        assertThat(writing.problem("Sachverhalt")).isEqualTo("Bitte ausfüllen.");
        assertThat(writing.problem("Betrag")).startsWith("Bitte eine Zahl eingeben");
        assertThat(writing.day("Frist", "31.02.2027").problem("Frist"))
                .isEqualTo("Den Tag 31.02.2027 gibt es nicht; bitte als TT.MM.JJJJ eingeben, z. B. 31.01.2027.");
        assertThat(writing.value("Frist")).as("stays to be mended").isEqualTo("31.02.2027");
        window.picture("html-problems");
        writing.day("Frist", "28.2.27").fill("Betreff", "Kurz").fill("Sachverhalt", "Kurz").fill("Betrag", "")
                .choose("Federführendes Amt", "Hauptamt").choose("Entscheidung", "Zustimmen").complete();

        FormPage checking = window.tasklist().open("Prüfen: 21/0003");
        window.page().locator(".task-details h2.task").click();
        assertThat(checking.problem("Fällig am")).as("nobody has been in the field yet").isEmpty();
        checking.fill("Bemerkung", "x").fill("Bemerkung", "").fill("Betrag", "13a");
        assertThat(checking.problem("Bemerkung")).isEqualTo("Bitte ausfüllen.");
        assertThat(checking.problem("Betrag")).isEqualTo("Bitte eine ganze Zahl eingeben, zum Beispiel 12.");
        assertThat(checking.day("Fällig am", "31.02.2027").problem("Fällig am"))
                .isEqualTo("Den Tag 31.02.2027 gibt es nicht; bitte als TT.MM.JJJJ eingeben, z. B. 31.01.2027.");
        assertThat(checking.value("Fällig am")).as("no other day").isEmpty();
        assertThat(checking.isCompletable()).isFalse();
        window.picture("form-js-problems");
        checking.day("Fällig am", "1.3.2027");
        assertThat(checking.value("Fällig am")).isEqualTo("01.03.2027");
    }

    @Test
    void searchedListsAreOpenedClosedAndLeftByKeyboardAndAScreenReaderHearsIt(Chromium chromium) {
        Window window = chromium.window().logIn("schreiber", ProbeTown.PASSWORD);
        start(window.tasklist(), "21/0007");
        window.tasklist().open("Schreiben: 21/0007").choose("Federführendes Amt", "Hauptamt").fill("Sachverhalt", "Kurz")
                .choose("Entscheidung", "Zustimmen").complete();
        FormPage checking = window.tasklist().open("Prüfen: 21/0007");

        ListKeys office = checking.keys().list("Amt").isOpen();
        office.press("Escape").isClosed().click().isOpen();
        window.picture("list");
        office.press("ArrowDown").aimsAt(WriteProbe.OFFICES.get(1).label()).press("Enter").isClosed()
                .holds(WriteProbe.OFFICES.get(1).label());
        office.press("Alt+ArrowDown").isOpen().press("Escape").isClosed().press("ArrowDown").isOpen()
                .press("ArrowDown").press("Escape").isClosed().holds(WriteProbe.OFFICES.get(1).label());
        office.type("Käm").isOpen().aimsAt("Kämmerei").press("Enter").isClosed().holds("Kämmerei");
        office.press("ArrowUp").isOpen().press("Tab").isLeft().isClosed().holds("Kämmerei");

        checking.keys().list("Dringlichkeit").isOpen();
        checking.fill("Bemerkung", "Kurz").date("Fällig am", LocalDate.of(2026, 12, 24)).complete();

        assertThat(checked.taken).singleElement().extracting(CheckProbe.Answer::office).isEqualTo("kaemmerei");
    }

    /** form-js redraws the form for the check box before it has read the text. */
    @Test
    void whatIsTypedWhileAnotherFieldIsTakenOverIsNotLost(Chromium chromium) {
        Window window = chromium.window().logIn("schreiber", ProbeTown.PASSWORD);
        start(window.tasklist(), "21/0005");
        window.tasklist().open("Schreiben: 21/0005").choose("Federführendes Amt", "Hauptamt").fill("Sachverhalt", "Kurz")
                .choose("Entscheidung", "Zustimmen").complete();
        FormPage checking = window.tasklist().open("Prüfen: 21/0005");
        checking.choose("Amt", "Kämmerei").date("Fällig am", LocalDate.of(2026, 12, 24));

        window.page().evaluate("""
                () => {
                  const remark = document.querySelector('.fjs-form textarea');
                  remark.focus();
                  remark.value = 'Geändert';
                  remark.dispatchEvent(new Event('input', {bubbles: true}));
                  document.querySelector('.fjs-form input[type=checkbox]').click();
                }""");
        window.page().evaluate("() => document.activeElement.blur()");
        checking.complete();

        assertThat(checked.taken).singleElement().satisfies(answer -> {
            assertThat(answer.remark()).isEqualTo("Geändert");
            assertThat(answer.checked()).isTrue();
        });
    }

    @Test
    void anExpiredLogInComesBackToTheSameTaskWithTheText(Chromium chromium) {
        Window window = chromium.window().logIn("schreiber", ProbeTown.PASSWORD);
        start(window.tasklist(), "21/0004");
        FormPage writing = window.tasklist().open("Schreiben: 21/0004");
        writing.fill("Sachverhalt", "Noch nicht fertig").choose("Federführendes Amt", "Hauptamt")
                .choose("Entscheidung", "Zustimmen");

        window.page().context().clearCookies();
        writing.submit();
        window.page().waitForURL("**/login*");
        window.picture("login");
        window.logInHere("schreiber", ProbeTown.PASSWORD);

        FormPage again = new TasklistPage(window.page()).form();
        assertThat(again.value("Sachverhalt")).isEqualTo("Noch nicht fertig");
        again.complete();
        assertThat(written.taken).hasSize(1);
    }

    @Test
    void aSecondWindowInWhichNobodyDidAnythingDoesNotTakeAwayWhatWasTyped(Chromium chromium) {
        Window window = chromium.window().logIn("schreiber", ProbeTown.PASSWORD);
        start(window.tasklist(), "21/0007");
        FormPage writing = window.tasklist().open("Schreiben: 21/0007");
        Window second = window.another();
        new TasklistPage(second.page()).form();
        writing.fill("Sachverhalt", "Noch nicht fertig").choose("Federführendes Amt", "Hauptamt")
                .choose("Entscheidung", "Zustimmen");

        window.page().context().clearCookies();
        writing.submit();
        window.page().waitForURL("**/login*");
        second.page().locator(".sort-direction").first().click();
        second.page().waitForURL("**/login*");
        window.logInHere("schreiber", ProbeTown.PASSWORD);

        assertThat(new TasklistPage(window.page()).form().value("Sachverhalt")).isEqualTo("Noch nicht fertig");
    }

    @Test
    void whatIsTypedStaysWhenTheClerkLooksAtTheDiagramOrLoadsThePageAgain(Chromium chromium) {
        Window window = chromium.window().logIn("schreiber", ProbeTown.PASSWORD);
        start(window.tasklist(), "21/0006");
        TasklistPage tasklist = window.tasklist();
        tasklist.open("Schreiben: 21/0006").fill("Sachverhalt", "Angefangen")
                .choose("Federführendes Amt", "Hauptamt").choose("Entscheidung", "Zustimmen");

        FormPage again = lookAtTheDiagramAndComeBack(window);
        assertThat(again.value("Sachverhalt")).isEqualTo("Angefangen");
        again.fill("Sachverhalt", "Weiter");
        window.page().reload();
        FormPage loaded = new TasklistPage(window.page()).form();
        assertThat(loaded.value("Sachverhalt")).isEqualTo("Weiter");
        loaded.complete();

        tasklist = window.tasklist();
        tasklist.open("Prüfen: 21/0006").fill("Bemerkung", "Noch zu klären");
        assertThat(lookAtTheDiagramAndComeBack(window).value("Bemerkung")).isEqualTo("Noch zu klären");
    }

    @Test
    void loggingOutInTasklistEndsTheSessionEverywhere(Chromium chromium) {
        Window window = chromium.window().logIn("schreiber", ProbeTown.PASSWORD);
        window.tasklist();

        window.logOut();

        assertThat(window.text()).contains("Sie sind abgemeldet.");
        window.page().navigate("/camunda/app/tasklist/default/");
        assertThat(window.page().url()).endsWith("/login");
    }

    private static FormPage lookAtTheDiagramAndComeBack(Window window) {
        TasklistPage tasklist = new TasklistPage(window.page()).tab("Diagramm");
        window.page().locator(".djs-container").waitFor();
        return tasklist.tab("Formular").form();
    }

    private static void start(TasklistPage tasklist, String reference) {
        tasklist.start("Probelauf").fill("Aktenzeichen", reference).complete();
    }
}
