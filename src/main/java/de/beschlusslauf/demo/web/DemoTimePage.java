package de.beschlusslauf.demo.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.demo.DemoTime;
import de.beschlusslauf.demo.NextStops;
import de.beschlusslauf.demo.OnDemonstration;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Actor;
import de.beschlusslauf.security.CurrentActor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the administrator of the demonstration lets time pass. */
@Controller
@OnDemonstration
class DemoTimePage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, dd.MM.yyyy, HH:mm 'Uhr'", Locale.GERMAN).withZone(Zones.BERLIN);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EE dd.MM.uuuu", Locale.GERMAN);

    private static final String ALL = "alle";

    private static final String MORNING = "08:00";

    private static final String EVENING = "22:00";

    private final DemoTime time;
    private final NextStops stops;
    private final Bodies bodies;
    private final CurrentActor actors;

    DemoTimePage(DemoTime time, NextStops stops, Bodies bodies, CurrentActor actors) {
        this.time = time;
        this.stops = stops;
        this.bodies = bodies;
        this.actors = actors;
    }

    /**
     * @param day to be moved to, as the links beside the next sessions and deadlines say it; without it, tomorrow
     * @param town id of the municipality whose next sessions and deadlines are listed, {@value #ALL} for those of all together;
     *             without it, the visitor's own, and if he has none, all
     */
    @GetMapping("/vorfuehrung")
    String form(@RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = MORNING) @DateTimeFormat(iso = ISO.TIME) LocalTime hour,
            @RequestParam(defaultValue = "") String town, Model model) {
        requireAdministrator();
        return page(model, day.isBlank() ? DAY.format(Zones.dayOf(time.now()).plusDays(1)) : day, hour, town);
    }

    @PostMapping("/vorfuehrung")
    String move(@RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = MORNING) @DateTimeFormat(iso = ISO.TIME) LocalTime hour,
            @RequestParam(defaultValue = "") String town, Model model, RedirectAttributes shownThere) {
        requireAdministrator();
        requireKnown(town);
        try {
            time.moveTo(Zones.at(parsed(day), hour));
            shownThere.addFlashAttribute("moved", true);
            shownThere.addAttribute("town", town);
            return "redirect:/vorfuehrung";
        } catch (Refusal refusal) {
            model.addAttribute("problem", refusal.getMessage());
            return page(model, day, hour, town);
        }
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day.strip(), DAY);
        } catch (DateTimeParseException e) {
            throw new Refusal("Bitte geben Sie den Tag als TT.MM.JJJJ an, zum Beispiel 05.03.2027.");
        }
    }

    private void requireAdministrator() {
        if (!actors.require().groups().contains(Actor.ADMIN)) {
            throw Refusal.forbidden("Die Uhr der Vorführung stellt nur die Administration vor.");
        }
    }

    private void requireKnown(String town) {
        if (!town.isBlank() && !town.equals(ALL)) {
            bodies.of(town);
        }
    }

    private String page(Model model, String day, LocalTime hour, String wanted) {
        List<Body> own = bodies.of(actors.require().bodyIds());
        String town = !wanted.isBlank() ? wanted : own.isEmpty() ? ALL : own.get(0).id();
        model.addAttribute("now", MOMENT.format(time.now()));
        model.addAttribute("day", day);
        model.addAttribute("evening", hour.equals(LocalTime.parse(EVENING)));
        model.addAttribute("town", town);
        model.addAttribute("towns", Stream.concat(own.stream(), bodies.all().stream()).distinct().toList());
        model.addAttribute("stops", (town.equals(ALL) ? stops.all() : stops.of(town)).stream().map(DemoTimePage::line).toList());
        return "demo-time";
    }

    /** What the table says of a stop, and where its link leads. */
    record Line(String day, String what, String town, String until, String hour) {
    }

    private static Line line(NextStops.Stop stop) {
        return new Line(WEEKDAY.format(stop.day()), stop.session() ? "Sitzung " + stop.what() : "Ende der Frist: " + stop.what(),
                stop.town(), DAY.format(stop.until()), stop.session() ? EVENING : MORNING);
    }
}
