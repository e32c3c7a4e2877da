package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;

/** Finds English where a clerk reads, also in what a screen reader says and a field shows while it is empty. */
final class German {

    private static final Pattern ENGLISH = Pattern.compile("\\b(Tasks?|Assignee|Claim|Unclaim|Complete|Save|Cancel|Close|"
            + "Back|Next|Previous|Search|Filters?|Created?|Delete|Edit|Add|Remove|Loading|Dashboard|Processes|Instances?|"
            + "Definitions?|Incidents?|Variables|Running|Deployments?|Decisions|Tenant|Business|Users|Groups|Password|"
            + "Username|Log ?in|Log ?out|Sign in|Forbidden|Not Found|Error|Required|Please|Start|Select|Options?|Name:|"
            + "Due|Follow|Comment|History|Description|Unassigned|Version:|State|Type|Value|Actions?|Details|Settings|"
            + "Field|Invalid|Must|No results|Nothing|Show|Skip|Calendar|Day|Month|Year|Upload|Download|File|Files|"
            + "the|and|with|not|is|are|must|have)\\b(?!-)");

    /** German words or proper names that look English. */
    private static final List<String> FINE = List.of("Filter", "Details", "Version:", "Name:", "Start");

    private static final String EVERYTHING = """
            root => [root.innerText, ...[root, ...root.querySelectorAll('*')].flatMap(element =>
              ['placeholder', 'title', 'aria-label', 'alt'].map(name => element.getAttribute(name)))]
              .filter(Boolean).join('\\n')""";

    private German() {
    }

    /** The same part of the page, in which nothing but German was found. */
    static Locator alone(Locator part) {
        assertThat(english(part)).as(part::innerText).isEmpty();
        return part;
    }

    /** English words in what the part of the page shows and says. */
    static List<String> english(Locator part) {
        String text = String.valueOf(part.evaluate(EVERYTHING));
        return ENGLISH.matcher(text).results().map(MatchResult::group).filter(word -> !FINE.contains(word)).distinct()
                .toList();
    }
}
