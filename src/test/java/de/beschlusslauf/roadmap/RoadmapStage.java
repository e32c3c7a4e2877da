package de.beschlusslauf.roadmap;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.paper.ResolutionPart;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.Groups;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets the stage for execution: a paper of Meerbusch whose only part was adopted and is effective. */
@TestComponent
public class RoadmapStage {

    private final Drafting drafting;

    private final Ledger ledger;

    private final JdbcTemplate jdbc;

    public RoadmapStage(Drafting drafting, Ledger ledger, JdbcTemplate jdbc) {
        this.drafting = drafting;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    public Origin effective(@Nullable LocalDate windowEndsOn) {
        return effective(windowEndsOn, true, Finance.none());
    }

    public Origin effective(@Nullable LocalDate windowEndsOn, boolean publicPaper, Finance finance) {
        Content content = new Content("Strategie für die Stadt", publicPaper, "Sachverhalt",
                List.of(new ResolutionPart(1, "Die Verwaltung erarbeitet eine Strategie.", null)), finance,
                Inclusion.NO_EFFECT, Set.of(), List.of());
        PaperId paper = drafting.create(new CreatePaper("meerbusch", PaperKind.RESOLUTION_PROPOSAL, content.subject(),
                "zd", null, null, content), "verfasser1").id();
        ResolutionId resolution = ResolutionId.random();
        jdbc.update("""
                insert into resolution (id, paper_id, body_id, part_number, consultation_id, decided_by, decided_on,
                text_version, wording, window_kind, window_ends_on, window_statutory_day, status, version)
                values (?, ?, 'meerbusch', 1, ?, 'adi', date '2021-06-16', 1, 'Die Verwaltung erarbeitet eine Strategie.',
                'COMMITTEE', ?, ?, 'EFFECTIVE', 0)""", resolution.value(), paper.value(), UUID.randomUUID(),
                date(windowEndsOn), date(windowEndsOn));
        return new Origin("meerbusch", paper, resolution);
    }

    /** Somebody of that department who works on papers of Meerbusch. */
    public static Actor member(String department) {
        return new Actor("meerbusch." + department + ".liest", "Probe", List.of(Groups.READERS, Groups.STAFF,
                Groups.department("meerbusch", department)), List.of("meerbusch"));
    }

    /** Events of this module in the paper's chain. */
    public List<String> ledger(Origin origin) {
        return ledger.entries(Chain.paper(origin.paperId().value())).stream().map(LedgerEntry::event)
                .filter(event -> event.startsWith("roadmap.")).toList();
    }

    public List<UUID> children(Origin origin) {
        return jdbc.queryForList("select id from paper where parent_id = ? order by created_at", UUID.class,
                origin.paperId().value());
    }

    public String resolutionStatus(Origin origin) {
        return String.valueOf(jdbc.queryForObject("select status from resolution where id = ?", String.class,
                origin.resolutionId().value()));
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
