package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.database.Owner;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.ledger.Chain;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the owner of the database changes in the rows that pages show is named by the check of the paper or the session. */
class OwnerOfRowsTests extends CasePlay {

    private static final List<String> TABLES = List.of("paper", "text_version", "sign_off", "co_signature", "consultation", "consultation_result",
            "resolution", "person", "stored_file", "file_chunk", "register_paper", "register_words", "deadline", "roadmap_entry", "meeting",
            "agenda_item", "agenda_version_item", "invitation", "minutes", "minutes_item", "overspending_decision", "objection", "execution",
            "execution_recipient", "extract_receipt", "roadmap_phase", "roadmap_entry_version");

    /** Of a table beneath the measures of a paper. */
    private static final String ENTRIES = "entry_id in (select id from roadmap_entry where paper_id = ?)";

    @LocalServerPort
    int port;
    @Autowired
    Environment environment;

    private JdbcTemplate owner;

    /** @param change of one or more rows of the paper, and what makes it undone */
    private record Forgery(String change, String undo, String finding) {
    }

    @Test
    void everyValueThatPagesShowIsComparedWithWhatTheChainSays() {
        owner = Owner.of(environment);
        Town town = stage.town("sanktaugustin", LocalDate.of(2021, 5, 3));
        WholeLife life = new WholeLife(town);
        stage.play(life);
        UUID paper = life.paper().id();
        UUID session = owner.queryForObject("select meeting_id from consultation where paper_id = ? and organization_id = 'rat'"
                + " and role = 'DECISION' limit 1", UUID.class, paper);
        assertThat(fault(Chain.paper(paper))).isNull();
        life.children().forEach(child -> assertThat(fault(Chain.paper(child.id()))).isNull());
        owner.queryForList("select distinct r.meeting_id from consultation c join consultation_result r on r.consultation_id = c.id"
                + " where c.paper_id = ? and r.meeting_id is not null", UUID.class, paper)
                .forEach(each -> assertThat(fault(Chain.meeting(each))).isNull());

        SoftAssertions soft = new SoftAssertions();
        ofPaper().forEach((what, forgery) -> soft.assertThat(forged(forgery, paper, Chain.paper(paper))).as(what)
                .containsPattern(forgery.finding()));
        ofSession().forEach((what, forgery) -> soft.assertThat(forged(forgery, session, Chain.meeting(session))).as(what)
                .containsPattern(forgery.finding()));
        soft.assertAll();
        assertThat(fault(Chain.paper(paper))).isNull();
        assertThat(fault(Chain.meeting(session))).isNull();
        thePageSaysSoAboveTheTimeLine(paper);
    }

    private void thePageSaysSoAboveTheTimeLine(UUID paper) {
        TownHall auditor = new TownHall(port, "sanktaugustin.pruefung");
        String address = "/register/papers/" + paper;
        assertThat(auditor.page(address)).doesNotContain("Was diese Seite zeigt, ist nicht das");
        Owner.unguarded(owner, TABLES, () -> {
            owner.update("update resolution set wording = wording || 'x' where paper_id = ?", paper);
            assertThat(auditor.page(address)).containsSubsequence("Verlauf</h2>", "Was diese Seite zeigt, ist nicht das, was damals verzeichnet wurde.",
                    "Der Wortlaut des Beschlusses zu Eintrag");
            owner.update("update resolution set wording = left(wording, -1) where paper_id = ?", paper);
        });
    }

    private static Map<String, Forgery> ofPaper() {
        Map<String, Forgery> all = new LinkedHashMap<>();
        all.put("subject", new Forgery("update text_version set subject = subject || '!' where paper_id = ? and version_number = 1",
                "update text_version set subject = left(subject, -1) where paper_id = ? and version_number = 1",
                "Der Betreff zu Eintrag \\d+ ist nicht der, der damals verzeichnet wurde."));
        all.put("facts", new Forgery("update text_version set facts = facts || '!' where paper_id = ? and version_number = 2",
                "update text_version set facts = left(facts, -1) where paper_id = ? and version_number = 2",
                "Der Sachverhalt zu Eintrag \\d+ ist nicht der, der"));
        all.put("resolution text", new Forgery("update text_version set parts = replace(parts::text, 'wording\": \"', 'wording\": \"Nie ')::jsonb"
                + " where paper_id = ? and version_number = 1",
                "update text_version set parts = replace(parts::text, 'wording\": \"Nie ', 'wording\": \"')::jsonb"
                        + " where paper_id = ? and version_number = 1", "Der Beschlusstext zu Eintrag \\d+ ist nicht der, der"));
        all.put("publicity", swap("paper", "public_now = not public_now", "Die Angabe, ob die Vorlage öffentlich ist, zu Eintrag"));
        all.put("lead department", new Forgery("update paper set lead_department = 'it' where id = ?",
                "update paper set lead_department = 'buero' where id = ?", "Das federführende Amt zu Eintrag 1 ist nicht das, das"));
        all.put("number", new Forgery("update paper set reference = reference || '9' where id = ?",
                "update paper set reference = left(reference, -1) where id = ?", "Die Nummer der Vorlage zu Eintrag"));
        all.put("reason of a return", text("sign_off", "reason", "paper_id = ? and verdict = 'RETURNED'", "Der Grund zu Eintrag"));
        all.put("who signed", text("sign_off", "signed_by", "paper_id = ? and step = 'MAYOR'", "Wer zu Eintrag \\d+ genannt wird, ist nicht"));
        all.put("who co-signed", text("co_signature", "signer", "paper_id = ? and department = 'kaemmerei'", "Wer zu Eintrag"));
        all.put("answer of a department", new Forgery("update co_signature set decision = 'RETURNED' where paper_id = ? and department ="
                + " 'kaemmerei' and decision = 'SIGNED'", "update co_signature set decision = 'SIGNED' where paper_id = ? and department ="
                + " 'kaemmerei' and decision = 'RETURNED'", "Die Entscheidung zu Eintrag"));
        all.put("votes", result("yes = yes - 1", "yes = yes + 1", "Die Zahl der Ja-Stimmen zu Eintrag \\d+ ist nicht die, die damals"));
        all.put("who confirmed", result("confirmed_by = confirmed_by || 'x'", "confirmed_by = left(confirmed_by, -1)", "Wer zu Eintrag"));
        all.put("body that dealt with it", new Forgery("update consultation set organization_id = 'rat' where paper_id = ? and organization_id ="
                + " 'umwelt'", "update consultation set organization_id = 'umwelt' where id = (select id from consultation where paper_id = ?"
                        + " and organization_id = 'rat' and role = 'PRELIMINARY')", "Das Gremium zu Eintrag"));
        all.put("role of a body", new Forgery("update consultation set role = 'HEARING' where paper_id = ? and role = 'TAKING_NOTE'",
                "update consultation set role = 'TAKING_NOTE' where paper_id = ? and role = 'HEARING'",
                "Die Beratungsfolge zu Eintrag \\d+ ist nicht die, die"));
        all.put("wording", text("resolution", "wording", "paper_id = ? and part_number = 1", "Der Wortlaut des Beschlusses zu Eintrag"));
        all.put("day", new Forgery("update resolution set decided_on = decided_on + 1 where paper_id = ?",
                "update resolution set decided_on = decided_on - 1 where paper_id = ?", "Der Tag des Beschlusses zu Eintrag"));
        all.put("status of a resolution", new Forgery("update resolution set status = 'ANNULLED' where paper_id = ? and part_number = 1 and status = 'SETTLED'",
                "update resolution set status = 'SETTLED' where paper_id = ? and part_number = 1 and status = 'ANNULLED'",
                "Der Stand des Beschlusses zu Eintrag"));
        all.put("waiver that nobody gave", new Forgery("update resolution set waived_on = decided_on where paper_id = ?",
                "update resolution set waived_on = null where paper_id = ?", "Der Verzicht auf Widerspruch steht in den Tabellen, und kein"));
        all.put("name of a person", new Forgery("update person set name = name || 'x' where user_id = (select author from paper where id = ?)",
                "update person set name = left(name, -1) where user_id = (select author from paper where id = ?)",
                "Der Name, der zu Eintrag \\d+ gezeigt wird, ist nicht der, mit dem"));
        all.put("row of the search", new Forgery("update register_paper set subject = subject || 'x' where paper_id = ?",
                "update register_paper set subject = left(subject, -1) where paper_id = ?", "Das, womit die Suche diese Vorlage findet, fehlt"));
        all.put("words of the search", new Forgery("update register_words set words = words || array_to_tsvector(array['zzz']) where paper_id = ?",
                "update register_words set words = ts_delete(words, 'zzz') where paper_id = ?", "Das, womit die Suche"));
        all.put("measure", text("roadmap_entry", "title", "paper_id = ?", "Der Titel der Maßnahme zu Eintrag"));
        all.put("phase", of("roadmap_phase", "title = title || 'x'", "title = left(title, -1)", ENTRIES, "Der Titel einer Phase zu Eintrag"));
        all.put("day of a phase", of("roadmap_phase", "due_on = due_on + 1", "due_on = due_on - 1", ENTRIES, "Der Termin einer Phase zu"));
        all.put("report of a phase", of("roadmap_phase", "report_text = report_text || 'x'", "report_text = left(report_text, -1)",
                ENTRIES + " and report_text is not null", "Der Bericht einer Phase zu Eintrag"));
        all.put("reason of a change", of("roadmap_entry_version", "reason = reason || 'x'", "reason = left(reason, -1)",
                ENTRIES + " and change = 'PHASES_RECUT'", "Der Grund zu Eintrag"));
        all.put("who changed a measure", of("roadmap_entry_version", "actor = actor || 'x'", "actor = left(actor, -1)",
                ENTRIES + " and change = 'CONFIRMED'", "Der Vermerk zur Maßnahme zu Eintrag"));
        all.put("money beyond the budget", of("overspending_decision", "amount_cents = amount_cents + 1", "amount_cents = amount_cents - 1",
                "paper_id = ?", "Der Betrag über Plan zu Eintrag"));
        all.put("who needs not ask the council", of("overspending_decision", "needs_council = not needs_council",
                "needs_council = not needs_council", "paper_id = ?", "Die Folge der Mittel über Plan zu Eintrag"));
        all.put("an objection that nobody made", new Forgery("insert into objection select gen_random_uuid(), id, 'OBJECTION_MAYOR', null,"
                + " 'Nie.', decided_on, 'x', now() from resolution where paper_id = ?", "delete from objection where resolution_id in"
                        + " (select id from resolution where paper_id = ?)", "Ein Einwand gegen einen Beschluss steht in den Tabellen, und kein"));
        all.put("last day of the window", of("resolution", "window_ends_on = window_ends_on + 1", "window_ends_on = window_ends_on - 1",
                "paper_id = ? and window_ends_on is not null", "Der letzte Tag der Kontrollfrist zu Eintrag"));
        all.put("day of the publication", of("execution", "published_on = published_on - 1", "published_on = published_on + 1",
                "paper_id = ?", "Der Tag der Bekanntmachung zu Eintrag"));
        all.put("who got the extract", new Forgery("insert into execution_recipient select resolution_id, 'it' from execution where paper_id = ?"
                + " and exists (select 1 from execution_recipient r where r.resolution_id = execution.resolution_id and department <> 'it')",
                "delete from execution_recipient where department = 'it' and resolution_id in (select resolution_id from execution"
                        + " where paper_id = ?)", "Die Angabe, an wen der Auszug ging, zu Eintrag"));
        all.put("who confirmed the extract", new Forgery("insert into extract_receipt select resolution_id, 'nie', 'x', now() from execution"
                + " where paper_id = ?", "delete from extract_receipt where department = 'nie' and resolution_id in (select resolution_id"
                        + " from execution where paper_id = ?)", "Eine Bestätigung eines Auszugs steht in den Tabellen"));
        moments(all);
        all.put("deadline", new Forgery("update deadline set due_on = due_on + 1 where chain_kind = 'paper' and chain_id = ?::text",
                "update deadline set due_on = due_on - 1 where chain_kind = 'paper' and chain_id = ?::text", "Der Tag der Frist zu Eintrag"));
        return all;
    }

    /** When something happened, as pages show it. */
    private static void moments(Map<String, Forgery> all) {
        all.put("when it began", moment("paper", "created_at", "id = ?", "Der Zeitpunkt des Anlegens zu Eintrag 1 ist nicht der, der"));
        all.put("when a text was written", moment("text_version", "created_at", "paper_id = ? and version_number = 2",
                "Der Zeitpunkt der Fassung zu Eintrag"));
        all.put("when a desk signed", moment("sign_off", "signed_at", "paper_id = ?", "Der Zeitpunkt der Unterschrift zu Eintrag"));
        all.put("when a department signed", moment("co_signature", "signed_at", "paper_id = ? and signed_at is not null",
                "Der Zeitpunkt der Mitzeichnung zu Eintrag"));
        all.put("when a result was entered", moment("consultation_result", "entered_at", "consultation_id in (select id from consultation"
                + " where paper_id = ?)", "Der Zeitpunkt der Eintragung zu Eintrag"));
        all.put("when a measure was changed", moment("roadmap_entry_version", "at", ENTRIES + " and change = 'PHASES_RECUT'",
                "Der Zeitpunkt des Vermerks zur Maßnahme zu Eintrag"));
        all.put("when a measure was done", moment("roadmap_entry", "completed_at", "paper_id = ? and completed_at is not null",
                "Der Zeitpunkt der Erledigung zu Eintrag"));
        all.put("when a completion was confirmed", moment("roadmap_entry", "confirmed_at", "paper_id = ? and confirmed_at is not null",
                "Der Zeitpunkt der Bestätigung zu Eintrag"));
        all.put("when the treasury decided", moment("overspending_decision", "decided_at", "paper_id = ?",
                "Der Zeitpunkt der Entscheidung über Mittel zu Eintrag"));
        all.put("when the extract was sent", moment("execution", "recorded_at", "paper_id = ?", "Der Zeitpunkt der Bekanntmachung zu"));
    }

    private static Map<String, Forgery> ofSession() {
        Map<String, Forgery> all = new LinkedHashMap<>();
        all.put("place", text("meeting", "place", "id = ?", "Der Ort zu Eintrag"));
        all.put("begin", new Forgery("update meeting set starts_at = starts_at + interval '1 hour' where id = ?",
                "update meeting set starts_at = starts_at - interval '1 hour' where id = ?", "Der Beginn zu Eintrag"));
        all.put("title of an item", text("agenda_item", "title", "meeting_id = ? and number = '1'", "Die Tagesordnung zu Eintrag"));
        all.put("title that was printed", text("agenda_version_item", "title", "meeting_id = ? and place = 1", "Die Tagesordnung zu Eintrag"));
        all.put("state of the session", of("meeting", "status = 'CLOSED', version = version + 1", "status = (select case when published_at is null"
                + " then 'MINUTES_SIGNED' else 'PUBLISHED' end from minutes where meeting_id = meeting.id), version = version - 1",
                "id = ?", "Der Stand der Sitzung zu Eintrag"));
        all.put("number of the agenda", of("meeting", "agenda_version = agenda_version + 1", "agenda_version = agenda_version - 1", "id = ?",
                "Die Nummer der letzten Tagesordnung zu Eintrag"));
        all.put("when was invited", moment("invitation", "sent_at", "meeting_id = ?", "Der Zeitpunkt der Einladung zu Eintrag"));
        all.put("when the minutes were signed", moment("minutes", "signed_at", "meeting_id = ?", "Der Zeitpunkt der Unterschrift zu Eintrag"));
        all.put("invitation", text("invitation", "sent_by", "meeting_id = ?", "Wer zu Eintrag"));
        all.put("minutes", text("minutes", "present", "meeting_id = ?", "Die Angabe der Anwesenden zu Eintrag"));
        all.put("text of the minutes", new Forgery("update minutes_item set text = coalesce(text, '') || 'x' where meeting_id = ?",
                "update minutes_item set text = nullif(left(text, -1), '') where meeting_id = ?", "Der Text|Die Prüfsumme der Niederschrift"));
        return all;
    }

    private static Forgery of(String table, String change, String undo, String where, String finding) {
        return new Forgery("update " + table + " set " + change + " where " + where, "update " + table + " set " + undo + " where " + where,
                finding);
    }

    private static Forgery moment(String table, String column, String where, String finding) {
        return of(table, column + " = " + column + " + interval '1 hour'", column + " = " + column + " - interval '1 hour'", where, finding);
    }

    private static Forgery text(String table, String column, String where, String finding) {
        return new Forgery("update " + table + " set " + column + " = " + column + " || 'x' where " + where,
                "update " + table + " set " + column + " = left(" + column + ", -1) where " + where, finding);
    }

    private static Forgery swap(String table, String change, String finding) {
        return new Forgery("update " + table + " set " + change + " where id = ?", "update " + table + " set " + change + " where id = ?", finding);
    }

    private static Forgery result(String change, String undo, String finding) {
        String where = " where consultation_id in (select id from consultation where paper_id = ? and organization_id = 'rat') and attempt = 1";
        return new Forgery("update consultation_result set " + change + where, "update consultation_result set " + undo + where, finding);
    }

    /** What the check says while the change stands. */
    private String forged(Forgery forgery, UUID of, Chain chain) {
        String[] fault = new String[1];
        Owner.unguarded(owner, TABLES, () -> {
            assertThat(owner.update(forgery.change(), of)).as(forgery.change()).isPositive();
            fault[0] = fault(chain);
            assertThat(owner.update(forgery.undo(), of)).as(forgery.undo()).isPositive();
        });
        return fault[0];
    }

    private String fault(Chain chain) {
        return ledger.verify(chain).fault();
    }
}
