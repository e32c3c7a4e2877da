package de.beschlusslauf.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Tasklist as a clerk uses it. */
public final class TasklistPage {

    private static final String MESSAGES = ".page-notifications .alert, .modal-body [notifications-panel] .alert";

    private final Page page;

    TasklistPage(Page page) {
        this.page = page;
    }

    /** Chooses a saved filter on the left. */
    public TasklistPage filter(String name) {
        page.locator(".task-filters .task-filter a", new Page.LocatorOptions().setHasText(name)).first().click();
        return this;
    }

    /** Names of the tasks in the list, top to bottom. */
    public List<String> tasks() {
        page.locator("li.task h4.task").or(page.getByText("Hier ist alles erledigt")).first().waitFor();
        return page.locator("li.task h4.task").allInnerTexts().stream().map(String::trim).toList();
    }

    /** Opens the first task whose name contains the text, takes it over if nobody has, and waits for its form. */
    public FormPage open(String task) {
        look(task);
        Locator claim = page.locator(".meta .claim, .meta [ng-click='claim()']");
        Locator unclaim = page.locator(".meta .unclaim");
        claim.or(unclaim).first().waitFor();
        if (claim.isVisible()) {
            claim.click();
            unclaim.waitFor();
        }
        return form();
    }

    /** Opens a task without taking it over. */
    public TasklistPage look(String task) {
        page.locator("li.task h4.task a", new Page.LocatorOptions().setHasText(task)).first().click();
        page.locator(".task-details h2.task", new Page.LocatorOptions().setHasText(task)).waitFor();
        return this;
    }

    /** The form of the open task. */
    public FormPage form() {
        Locator form = page.locator(".form-pane .bl-form, .form-pane .fjs-form");
        form.waitFor();
        page.locator(".form-pane .fjs-form-field, .form-pane .bl-form [data-label]").first().waitFor(
                new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return new FormPage(page, German.alone(page.locator(".form-pane")));
    }

    /** Opens the start form of what begins under these words, e.g. {@code Vorlage anlegen}. */
    public FormPage start(String beginning) {
        page.locator("li.start-process-action a").click();
        page.locator(".modal-body .processes a", new Page.LocatorOptions().setHasText(beginning)).first().click();
        page.locator(".modal-body .bl-form").waitFor();
        return new FormPage(page, German.alone(page.locator(".modal-content")));
    }

    /** Shows another tab of the open task: {@code Verlauf}, {@code Diagramm}, {@code Beschreibung}. */
    public TasklistPage tab(String name) {
        page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText(name)).click();
        return this;
    }

    /** The last message on the screen, e.g. why a task was not completed. */
    public String message() {
        Locator message = page.locator(MESSAGES).last();
        message.waitFor();
        return message.innerText().replaceAll("\\s+", " ").replace("×", "").replace("Schließen", "").trim();
    }

    /** Waits for a message with these words. */
    void says(String words) {
        page.locator(MESSAGES, new Page.LocatorOptions().setHasText(words)).last().waitFor();
    }

    /** Waits until no message is on the screen. */
    void saysNothing() {
        PlaywrightAssertions.assertThat(page.locator(MESSAGES)).hasCount(0);
    }

    /** Closes the dialog that is open. */
    public void closeDialog() {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Schließen")).last().click();
        page.locator(".modal-content").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
