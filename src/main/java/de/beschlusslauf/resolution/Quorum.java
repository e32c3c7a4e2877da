package de.beschlusslauf.resolution;

/** How many committee members together may object to its resolution: one fifth, rounded up (§ 57 (4) GO NRW). */
final class Quorum {

    private Quorum() {
    }

    static int oneFifthOf(int members) {
        return (members + 4) / 5;
    }
}
