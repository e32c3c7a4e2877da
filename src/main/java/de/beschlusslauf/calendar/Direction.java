package de.beschlusslauf.calendar;

/** Whether a period is counted back from its event or forward. */
public enum Direction {

    BEFORE(-1), AFTER(1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    int sign() {
        return sign;
    }
}
