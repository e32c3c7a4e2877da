package de.beschlusslauf.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Says in German why a day is the one it is: from which event, how counted, what was skipped, and by which rule. */
final class Sentences {

    private final Derivation derivation;

    Sentences(Derivation derivation) {
        this.derivation = derivation;
    }

    List<String> all() {
        List<String> sentences = new ArrayList<>(steps());
        if (derivation.counting() != null) {
            sentences.add(wording());
        }
        return sentences;
    }

    /** Without who set the length of the period. */
    List<String> steps() {
        List<String> sentences = new ArrayList<>();
        Counting counting = derivation.counting();
        if (counting == null) {
            sentences.add("Der Tag ist nicht berechnet, sondern festgelegt: "
                    + GermanDays.nominative(derivation.dueOn()) + ".");
            sentences.add("Grundlage: " + derivation.startEvent() + " vom " + GermanDays.date(derivation.startOn())
                    + ".");
            return sentences;
        }
        way(sentences, counting);
        sentences.add("Maßgeblich ist also " + GermanDays.nominative(derivation.dueOn()) + ".");
        sentences.add("Rechtsgrundlage: " + derivation.legalBasis() + ".");
        return sentences;
    }

    /** From the event to the day, the way of the event's own day first. */
    private void way(List<String> sentences, Counting counting) {
        Derivation origin = derivation.origin();
        if (origin != null && origin.counting() != null) {
            new Sentences(origin).way(sentences, origin.counting());
        }
        String start = StartEvent.withArticle(derivation.startEvent());
        sentences.add(origin == null
                ? "Ausgangspunkt ist " + start + " am " + GermanDays.dative(derivation.startOn()) + "."
                : "Dieser Tag ist " + start + ": " + GermanDays.nominative(derivation.startOn()) + ".");
        sentences.add(counted(counting));
        String shifted = shifted(counting);
        if (shifted != null) {
            sentences.add(shifted);
        }
    }

    private String counted(Counting counting) {
        if (counting.mode().steps(derivation.days()) == 0) {
            return "Die Frist fällt auf denselben Tag.";
        }
        String way = counting.direction() == Direction.BEFORE ? " zurückgezählt" : " weitergezählt";
        String sentence = (derivation.days() == 1 ? "Von dort wird " : "Von dort werden ")
                + counting.mode().length(derivation.days(), counting.unit()) + way + "; "
                + counting.mode().explanation() + ". Das führt auf " + GermanDays.accusative(derivation.statutoryDay());
        if (countsSomeDaysOnly(counting) && !derivation.skipped().isEmpty()) {
            return sentence + ". Übersprungen werden dabei " + skipped() + ".";
        }
        return sentence + ".";
    }

    private @Nullable String shifted(Counting counting) {
        if (!derivation.isShifted()) {
            return counting.shift() == Shift.NONE ? "Der Tag ist eine Grenze und wird nicht verschoben." : null;
        }
        String why = countsSomeDaysOnly(counting) ? "An diesem Tag kann die Frist nicht enden"
                : "Dort kann die Frist nicht enden: " + skipped();
        String day = GermanDays.nominative(derivation.dueOn());
        return switch (counting.shift()) {
            case PREVIOUS_WORKING_DAY -> why + ". Damit sie nicht kürzer wird, gilt der Arbeitstag davor, " + day + ".";
            case NEXT_WORKING_DAY -> why + ". Nach § 193 BGB gilt der nächste Werktag, " + day + ".";
            case NEXT_OFFICE_DAY -> why + ". Es gilt der nächste Arbeitstag, " + day + ".";
            case NONE -> "";
        };
    }

    private String skipped() {
        return derivation.skipped().stream().map(Sentences::named).collect(Collectors.joining("; "));
    }

    private static String named(DayOff off) {
        String day = GermanDays.nominative(off.day());
        return day.startsWith(off.reason()) ? day : day + " (" + off.reason() + ")";
    }

    private static boolean countsSomeDaysOnly(Counting counting) {
        return counting.unit() == DayUnit.WORKING_DAYS || counting.unit() == DayUnit.WEEKDAYS;
    }

    /** Who set the length of the period, and in which version; a local one begins with the town's short name. */
    private String wording() {
        String version = derivation.ruleVersion();
        return StateLaw.isVersion(version) ? "Wie lang die Frist ist, steht im Gesetz (" + version + ")."
                : "Wie lang die Frist ist, hat die Kommune selbst festgelegt (örtliche Regeln, Fassung "
                        + version.substring(version.indexOf(' ') + 1) + ").";
    }
}
