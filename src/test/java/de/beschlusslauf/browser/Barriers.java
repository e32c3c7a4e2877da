package de.beschlusslauf.browser;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;

/** What axe-core finds on a page, each with the first place of it. */
final class Barriers {

    private static final List<String> WCAG_2_1_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private Barriers() {
    }

    /** On a page of ours, by every rule that axe-core applies by itself, also those beyond WCAG. */
    static List<String> on(Window window) {
        return found(new AxeBuilder(window.page()));
    }

    /** In one part of a page, whose rest may be the web apps' own, by the rules of WCAG 2.1 AA. */
    static List<String> in(Window window, String part) {
        return found(new AxeBuilder(window.page()).include(part).withTags(WCAG_2_1_AA));
    }

    /** In a part of a page that is ours while the rest is the web apps' own, by every rule. */
    static List<String> anyIn(Window window, String part) {
        return found(new AxeBuilder(window.page()).include(part));
    }

    private static List<String> found(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).toList();
    }
}
