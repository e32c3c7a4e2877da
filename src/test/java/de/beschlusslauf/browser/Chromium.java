package de.beschlusslauf.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The system's Chromium, one for all tests; {@link #window()} opens a private window with a session of its own, which
 * the test's end closes. The lighter build without a screen is taken where it is installed.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** Milliseconds that a busy machine may take for one step. */
    private static final double PATIENCE = 30_000;

    /** Where Debian puts the build without a screen and the whole one. */
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"));

    private final String address;

    private final String testName;

    private final List<Window> windows = new ArrayList<>();

    private Chromium(String address, String testName) {
        this.address = address;
        this.testName = testName;
    }

    /** A new window of a German browser in Berlin, nobody logged in. */
    public Window window() {
        return window("de-DE");
    }

    /** A new window of a browser that speaks another language, e.g. {@code en-US}. */
    public Window window(String language) {
        BrowserContext session = Running.BROWSER.newContext(new Browser.NewContextOptions().setBaseURL(address)
                .setLocale(language).setTimezoneId("Europe/Berlin").setViewportSize(1400, 900));
        session.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Window window = new Window(session.newPage(), testName);
        windows.add(window);
        return window;
    }

    @Override
    public void close() {
        windows.forEach(window -> window.page().context().close());
    }

    /** Started with the first test that needs it; both end themselves when the tests' JVM ends. */
    private static final class Running {

        private static final Playwright PLAYWRIGHT = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

        private static final Browser BROWSER = PLAYWRIGHT.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(executable()).setArgs(ARGUMENTS));

        private static Path executable() {
            String chosen = System.getProperty("chromium");
            return chosen != null ? Path.of(chosen) : PLACES.stream().filter(Files::isExecutable).findFirst()
                    .orElseThrow(() -> new IllegalStateException("No Chromium at " + PLACES
                            + "; install it or name it with -Dchromium="));
        }
    }

    /**
     * Gives a test its browser and closes the windows; of a test that fails it keeps a picture of every window, and the
     * failure says what stood on the screens, for those who have only the log.
     */
    static final class Extension implements ParameterResolver, TestExecutionExceptionHandler, AfterTestExecutionCallback {

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
        public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
            Chromium chromium = test.getStore(KEPT).get(Chromium.class, Chromium.class);
            if (chromium == null || !(failure instanceof PlaywrightException || failure instanceof AssertionError)) {
                throw failure;
            }
            throw new AssertionError(failure.getMessage() + chromium.windows.stream().map(Window::whatStoodThere)
                    .collect(Collectors.joining()), failure);
        }

        @Override
        public void afterTestExecution(ExtensionContext test) {
            Chromium chromium = test.getStore(KEPT).remove(Chromium.class, Chromium.class);
            if (chromium == null) {
                return;
            }
            if (test.getExecutionException().isPresent()) {
                chromium.windows.forEach(window -> window.keepPicture("failed-" + chromium.windows.indexOf(window)));
            }
            chromium.close();
        }
    }
}
