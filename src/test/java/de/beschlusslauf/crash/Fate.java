package de.beschlusslauf.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Decides by chance during which of its writing calls an application dies, how, and how many milliseconds later. */
final class Fate {

    private static final int LONGEST_DELAY_MILLIS = 100;

    private final MortalApplication application;
    private final Random random;
    private final List<Integer> moments = new ArrayList<>();
    private final List<Death> deaths = new ArrayList<>();
    private final List<String> record = new ArrayList<>();
    private int writings;

    private Fate(MortalApplication application, Random random) {
        this.application = application;
        this.random = random;
    }

    /** Lets it live. */
    static Fate mercy(MortalApplication application) {
        return new Fate(application, new Random());
    }

    /** Kills it so many times, spread over a run with this number of writing calls; every other time the server too. */
    static Fate deaths(MortalApplication application, int number, int writings, Random random) {
        Fate fate = new Fate(application, random);
        int stretch = writings / number;
        for (int i = 0; i < number; i++) {
            fate.moments.add(i * stretch + 1 + random.nextInt(stretch));
            fate.deaths.add(i % 2 == 0 ? Death.JVM : i % 4 == 1 ? Death.JVM_THEN_SERVER : Death.SERVER_THEN_JVM);
        }
        Collections.shuffle(fate.deaths, random);
        return fate;
    }

    /** A call that changes something is about to be sent, or a timer is about to fire. */
    void writing(String what) {
        writings++;
        int next = record.size();
        if (next < moments.size() && writings >= moments.get(next) && !application.isDying()) {
            int delay = random.nextInt(LONGEST_DELAY_MILLIS);
            record.add(deaths.get(next) + " " + delay + " ms after " + what + " (call " + writings + ")");
            application.killAfter(delay, deaths.get(next));
        }
    }

    /** It is there again, and this is what has become of the call that was not answered. */
    void survived(String outcome) {
        int last = record.size() - 1;
        record.set(last, record.get(last) + ": the unanswered call " + outcome);
    }

    /** Writing calls so far. */
    int writings() {
        return writings;
    }

    /** One line for each death. */
    List<String> record() {
        return List.copyOf(record);
    }
}
