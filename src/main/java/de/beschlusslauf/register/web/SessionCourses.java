package de.beschlusslauf.register.web;

import java.util.List;

import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.register.ChainKind;
import de.beschlusslauf.register.Chains;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of sessions in Cockpit's tab "Beschlussverlauf", running and ended, each with the way to its course. */
@Controller
class SessionCourses {

    private static final int SIZE = 20;

    private final MeetingDirectory meetings;
    private final Chains chains;
    private final Visitor visitor;

    SessionCourses(MeetingDirectory meetings, Chains chains, Visitor visitor) {
        this.meetings = meetings;
        this.chains = chains;
        this.visitor = visitor;
    }

    /** @param nach id of the session after which the page begins; the latest if left out */
    @GetMapping("/register/verlauf/sitzungen")
    String sessions(@RequestParam(required = false) @Nullable String nach, Model model) {
        ChainsPage.requireEverything(visitor);
        String body = visitor.bodyId();
        Meeting last = nach == null ? null : chains.require(ChainKind.SESSION.address(), nach, body).session();
        List<Meeting> found = meetings.latest(body, last, Limit.of(SIZE + 1));
        List<Meeting> shown = found.subList(0, Math.min(SIZE, found.size()));
        model.addAttribute("sessions", shown);
        model.addAttribute("later", last != null);
        model.addAttribute("next", found.size() > SIZE ? shown.get(SIZE - 1).id().value() : null);
        return "register/course :: sessions";
    }
}
