package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;

/** A page, used with the keyboard alone. */
final class Keys {

    private static final int MOST_STOPS = 400;

    /** What a person must be able to reach: everything that does something and is drawn. */
    private static final String NUMBER_CONTROLS = """
            () => {
              const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
              const drawn = it => it.checkVisibility({visibilityProperty: true}) && !it.disabled;
              return [...document.querySelectorAll(all)].filter(drawn).map((it, number) => {
                it.dataset.stop = number;
                return `${number}: ${it.outerHTML.slice(0, 120)}`;
              });
            }""";

    /** Where the focus is: the control's number, and whether a person sees it there. Empty where the page has ended. */
    private static final String STOP = """
            () => {
              const it = document.activeElement;
              if (!it || it === document.body) return '';
              const box = it.getBoundingClientRect();
              const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              const style = getComputedStyle(it);
              const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const sees = inside && box.width > 0 && marked;
              return `${it.dataset.stop ?? 'other'}${sees ? '' : ' unseen ' + it.outerHTML.slice(0, 120)}`;
            }""";

    private static final String NAME = """
            () => {
              const it = document.activeElement;
              const label = it.labels && it.labels.length ? it.labels[0].innerText : null;
              const title = it.querySelector && it.matches('a') ? it.querySelector('strong') : null;
              return (label ?? (title ? title.innerText : it.innerText) ?? '').trim();
            }""";

    private Keys() {
    }

    /** Presses Tab until the thing with that name has the focus. */
    static void tabTo(Page page, String name) {
        List<String> passed = new ArrayList<>();
        while (!focused(page).equals(name)) {
            passed.add(focused(page));
            assertThat(passed).as("on the way to " + name).hasSizeLessThan(120);
            page.keyboard().press("Tab");
        }
    }

    /** Goes to the thing with that name and presses a key on it. */
    static void press(Page page, String name, String key) {
        tabTo(page, name);
        page.keyboard().press(key);
    }

    /** The name of the thing that has the focus. */
    static String focused(Page page) {
        return String.valueOf(page.evaluate(NAME));
    }

    /**
     * Walks with Tab once through the page that was just opened, and back with Shift and Tab: every control is reached, none holds the
     * focus back, and at each the focus is seen.
     */
    @SuppressWarnings("unchecked")
    static void walk(Page page) {
        List<String> controls = (List<String>) page.evaluate(NUMBER_CONTROLS);
        List<String> onward = stops(page, "Tab");
        List<String> back = stops(page, "Shift+Tab");

        assertThat(controls).as(page.url()).isNotEmpty();
        for (List<String> way : List.of(onward, back)) {
            assertThat(way).as(page.url() + ": the focus is not seen").noneMatch(stop -> stop.contains("unseen"));
            assertThat(controls).as(page.url() + ": reached by Tab").allMatch(control -> way.contains(control.split(":")[0]));
            assertThat(way).as(page.url() + ": each once").doesNotHaveDuplicates();
        }
    }

    /** The thing that has the focus is on the screen and marked. */
    static void seesFocus(Page page) {
        assertThat(stop(page)).as("the focus is seen").isNotEmpty().doesNotContain("unseen");
    }

    /** Goes on with Tab, seeing the focus at each step, until it has left that part of the page. */
    static void leaves(Page page, String part) {
        for (int steps = 0; page.locator(part + " :focus").count() > 0; steps++) {
            assertThat(steps).as("the way out of " + part).isLessThan(MOST_STOPS);
            seesFocus(page);
            page.keyboard().press("Tab");
        }
    }

    /** Until the focus leaves the page. */
    private static List<String> stops(Page page, String key) {
        List<String> stops = new ArrayList<>();
        page.keyboard().press(key);
        for (String stop = stop(page); !stop.isEmpty(); stop = stop(page)) {
            stops.add(stop);
            assertThat(stops).as(page.url() + ": the way out").hasSizeLessThan(MOST_STOPS);
            page.keyboard().press(key);
        }
        return stops;
    }

    private static String stop(Page page) {
        return String.valueOf(page.evaluate(STOP));
    }
}
