package de.beschlusslauf.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The system's Chromium, one per test; {@link #window()} opens a private window with a session of its own. */
public final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** Milliseconds that a busy machine may take for one step. */
    private static final double PATIENCE = 30_000;

    private final Playwright playwright;

    private final Browser browser;

    private final String address;

    private final String testName;

    private final List<Window> windows = new ArrayList<>();

    private Chromium(String address, String testName) {
        this.address = address;
        this.testName = testName;
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                .setArgs(ARGUMENTS));
    }

    /** A new window of a German browser in Berlin, nobody logged in. */
    public Window window() {
        return window("de-DE");
    }

    /** A new window of a browser that speaks another language, e.g. {@code en-US}. */
    public Window window(String language) {
        BrowserContext session = browser.newContext(new Browser.NewContextOptions().setBaseURL(address)
                .setLocale(language).setTimezoneId("Europe/Berlin").setViewportSize(1400, 900));
        session.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Window window = new Window(session.newPage(), testName);
        windows.add(window);
        return window;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Gives a test its browser, keeps a picture of every window if the test fails, and closes the browser. */
    static final class Extension implements ParameterResolver, AfterTestExecutionCallback {

        private static final ExtensionContext.Namespace KEPT = ExtensionContext.Namespace.create(Chromium.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            String port = SpringExtension.getApplicationContext(test).getEnvironment()
                    .getRequiredProperty("local.server.port");
            Chromium chromium = new Chromium("http://localhost:" + port, test.getRequiredTestMethod().getName());
            test.getStore(KEPT).put(Chromium.class, chromium);
            return chromium;
        }

        @Override
        public void afterTestExecution(ExtensionContext test) {
            Chromium chromium = test.getStore(KEPT).remove(Chromium.class, Chromium.class);
            if (chromium == null) {
                return;
            }
            if (test.getExecutionException().isPresent()) {
                chromium.windows.forEach(window -> window.picture("failed-" + chromium.windows.indexOf(window)));
            }
            chromium.close();
        }
    }
}
