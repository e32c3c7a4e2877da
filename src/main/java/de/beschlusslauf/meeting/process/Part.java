package de.beschlusslauf.meeting.process;

/** Part of an agenda. */
enum Part {

    PUBLIC, NON_PUBLIC;

    static Part of(boolean isPublic) {
        return isPublic ? PUBLIC : NON_PUBLIC;
    }
}
