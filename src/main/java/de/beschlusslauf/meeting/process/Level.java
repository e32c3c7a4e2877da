package de.beschlusslauf.meeting.process;

/** Whether an entry of an agenda stands for itself or under the one before. */
enum Level {

    ITEM, SUB_ITEM;

    static Level of(int level) {
        return level == 1 ? ITEM : SUB_ITEM;
    }

    int number() {
        return ordinal() + 1;
    }
}
