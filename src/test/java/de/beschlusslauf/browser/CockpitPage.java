package de.beschlusslauf.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** Cockpit as a manager uses it. */
public final class CockpitPage {

    private static final double PATIENCE = 1_000;

    private final Page page;

    CockpitPage(Page page) {
        this.page = page;
    }

    /** Opens a process by its name. */
    public CockpitPage process(String name) {
        page.navigate("/camunda/app/cockpit/default/#/processes");
        page.locator("td.name a, td a").filter(new Locator.FilterOptions()
                .setHasText(Pattern.compile("^\\s*" + name + "\\s*$"))).first().click();
        page.locator(".ctn-view.dashboard, .process-definition, [cam-widget-bpmn-viewer]").first().waitFor();
        return this;
    }

    /** Opens the running paper with this reference (business key) in the open process. */
    public CockpitPage instance(String reference) {
        tab("Prozessinstanzen");
        page.locator("tr").filter(new Locator.FilterOptions().setHasText(reference))
                .locator("a[href*='process-instance']").last().click();
        page.waitForURL("**/process-instance/**");
        page.locator(".nav-tabs").last().waitFor();
        return this;
    }

    /** Looks for the running paper with this reference as the page itself offers it, and opens it. */
    public CockpitPage find(String reference) {
        tab("Prozessinstanzen");
        page.locator("[cam-widget-search] input.main-field").click();
        page.locator("[cam-widget-search] .dropdown-menu").getByText("Aktenzeichen", new Locator.GetByTextOptions()
                .setExact(true)).first().click();
        page.waitForCondition(() -> holds(reference));
        page.locator("tr").filter(new Locator.FilterOptions().setHasText(reference)).first().waitFor();
        return this;
    }

    /** A field in which somebody begins to type closes when the list arrives only then: whoever sees that opens it again. */
    private boolean holds(String reference) {
        Locator search = page.locator("[cam-widget-search]");
        if (search.innerText().contains(reference)) {
            return true;
        }
        try {
            Locator value = search.locator("input:not(.main-field):visible");
            if (value.count() == 0) {
                search.getByText("??").first().click(new Locator.ClickOptions().setTimeout(PATIENCE));
            }
            value.last().fill(reference, new Locator.FillOptions().setTimeout(PATIENCE));
            value.last().press("Enter", new Locator.PressOptions().setTimeout(PATIENCE));
        } catch (TimeoutError closedMeanwhile) {
            return false;
        }
        return search.innerText().contains(reference);
    }

    /** Opens the tab "Beschlussverlauf". */
    public CockpitPage course() {
        return tab("Beschlussverlauf");
    }

    /** Opens a tab: they come one after the other and move while they do, so that a click may meet its neighbour. */
    CockpitPage tab(String name) {
        Locator tab = tabs().filter(new Locator.FilterOptions().setHas(page.getByText(name,
                new Page.GetByTextOptions().setExact(true))));
        page.waitForCondition(() -> {
            tab.locator("a").click();
            return String.valueOf(tab.getAttribute("class")).contains("active");
        });
        return this;
    }

    /** The names of the tabs under the diagram from left to right, once one of them is open. */
    List<String> tabNames() {
        page.locator(".ctn-content-bottom .nav-tabs li.active").waitFor();
        return tabs().locator("a").allInnerTexts();
    }

    /** The name of the tab that is open. */
    String openTab() {
        return page.locator(".ctn-content-bottom .nav-tabs li.active").innerText().strip();
    }

    /** The same with the keyboard alone. */
    CockpitPage courseByKeys() {
        tabs().getByText("Beschlussverlauf").waitFor();
        Keys.press(page, "Beschlussverlauf", "Enter");
        page.locator(".bl-course").waitFor();
        return this;
    }

    private Locator tabs() {
        return page.locator(".ctn-content-bottom .nav-tabs li");
    }

    /** What stands on the page. */
    public String text() {
        return page.locator("body").innerText();
    }
}
