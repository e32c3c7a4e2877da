package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.FileId;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the owning department reports about its measure. Each call throws a Refusal if the measure does not allow it. */
@Service
@Transactional
public class MeasureProgress {

    private final EntryChanges changes;

    private final InterimReports reports;

    private final Documents documents;

    MeasureProgress(EntryChanges changes, InterimReports reports, Documents documents) {
        this.changes = changes;
        this.reports = reports;
        this.documents = documents;
    }

    /**
     * The measure goes on; dates and phases stay as they are.
     *
     * @param statement where it stands, in the department's words; kept with the version and in the ledger's record
     */
    public void report(EntryId id, Pace pace, String statement, String actor) {
        changes.make(id, "roadmap.progressReported", actor, statement, (entry, by) -> entry.report(pace, by),
                entry -> Map.of("pace", pace));
    }

    /**
     * The current phase is done.
     *
     * @param report what was reached
     * @return whether the report goes to the body that decided, as a paper of its own that exists from now on
     */
    public boolean finishPhase(EntryId id, String report, String actor) {
        boolean[] owed = {false};
        changes.make(id, "roadmap.phaseFinished", actor, null, (entry, by) -> {
            Phase done = entry.finishPhase(report, by);
            owed[0] = done.reportToCouncil();
            if (owed[0]) {
                entry.attachReport(done.id(), reports.draft(entry, done, actor));
            }
        });
        return owed[0];
    }

    /** The open phases are cut anew; what is left out is dropped. */
    public void recut(EntryId id, List<PhaseCut> cuts, String reason, String actor) {
        changes.make(id, "roadmap.phasesRecut", actor, reason, (entry, by) -> entry.recut(cuts, by));
    }

    /** The measure is done as far as the department can say; another person confirms it. */
    public void complete(EntryId id, String evidence, List<FileId> files, String actor) {
        changes.make(id, "roadmap.completionReported", actor, null, (entry, by) -> {
            refuseForeignFiles(entry, files, actor);
            entry.complete(evidence, files, by);
        });
    }

    /** Nobody opens a colleague's file for himself by calling it evidence, except one that was evidence of this measure before. */
    private void refuseForeignFiles(RoadmapEntry entry, List<FileId> files, String actor) {
        if (documents.require(files).stream().anyMatch(file -> !file.bodyId().equals(entry.bodyId()))) {
            throw Refusal.of("evidenceFiles", "Eine Datei gehört nicht zu dieser Kommune; laden Sie sie neu hoch.");
        }
        List<FileId> added = new ArrayList<>(files);
        if (entry.completion() != null) {
            added.removeAll(entry.completion().files());
        }
        if (!documents.uploaded(added, actor)) {
            throw Refusal.of("evidenceFiles", "Eine Datei hat jemand anderes hochgeladen; laden Sie sie selbst hoch.");
        }
    }

    /** @param how struck, overtaken by another resolution, or obsolete */
    public void end(EntryId id, EntryStatus how, String reason, String actor) {
        changes.make(id, "roadmap.entryEnded", actor, reason, (entry, by) -> entry.end(how, by));
    }

    /** Nobody works on the measure until that day; it stays open and is due then. */
    public void defer(EntryId id, LocalDate until, String reason, String actor) {
        changes.make(id, "roadmap.measureDeferred", actor, reason, (entry, by) -> entry.defer(until, by));
    }
}
