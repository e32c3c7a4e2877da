package de.beschlusslauf.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** One person's browser window. */
public final class Window {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final String ANEW = """
            () => {
              const get = name => angular.element(document.documentElement).injector().get(name);
              document.querySelector('[ng-view]').setAttribute('data-left', '');
              get('$rootScope').$apply(() => { get('$location').search({}); get('$route').reload(); });
            }""";

    private static final int SEEN = 1_500;

    private final Page page;

    private final String testName;

    private boolean outdated;

    Window(Page page, String testName) {
        this.page = page;
        this.testName = testName;
    }

    /** Logs in on our log-in page and stands on the start page. */
    public Window logIn(String userId, String password) {
        page.navigate("/");
        return logInHere(userId, password);
    }

    /** Fills the log-in page that is on the screen. */
    public Window logInHere(String userId, String password) {
        page.getByLabel("Benutzername").fill(userId);
        page.getByLabel("Passwort").fill(password);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Anmelden")).click();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** A second window of the same person on the same page. */
    Window another() {
        Window another = new Window(page.context().newPage(), testName);
        another.page.navigate(page.url());
        return another;
    }

    /** Opens Tasklist; who is there already gets the list anew, without all of the program's scripts once more. */
    public TasklistPage tasklist() {
        if (page.url().contains(TASKLIST) && !outdated) {
            page.evaluate(ANEW);
            page.locator("[data-left]").waitFor(new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.DETACHED));
        } else {
            page.navigate(TASKLIST);
            outdated = false;
        }
        return new TasklistPage(page);
    }

    /** Scripts that were added run when the next page is loaded. */
    void runs(String script) {
        page.addInitScript(script);
        outdated = true;
    }

    /** Opens Cockpit. */
    public CockpitPage cockpit() {
        page.navigate("/camunda/app/cockpit/default/");
        return new CockpitPage(page);
    }

    /** Logs out through the menu of a web app. */
    public void logOut() {
        page.locator("li.account > a").click();
        page.locator("li.logout > a").click();
        page.waitForURL("**/login?abgemeldet");
    }

    /** What stands on the screen. */
    public String text() {
        return page.locator("body").innerText();
    }

    /** What stands on the screen and where, for the message of a test that fails; not more than a reader of a log takes in. */
    String whatStoodThere() {
        try {
            String text = text().replaceAll("\\s+", " ");
            return "%nOn the screen at %s stood: %s".formatted(page.url(), text.substring(0, Math.min(text.length(), SEEN)));
        } catch (PlaywrightException gone) {
            return "%nA screen at %s cannot be read any more.".formatted(page.url());
        }
    }

    /** Saves a picture to {@code target/screenshots} if the run is asked for them with {@code -Dpictures=true}. */
    public void picture(String name) {
        if (Boolean.getBoolean("pictures")) {
            keepPicture(name);
        }
    }

    void keepPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots",
                testName + "-" + name + ".png")));
    }

    /** For what this class has no words for. */
    public Page page() {
        return page;
    }
}
