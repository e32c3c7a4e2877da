package de.beschlusslauf.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.demo.cases.Draft;
import de.beschlusslauf.demo.cases.PaperRun;
import de.beschlusslauf.demo.cases.Town;

/** Papers of one's own, which follow no script. */
abstract class PaperPlay extends CasePlay {

    /** A paper of one part on this path, written for this session. */
    PaperRun scheduled(Town town, LocalDate session, String resolution, List<Map<String, Object>> path) {
        PaperRun paper = new PaperRun(town, "zd");
        paper.start("Vorlage zu: " + resolution);
        toCouncilOffice(paper, Draft.of(session, "Der Sachverhalt steht in den Anlagen.", resolution));
        paper.schedule(path);
        return paper;
    }

    /** From the author to the council office, which then plans its way. */
    static void toCouncilOffice(PaperRun paper, Draft draft) {
        paper.draft(draft);
        paper.approve();
        paper.signOff();
        paper.release();
    }

    static Map<String, Object> station(String organization, String role, int rank, UUID session) {
        return Map.of("organization", organization, "role", role, "rank", rank, "session", session.toString());
    }
}
