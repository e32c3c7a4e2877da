package de.beschlusslauf.security.web;

import java.util.List;

import de.beschlusslauf.security.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Log-in page and start page. */
@Controller
class Pages {

    private static final String EXPIRED = "abgelaufen";

    private final CurrentActor actors;

    Pages(CurrentActor actors) {
        this.actors = actors;
    }

    /** Says so if a log-in ran out while somebody worked: the web apps ask for themselves with that word. */
    @GetMapping("/login")
    String login(HttpServletRequest request, HttpServletResponse response, Model model) {
        SavedRequest wanted = new HttpSessionRequestCache().getRequest(request, response);
        model.addAttribute("expired", request.getParameter(EXPIRED) != null
                || wanted != null && wanted.getParameterMap().containsKey(EXPIRED));
        return "login";
    }

    /** Where a refused log-in leads by a forward, which keeps its method. */
    @RequestMapping(path = "/login/wait", method = {RequestMethod.GET, RequestMethod.POST})
    String waiting() {
        return "login";
    }

    /** Where the person may go from here. */
    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("name", actors.require().name());
        List<Place> places = Place.openTo(actors.require().groups());
        model.addAttribute("places", places);
        model.addAttribute("onlyReads", places.stream().noneMatch(Place::isForWork));
        return "start";
    }
}
