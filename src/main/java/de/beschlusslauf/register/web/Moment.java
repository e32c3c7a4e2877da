package de.beschlusslauf.register.web;

import java.util.List;

import de.beschlusslauf.register.Subject;
import de.beschlusslauf.register.TimeLineEntry;
import org.jspecify.annotations.Nullable;

/**
 * One line of the time line.
 *
 * @param session "Rat 16.06.2021"; null if it happened to the paper itself
 * @param when "Mittwoch, 16.06.2021, 14:05 Uhr", in Germany
 * @param rules sentences that name the rules that held; empty if there are none
 * @param why sentences that derive a day; empty if there are none
 * @param stated what people stated, after the word for what it is; null if nothing, or nothing for this reader
 * @param subjects what it is about besides what the sentence says; empty if there is nothing to add
 * @param hash beginning of the entry's hash, enough to find it again
 */
record Moment(long number, @Nullable String session, String when, String machineTime, String what, String who,
        List<String> rules, List<String> why, @Nullable String stated, List<Subject> subjects, String hash) {

    private static final int SHORT = 12;

    static Moment of(TimeLineEntry entry) {
        return of(entry, List.of());
    }

    static Moment of(TimeLineEntry entry, List<Subject> subjects) {
        return new Moment(entry.number(), entry.session(), new Days().moment(entry.at()), entry.at().toString(),
                entry.what(), entry.who(), entry.rules(), entry.why(), entry.stated(), subjects, entry.hash().substring(0, SHORT));
    }
}
