package de.beschlusslauf.register.web;

import java.util.List;
import java.util.UUID;

import de.beschlusslauf.ledger.LedgerVerification;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.VisibleMeetings;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.ChainKind;
import de.beschlusslauf.register.Chains;
import de.beschlusslauf.register.Reads;
import de.beschlusslauf.register.SessionSheet;
import de.beschlusslauf.register.SessionSheets;
import de.beschlusslauf.register.TownChain;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One chain of the municipality, newest entry first, and whether it is sound; above a session's chain the session itself. */
@Controller
@RequestMapping(ChainsPage.ADDRESS + "/{kind}/{id}")
class ChainPage {

    private final Chains chains;
    private final SessionSheets sheets;
    private final VisibleMeetings sessions;
    private final LedgerVerification verification;
    private final Reads reads;
    private final Visitor visitor;

    ChainPage(Chains chains, SessionSheets sheets, VisibleMeetings sessions, LedgerVerification verification, Reads reads,
            Visitor visitor) {
        this.chains = chains;
        this.sheets = sheets;
        this.sessions = sessions;
        this.verification = verification;
        this.reads = reads;
        this.visitor = visitor;
    }

    /**
     * @param kind as {@link ChainKind#address()} writes it
     * @param vor number of the entry before which the page begins; the newest if left out
     * @param gelesen only who read that object; the chain of reads alone knows it
     */
    @GetMapping
    String show(@PathVariable String kind, @PathVariable String id, @RequestParam(required = false) @Nullable Long vor,
            @RequestParam(required = false) @Nullable UUID gelesen, Model model) {
        TownChain chain = visible(kind, id);
        UUID read = chain.kind() == ChainKind.READS ? gelesen : null;
        if (chain.kind() == ChainKind.READS) {
            reads.accessChain(chain.bodyId(), visitor.userId(), read);
        }
        Chains.Part part = chains.page(chain, vor, read);
        entries(chain, chain.session() == null ? part : show(chain.session(), part, model), model);
        model.addAttribute("total", chains.newest(chain).map(newest -> newest.sequence()).orElse(0L));
        model.addAttribute("later", vor != null);
        model.addAttribute("read", read == null ? null : chains.named(read, chain.bodyId()));
        model.addAttribute("readId", read);
        model.addAttribute("dossier", chain.session() != null && visitor.takesDossiers());
        model.addAttribute("readers", visitor.readsTheChainOfReads());
        model.addAttribute("days", new Days());
        return "register/chain";
    }

    /** The newest entries of a session's chain, for Cockpit's tab "Beschlussverlauf". */
    @GetMapping("/verlauf")
    String course(@PathVariable String kind, @PathVariable String id, Model model) {
        TownChain chain = visible(kind, id);
        if (chain.session() == null) {
            throw Refusal.notFound("Einen Verlauf haben hier nur Sitzungen; bitte öffnen Sie die Kette selbst.");
        }
        Chains.Part whole = chains.page(chain, null, null);
        Chains.Part publicly = whole.withoutReasons();
        Chains.Part shown = sessions.shown(chain.session(), "session", whole, publicly);
        entries(chain, shown, model);
        model.addAttribute("trace", !shown.equals(publicly) && visitor.leavesTrace());
        return "register/course :: session";
    }

    private static void entries(TownChain chain, Chains.Part part, Model model) {
        model.addAttribute("chain", chain);
        model.addAttribute("here", address(chain));
        model.addAttribute("line", part.entries().stream().map(entry -> Moment.of(entry,
                part.subjects().getOrDefault(entry.number(), List.of()))).toList());
        model.addAttribute("next", part.next());
    }

    /** What the page tells of the session besides the chain, and of the chain. */
    private record Whole(SessionSheet sheet, Chains.Part part) {

        Whole publicOnly() {
            return new Whole(sheet.publicOnly(), part.withoutReasons());
        }
    }

    /** @return as much of the chain as the visitor may read */
    private Chains.Part show(Meeting session, Chains.Part part, Model model) {
        Whole whole = new Whole(sheets.of(session), part);
        Whole shown = sessions.shown(session, "session", whole, whole.publicOnly());
        model.addAttribute("sheet", shown.sheet());
        model.addAttribute("withheld", !shown.equals(whole));
        model.addAttribute("trace", !shown.equals(whole.publicOnly()) && visitor.leavesTrace());
        return shown.part();
    }

    /** Looks whether the chain is whole, now. */
    @GetMapping("/pruefung")
    String verify(@PathVariable String kind, @PathVariable String id, Model model) {
        TownChain chain = visible(kind, id);
        return Verified.page(model, chain.title(), address(chain), "Zurück zur Kette", verification.verify(chain.chain()),
                null);
    }

    private TownChain visible(String kind, String id) {
        ChainsPage.requireEverything(visitor);
        TownChain chain = chains.require(kind, id, visitor.bodyId());
        if (chain.kind() == ChainKind.READS && !visitor.readsTheChainOfReads()) {
            throw Refusal.forbidden("Die Kette der Lesezugriffe lesen nur Rechnungsprüfung und Verwaltungsspitze, weil sie zeigt,"
                    + " was andere gelesen haben; bitte wenden Sie sich dorthin.");
        }
        return chain;
    }

    private static String address(TownChain chain) {
        return ChainsPage.ADDRESS + "/" + chain.kind().address() + "/" + chain.id();
    }
}
