package de.beschlusslauf.meeting.process;

import java.util.List;

/** What every form about a session shows on top; {@code start} is written out in German. */
record MeetingFacts(String meeting, String organization, String start, String place) {

    /** One printed line of an agenda; {@code paper} is the number of the paper, empty if the item is none. */
    record Line(String number, String paper, String title, String publicTitle) {
    }

    /** An agenda in its two parts. */
    record Parts(List<Line> publicItems, List<Line> nonPublicItems) {
    }

    /** One sentence of a list. */
    record Sentence(String sentence) {
    }
}
