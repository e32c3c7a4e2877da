package de.beschlusslauf.register.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.ChainKind;
import de.beschlusslauf.register.Chains;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Which chains the municipality has: its own three, those of its sessions, and the way to those of its papers. */
@Controller
class ChainsPage {

    static final String ADDRESS = "/register/ketten";

    private static final int LONGEST_LIST = 100;

    private final Chains chains;
    private final MeetingDirectory meetings;
    private final Organizations organizations;
    private final Visitor visitor;

    ChainsPage(Chains chains, MeetingDirectory meetings, Organizations organizations, Visitor visitor) {
        this.chains = chains;
        this.meetings = meetings;
        this.organizations = organizations;
        this.visitor = visitor;
    }

    /** One chain of the whole municipality. @param newest "Mittwoch, 16.06.2021, 17:05 Uhr", a dash while it is empty */
    record Row(String title, String content, String address, boolean open, long entries, String newest) {
    }

    /** One session. */
    record Session(UUID id, String appointment, String organization, String place, String status) {
    }

    @GetMapping(ADDRESS)
    String show(@ModelAttribute("form") SessionForm form, Model model) {
        requireEverything(visitor);
        String body = visitor.bodyId();
        List<Organization> bodies = organizations.deliberatingBodies(body);
        model.addAttribute("bodies", bodies);
        model.addAttribute("rows", Stream.of(ChainKind.TOWN, ChainKind.READS, ChainKind.FILES).map(kind -> row(kind, body)).toList());
        model.addAttribute("sessions", List.of());
        try {
            List<Session> found = sessions(form, body, bodies);
            model.addAttribute("sessions", found.subList(0, Math.min(LONGEST_LIST, found.size())));
            model.addAttribute("more", found.size() > LONGEST_LIST);
        } catch (Refusal refusal) {
            model.addAttribute("problem", refusal.sentence());
            model.addAttribute("wrong", refusal.field());
        }
        return "register/chains";
    }

    private Row row(ChainKind kind, String body) {
        LedgerEntry newest = chains.newest(chains.require(kind.address(), body, body)).orElse(null);
        return new Row(kind.title(), kind.content(), ADDRESS + "/" + kind.address() + "/" + body,
                kind != ChainKind.READS || visitor.readsTheChainOfReads(), newest == null ? 0 : newest.sequence(),
                newest == null ? "–" : new Days().moment(newest.at()));
    }

    /** Newest first; one more than are shown if there are more. */
    private List<Session> sessions(SessionForm form, String body, List<Organization> bodies) {
        Map<String, String> names = bodies.stream().collect(Collectors.toMap(Organization::id, Organization::name));
        List<Meeting> found = new ArrayList<>(meetings.between(body, form.among(List.copyOf(names.keySet())), form.from(),
                form.to(), Limit.of(LONGEST_LIST + 1)));
        Collections.reverse(found);
        return found.stream().map(each -> new Session(each.id().value(), each.appointment(),
                names.getOrDefault(each.organizationId(), each.organizationId()), each.place(), each.status().label())).toList();
    }

    /** @throws Refusal if the person does not see everything in the municipality */
    static void requireEverything(Visitor visitor) {
        if (!visitor.viewer().everything()) {
            throw Refusal.forbidden("Die Protokollketten lesen Rechnungsprüfung, Archiv, Ratsbüro, Steuerung und"
                    + " Verwaltungsspitze; bitte wenden Sie sich dorthin.");
        }
    }
}
