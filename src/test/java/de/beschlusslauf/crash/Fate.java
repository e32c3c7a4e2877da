package de.beschlusslauf.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Decides by chance during which of its writing calls an application dies, how, and when: before half the time has passed
 * that such calls take on average, so that most deaths hit work in flight.
 */
final class Fate {

    private final MortalApplication application;
    private final Random random;
    private final List<Integer> moments = new ArrayList<>();
    private final List<Death> deaths = new ArrayList<>();
    private final List<String> record = new ArrayList<>();
    private int writings;
    private long millis;
    private int answers;
    private int interrupted;
    private int lostAnswers;

    private Fate(MortalApplication application, Random random) {
        this.application = application;
        this.random = random;
    }

    /** Lets it live. */
    static Fate mercy(MortalApplication application) {
        return new Fate(application, new Random());
    }

    /**
     * Kills it so many times, spread over a run with this number of writing calls: half the times the server too, and
     * most of the others when a call is done and not yet answered.
     */
    static Fate deaths(MortalApplication application, int number, int writings, Random random) {
        Fate fate = new Fate(application, random);
        int stretch = writings / number;
        for (int i = 0; i < number; i++) {
            fate.moments.add(i * stretch + 1 + random.nextInt(stretch));
            fate.deaths.add(switch (i % 4) {
                case 0 -> Death.JVM_BEFORE_ANSWER;
                case 1 -> Death.JVM_THEN_SERVER;
                case 2 -> Death.JVM;
                default -> Death.SERVER_THEN_JVM;
            });
        }
        do {
            Collections.shuffle(fate.deaths, random);
        } while (fate.deaths.get(number - 1) == Death.JVM_BEFORE_ANSWER);
        return fate;
    }

    /**
     * A call that changes something is about to be sent, or a timer is about to fire.
     *
     * @param keyed whether the call is repeated with its key if no answer comes; only such ones lose their answer
     */
    void writing(String what, boolean keyed) {
        writings++;
        int next = record.size();
        if (next >= moments.size() || writings < moments.get(next) || application.isDying()) {
            return;
        }
        if (deaths.get(next) != Death.JVM_BEFORE_ANSWER) {
            int delay = random.nextInt((int) (millis / Math.max(1, answers) / 2) + 1);
            record.add(deaths.get(next) + " " + delay + " ms after " + what + " (call " + writings + ")");
            application.killAfter(delay, deaths.get(next));
        } else if (keyed) {
            lostAnswers++;
            record.add(deaths.get(next) + " of " + what + " (call " + writings + ")");
            application.killBeforeNextAnswer();
        }
    }

    /** A call that changes something was answered after this time. */
    void answered(Duration time) {
        millis += time.toMillis();
        answers++;
    }

    /**
     * It is there again.
     *
     * @param inFlight whether it died at work on a call that changes something
     * @param outcome what has become of the call that was not answered
     */
    void survived(boolean inFlight, String outcome) {
        int last = record.size() - 1;
        interrupted += inFlight ? 1 : 0;
        record.set(last, record.get(last) + (inFlight ? ", in flight" : ", idle") + ": the unanswered call " + outcome);
    }

    /** How many deaths have interrupted a call that changes something. */
    int interrupted() {
        return interrupted;
    }

    /** How many calls were done and their answer lost. */
    int lostAnswers() {
        return lostAnswers;
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
