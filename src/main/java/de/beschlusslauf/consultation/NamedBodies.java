package de.beschlusslauf.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.beschlusslauf.organization.Organization;

/** Compares the names of bodies in a resolution text with the master data. */
final class NamedBodies {

    private static final Pattern COMMITTEE = Pattern.compile(
            "\\b(?:\\p{L}+(?:- und |-, \\p{L}+- und ))?\\p{L}*[Aa]usschuss(?:es)?"
                    + "(?: für(?: [\\p{Lu}][\\p{L}-]*,?| und| der| des)+)?");

    private final Collection<Organization> bodies;

    NamedBodies(Collection<Organization> deliberating) {
        this.bodies = deliberating;
    }

    /** Bodies whose full name stands in the text, in the order of their appearance. */
    List<Organization> in(String text) {
        return bodies.stream().filter(body -> position(body, text) >= 0)
                .sorted(Comparator.comparingInt(body -> position(body, text))).toList();
    }

    /** Committee names in the text that no body of the municipality bears, as they are written there. */
    List<String> unknownIn(String text) {
        List<String> unknown = new ArrayList<>();
        Matcher matcher = COMMITTEE.matcher(text);
        while (matcher.find()) {
            String name = matcher.group().strip().replaceAll(",$", "").replaceAll(" (und|der|des)$", "");
            String nominative = name.replace("usschusses", "usschuss");
            boolean generic = nominative.matches("(?i)(fach|unter)?ausschuss");
            boolean known = bodies.stream().anyMatch(
                    body -> body.name().equals(nominative) || body.name().startsWith(nominative + " "));
            if (!generic && !known && !unknown.contains(name)) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    private static int position(Organization body, String text) {
        int full = text.indexOf(body.name());
        if (full >= 0) {
            return full;
        }
        Matcher matcher = Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(body.shortName()) + "(es)?(?![\\p{L}-])")
                .matcher(text);
        return matcher.find() ? matcher.start() : -1;
    }
}
