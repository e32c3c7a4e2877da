package de.beschlusslauf.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import de.beschlusslauf.refusal.Refusal;

/** Periods that GO NRW itself sets, each with the day from which that wording is in force. */
public enum StateLaw {

    /** The mayor objects "spätestens am dritten Tag nach der Beschlussfassung". */
    COUNCIL_OBJECTION("§ 54 Abs. 1 GO NRW", new Version("GO NRW 1994", LocalDate.of(1994, 10, 17), 3)),

    /** The council votes once more, at the earliest on the third day after the objection. */
    RE_VOTE_EARLIEST("§ 54 Abs. 1 GO NRW", new Version("GO NRW 1994", LocalDate.of(1994, 10, 17), 3)),

    /** And at the latest two weeks after it. */
    RE_VOTE_LATEST("§ 54 Abs. 1 GO NRW", new Version("GO NRW 1994", LocalDate.of(1994, 10, 17), 14)),

    /** A breach of § 31 can be asserted within one year after the resolution; counted in years. */
    FAULT_REBUKE("§ 54 Abs. 4 GO NRW", new Version("GO NRW 1994", LocalDate.of(1994, 10, 17), 1));

    private final String paragraph;
    private final List<Version> versions;

    StateLaw(String paragraph, Version... versions) {
        this.paragraph = paragraph;
        this.versions = List.of(versions);
    }

    String paragraph() {
        return paragraph;
    }

    /** @throws Refusal if the rule did not exist yet on that day */
    Version inForceOn(LocalDate day) {
        return versions.stream().filter(version -> !version.from().isAfter(day))
                .max(Comparator.comparing(Version::from))
                .orElseThrow(() -> Refusal.conflict(paragraph + " gilt hier erst seit dem "
                        + GermanDays.date(versions.get(0).from()) + "; für den " + GermanDays.date(day)
                        + " lässt sich keine Frist berechnen."));
    }

    /** Whether this is the name of a wording of the statute, and not the version of a municipality's profile. */
    static boolean isVersion(String name) {
        return version(name).isPresent();
    }

    /** "Gesetz: GO NRW 1994, in Kraft seit dem 17.10.1994."; empty if this is no name of a wording of the statute. */
    public static Optional<String> wording(String name) {
        return version(name).map(version -> "Gesetz: " + name + ", in Kraft seit dem " + GermanDays.date(version.from()) + ".");
    }

    private static Optional<Version> version(String name) {
        return Arrays.stream(values()).flatMap(law -> law.versions.stream())
                .filter(version -> version.name().equals(name)).findFirst();
    }

    /** One wording of the rule; the table {@code deadline-rules} says whether the length is in days or years. */
    record Version(String name, LocalDate from, int length) {
    }
}
