package de.beschlusslauf.register.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.ledger.Anchors;
import de.beschlusslauf.ledger.BodyFinding;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Finding;
import de.beschlusslauf.ledger.LedgerVerification;
import de.beschlusslauf.ledger.Progress;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.LongReads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.HtmlUtils;

/** Checks every chain of the municipality. The page grows while the check runs, line by line, without any script. */
@Controller
class VerificationPage {

    private static final String HERE = "<!-- progress -->";

    private static final int STEP_IN_PERCENT = 5;

    private final LedgerVerification verification;
    private final Anchors anchors;
    private final LongReads longReads;
    private final ViewResolver views;
    private final Visitor visitor;

    VerificationPage(LedgerVerification verification, Anchors anchors, LongReads longReads, @Qualifier(
            "thymeleafViewResolver") ViewResolver views, Visitor visitor) {
        this.verification = verification;
        this.anchors = anchors;
        this.longReads = longReads;
        this.views = views;
        this.visitor = visitor;
    }

    @GetMapping("/register/pruefung")
    String explain(Model model) {
        requireEverything();
        model.addAttribute("fingerprints", anchors.fingerprints());
        return "register/verification";
    }

    @GetMapping("/register/pruefung/lauf")
    void run(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String body = requireEverything();
        try (LongReads.Place place = longReads.take(body)) {
            check(body, request, response);
        }
    }

    private void check(String body, HttpServletRequest request, HttpServletResponse response) throws Exception {
        String[] page = page(request, response).split(HERE, 2);
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        PrintWriter out = response.getWriter();
        send(out, page[0]);
        send(out, "<p class=\"begun\">Die Prüfung hat begonnen.</p><div role=\"log\"><ol class=\"progress\">");
        Percent percent = new Percent();
        BodyFinding finding = verification.verifyAll(body, new Progress() {
            @Override
            public void at(long entries, long of, long faulty) {
                if (percent.advances(entries, of)) {
                    send(out, "<li>" + number(entries) + " von " + number(of) + " Einträgen geprüft, verletzte Ketten: "
                            + number(faulty) + ".</li>");
                }
            }

            @Override
            public void rows(long papers) {
                send(out, "<li>Vorlagen, die mit der Suche verglichen sind: " + number(papers) + ".</li>");
            }
        });
        send(out, "</ol></div>" + result(finding) + page[1]);
    }

    private String requireEverything() {
        if (!visitor.viewer().everything()) {
            throw Refusal.forbidden("Alle Ketten prüfen Rechnungsprüfung, Archiv, Ratsbüro und Leitung; bitte wenden Sie"
                    + " sich dorthin.");
        }
        return visitor.bodyId();
    }

    /** The whole page with a mark in the place where the check is told. */
    private String page(HttpServletRequest request, HttpServletResponse response) throws Exception {
        ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
        View view = Objects.requireNonNull(views.resolveViewName("register/running", Locale.GERMAN));
        view.render(Map.of(), request, whole);
        return new String(whole.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String result(BodyFinding finding) {
        StringBuilder html = new StringBuilder("<h2>Ergebnis</h2>");
        if (finding.isSound()) {
            html.append("<p class=\"note\" role=\"status\">Alle Ketten sind unversehrt: ")
                    .append(number(finding.entries())).append(" Einträge in ").append(number(finding.chains()))
                    .append(" Ketten schließen lückenlos aneinander an, und keiner wurde verändert.</p>");
        }
        if (finding.faulty() > 0) {
            html.append("<p class=\"note error\" role=\"alert\"><strong>Verletzt: ").append(number(finding.faulty()))
                    .append(" von ").append(number(finding.chains())).append(" Ketten.</strong></p>")
                    .append(list(finding.faults(), Finding::fault));
        }
        if (!finding.rows().isEmpty()) {
            html.append("<p class=\"note error\" role=\"alert\"><strong>Was die Seiten zeigen, ist nicht vollständig oder nicht das, was"
                    + " verzeichnet wurde.</strong></p>").append(list(finding.rows(), Finding::fault));
        }
        if (finding.unsealed() != null) {
            html.append("<p class=\"note error\">").append(HtmlUtils.htmlEscape(finding.unsealed())).append("</p>");
        }
        if (finding.remarkable() > 0) {
            html.append("<h3>Auffällige Zeitangaben</h3><p class=\"note\">Ketten mit Einträgen, deren Zeit nicht zu den Siegeln passt: ")
                    .append(number(finding.remarkable())).append(". ").append(Verified.WHY_REMARKED).append("</p>")
                    .append(list(finding.remarks(), Finding::remark));
        }
        return html.toString();
    }

    private static String list(List<Finding> findings, Function<Finding, @Nullable String> sentence) {
        return findings.stream().map(each -> "<li>" + HtmlUtils.htmlEscape(named(each.chain()) + ": " + sentence.apply(each)) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String named(Chain chain) {
        return switch (chain.kind()) {
            case "paper" -> "Kette der Vorlage " + chain.id();
            case "meeting" -> "Kette der Sitzung " + chain.id();
            case "files" -> "Kette der Dateien";
            case "access" -> "Kette der Lesezugriffe";
            case "anchor" -> "Anker";
            default -> "Kette der Kommune";
        };
    }

    /** Whatever is lost on the way to the browser ends the check. */
    private static void send(PrintWriter out, String html) {
        out.write(html);
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException("The browser does not listen any more"));
        }
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.GERMANY).format(number);
    }

    private static final class Percent {

        private long told = -STEP_IN_PERCENT;

        boolean advances(long entries, long of) {
            long now = of == 0 ? 100 : 100 * entries / of;
            if (now < told + STEP_IN_PERCENT && now < 100) {
                return false;
            }
            told = now;
            return true;
        }
    }
}
