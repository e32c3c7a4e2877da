package de.beschlusslauf.paper;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The sheet on which the council office plans a paper's way through the bodies. Papers show it at scheduling and hand
 * the result over; what a valid way is knows the module that deliberates and implements this.
 */
public interface PathSheet {

    /** The way that follows from competence and content, to be shown and changed. */
    List<StationRow> proposal(PaperId paper);

    /** Why it is proposed so and what to look at, one German sentence each; never empty. */
    List<String> hints(PaperId paper);

    /** That the day until which its author needs the decision is not kept as sessions are planned now; empty if it is, or none is named. */
    List<String> tooLate(PaperId paper);

    /** Bodies that may deliberate. */
    List<Option> organizations(String bodyId);

    /** Roles of a consultation. */
    List<Option> roles();

    /** Coming sessions: value is the session's id, label names body and day, and says where the paper comes too late. */
    List<Option> sessions(PaperId paper);

    /** Days of coming sessions: value is the ISO date, label names day and bodies, each day once. */
    List<Option> sessionDays(String bodyId);

    /** Parts for which a deciding body is to be planned, each by its number; empty for a report. */
    List<Option> openParts(PaperId paper);

    /** Numbers of the parts on which a body has decided already, whatever it decided; empty before the first decision. */
    Set<Integer> settledParts(PaperId paper);

    /** Those of the papers of which a deciding body has adopted a part. */
    Set<PaperId> partlyAdopted(Collection<PaperId> papers);

    /** @throws de.beschlusslauf.refusal.Refusal if the way breaks a rule; nothing is planned then */
    void plan(PaperId paper, List<StationRow> rows, String actor);
}
