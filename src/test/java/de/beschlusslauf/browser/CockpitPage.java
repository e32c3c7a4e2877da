package de.beschlusslauf.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Cockpit as a manager uses it. */
public final class CockpitPage {

    private final Page page;

    CockpitPage(Page page) {
        this.page = page;
    }

    /** Opens a process by its name. */
    public CockpitPage process(String name) {
        page.navigate("/camunda/app/cockpit/default/#/processes");
        page.locator("td.name a, td a").filter(new Locator.FilterOptions().setHasText(name)).first().click();
        page.locator(".ctn-view.dashboard, .process-definition, [cam-widget-bpmn-viewer]").first().waitFor();
        return this;
    }

    /** Opens the running paper with this reference (business key) in the open process. */
    public CockpitPage instance(String reference) {
        page.locator("tr").filter(new Locator.FilterOptions().setHasText(reference))
                .locator("a[href*='process-instance']").last().click();
        page.waitForURL("**/process-instance/**");
        page.locator(".nav-tabs").last().waitFor();
        return this;
    }

    /** Looks for the running paper with this reference as the page itself offers it, and opens it. */
    public CockpitPage find(String reference) {
        page.locator("[cam-widget-search] input.main-field").click();
        page.locator("[cam-widget-search] .dropdown-menu").getByText("Aktenzeichen", new Locator.GetByTextOptions()
                .setExact(true)).first().click();
        page.waitForFunction("""
                () => document.activeElement.matches('input:not(.main-field), [contenteditable]')""");
        page.keyboard().type(reference);
        page.keyboard().press("Enter");
        page.locator("tr").filter(new Locator.FilterOptions().setHasText(reference)).first().waitFor();
        return this;
    }

    /** What stands on the page. */
    public String text() {
        return page.locator("body").innerText();
    }
}
