package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** What people do wrong or must not do: one German sentence says so, and nothing is stored. */
final class Mistakes {

    private static final String FOREIGN_OFFICE = """
            list => { list.add(new Option('Mondamt', 'mondamt')); list.value = 'mondamt';
                      list.dispatchEvent(new Event('change', {bubbles: true})); }""";

    private static final String RELEASE = """
            async task => {
              const token = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN=')).slice(11);
              const answer = await fetch(`/camunda/api/engine/engine/default/task/${task}/submit-form`, {
                method: 'POST', headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token},
                body: JSON.stringify({variables: {decision: {value: 'APPROVED'}}})});
              return `${answer.status} ${(await answer.json()).message}`;
            }""";

    private final People people;

    Mistakes(People people) {
        this.people = people;
    }

    void aFieldIsMissing(FormPage form) {
        assertThat(form.isCompletable()).isFalse();
        assertThat(form.text()).contains("Bitte noch ausfüllen oder prüfen: Betreff");
    }

    void aValueIsNotInTheList(String person, FormPage start) {
        people.at(person).page().locator("#office").evaluate(FOREIGN_OFFICE);
        start.submit();
        assertThat(new TasklistPage(people.at(person).page()).message()).startsWith("Nicht abgesendet")
                .contains("Federführendes Amt").doesNotContain("Exception", "ENGINE");
        people.picture(person, "Falscher-Listenwert");
    }

    void aTaskIsDoneTwice(String person, FormPage first, String task, String decision) {
        Window second = people.another(person);
        TasklistPage tasklist = second.tasklist();
        FormPage late = tasklist.open(task).choose("Entscheidung", decision);
        first.choose("Entscheidung", decision).complete();
        late.submit();
        assertThat(tasklist.message()).startsWith("Nicht abgeschlossen").contains("erledigt")
                .doesNotContain("Exception", "ENGINE");
        second.picture("Zweites-Fenster");
    }

    /** The author opens the address of the mayor's task and sends a release anyway. */
    void theAuthorTriesTheMayorsTask(String author, String mayor, String task) {
        people.opens(mayor, task);
        String address = people.at(mayor).page().url();
        Page page = people.at(author).page();
        page.navigate(address);
        page.getByText("nicht für Sie bestimmt").first().waitFor();
        people.picture(author, "Fremde-Aufgabe");
        assertThat(page.locator(".form-pane .fjs-form-field, .form-pane [data-label]").count()).as("nothing to read")
                .isZero();
        assertThat(page.locator(".form-pane").innerText()).doesNotContain("IuK-Arbeitskreis", "Ämter, Schulen");
        String id = address.replaceAll(".*task=([0-9a-f-]+).*", "$1");
        assertThat(String.valueOf(page.evaluate(RELEASE, id))).startsWith("403 ")
                .doesNotContain("Exception", "ENGINE").containsPattern("[Aa]ufgabe");
        assertThat(people.at(mayor).tasklist().tasks()).as("still open").anyMatch(name -> name.startsWith(task));
    }
}
