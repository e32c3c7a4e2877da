package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** English that stays: the notice under each diagram, which the licence of bpmn.io demands to be shown as it is. */
    private static final Set<String> NOTICES = Set.of("Powered by bpmn.io");

    /** All that can be seen, then each text of it, what a screen reader says and what a field shows while it is empty. */
    private static final String EVERYTHING = """
            root => {
              const texts = [];
              const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
              for (let node = root; node; node = walker.nextNode()) {
                if (node.nodeType === Node.TEXT_NODE) {
                  if (node.parentElement.checkVisibility()) texts.push(node.data);
                } else {
                  ['placeholder', 'title', 'aria-label', 'alt'].forEach(name => texts.push(node.getAttribute(name)));
                }
              }
              return [root.innerText, ...texts.filter(Boolean).map(text => text.replace(/\\s+/g, ' ').trim()).filter(Boolean)];
            }""";

    private German() {
    }

    /** The same part of the page, in which nothing but German was found. */
    static Locator alone(Locator part) {
        assertThat(english(part)).as(part::innerText).isEmpty();
        return part;
    }

    /** English words in what the part of the page shows and says, and whole texts that the web apps ship in English. */
    static List<String> english(Locator part) {
        List<String> texts = ((List<?>) part.evaluate(EVERYTHING)).stream().map(String::valueOf).toList();
        Stream<String> words = ENGLISH.matcher(String.join("\n", texts)).results().map(MatchResult::group)
                .filter(word -> !FINE.contains(word));
        Stream<String> whole = texts.stream().skip(1).filter(ShippedEnglish::has).filter(text -> !NOTICES.contains(text));
        return Stream.concat(words, whole).distinct().toList();
    }
}
