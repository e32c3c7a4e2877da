package de.beschlusslauf.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.database.Owner;
import de.beschlusslauf.ledger.Anchors;
import de.beschlusslauf.ledger.BodyFinding;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Finding;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerVerification;
import de.beschlusslauf.ledger.Progress;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.LongReads;
import de.beschlusslauf.register.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.HtmlUtils;

/** Whoever has all chains checked sees how far the check is while it runs, and then which chain is violated, and how. */
@WholeApplication
class VerificationPageTests {

    private static final int ENTRIES = 2_500;

    private final String body = "probe-" + UUID.randomUUID();
    private final Visitor visitor = mock(Visitor.class);
    private final LongReads longReads = new LongReads();
    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    @Autowired
    Ledger ledger;
    @Autowired
    Anchors anchors;
    @Autowired
    LedgerVerification verification;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    @Qualifier("thymeleafViewResolver")
    ViewResolver views;
    @Autowired
    WebApplicationContext application;
    @Autowired
    Environment environment;

    @BeforeEach
    void aTownHasTwoChainsAndAnAuditorOpensThePage() {
        append(Chain.body(body), 3);
        append(Chain.files(body), ENTRIES - 3);
        anchors.anchor(body);
        when(visitor.viewer()).thenReturn(new Viewer("meerbusch.pruefung", true, List.of()));
        when(visitor.bodyId()).thenReturn(body);
    }

    @Test
    void soundChainsAreCalledSoundAndEachStepHasLeftBeforeTheNextIsChecked() throws Exception {
        // given somebody who looks at what has left before and after each step of the check
        List<String> steps = new ArrayList<>();
        LedgerVerification watched = mock(LedgerVerification.class, delegatesTo(verification));
        doAnswer(call -> {
            Progress page = call.getArgument(1);
            assertThat(sent()).contains("Die Prüfung hat begonnen.").doesNotContain("Einträgen geprüft", "</main>");
            return verification.verifyAll(body, (entries, of, faulty) -> {
                assertThat(sent()).doesNotContain("Ergebnis", "</main>");
                page.at(entries, of, faulty);
                steps.add(sent());
            });
        }).when(watched).verifyAll(eq(body), any());

        // when
        page(watched).run(request(), answer);

        // then
        assertThat(steps).hasSize(3);
        assertThat(steps.get(0)).contains("1.000 von 2.500 Einträgen geprüft, verletzte Ketten: 0.").doesNotContain("2.000 von");
        assertThat(steps.get(1)).contains("2.000 von 2.500 Einträgen geprüft");
        assertThat(steps.get(2)).contains("2.500 von 2.500 Einträgen geprüft");
        assertThat(sent()).contains("Alle Ketten sind unversehrt: 2.500 Einträge in 2 Ketten").doesNotContain("role=\"alert\"")
                .containsSubsequence("</main>", "</html>");
    }

    @Test
    void aChainThatTheOwnerOfTheTablesHasChangedIsNamedWithWhatIsWrong() throws Exception {
        // given
        forge("UPDATE ledger_entry SET facts = '{\"number\":9}' WHERE sequence = 2 AND chain_kind = 'body' AND chain_id = ?");

        // when
        page(verification).run(request(), answer);

        // then
        assertThat(sent()).contains("Verletzt: 1 von 2 Ketten.", "<li>Kette der Kommune: Eintrag 2 wurde nachträglich verändert.</li>",
                "verletzte Ketten: 1.").doesNotContain("unversehrt", "Kette der Dateien:");
    }

    @Test
    void whatTheOwnerHasDatedBackIsCalledStrangeAndTheChainsSound() throws Exception {
        // given an anchor whose moment is later than that of the entries which the next one knows first
        append(Chain.files(body), 1);
        forge("UPDATE ledger_anchor SET content = overlay(content placing '2058' from 8 for 4) WHERE number = 1 AND body_id = ?");

        // when
        page(verification).run(request(), answer);

        // then
        assertThat(sent()).contains("<li>Kette der Dateien: Auffällig: Eintrag 2498 trägt die Zeit ", "kam aber erst nach Siegel 1 vom",
                "Ketten mit Einträgen, deren Zeit nicht zu den Siegeln passt: 1.");
    }

    @Test
    void entriesThatTheOwnerHasRemovedAreMissed() throws Exception {
        forge("DELETE FROM ledger_entry WHERE sequence = 1200 AND chain_kind = 'files' AND chain_id = ?");

        page(verification).run(request(), answer);

        assertThat(sent()).contains("<li>Kette der Dateien: Eintrag 1200 fehlt, auf 1199 folgt 1201.</li>").doesNotContain("unversehrt");
    }

    @Test
    void theCheckOfOneChainTellsARemarkToWhoeverReadsEveryEntryAndToNobodyElse() throws Exception {
        // given
        append(Chain.files(body), 1);
        forge("UPDATE ledger_anchor SET content = overlay(content placing '2058' from 8 for 4) WHERE number = 1 AND body_id = ?");
        Finding found = new Finding(Chain.files(body), ENTRIES - 2, "0".repeat(64), null, true,
                verification.verify(Chain.files(body)).remark());

        // when
        String toAuditors = one(found, null);
        String toOthers = one(found, new Verified.Read(3, null));

        // then
        assertThat(toAuditors).contains("Die Kette ist unversehrt", "Auffällig: Eintrag 2498 trägt die Zeit", "verstellte Uhr des Servers");
        assertThat(toOthers).contains("Die Kette ist unversehrt").doesNotContain("Auffällig", "2498");
    }

    @Test
    void thatNothingHasBeenSealedForHoursIsSaid() throws Exception {
        LedgerVerification unsealed = mock(LedgerVerification.class);
        when(unsealed.verifyAll(any(), any())).thenReturn(new BodyFinding(body, 2, ENTRIES, 0, 0, List.of(), List.of(),
                "Auffällig: Seit mehr als 4 Stunden kommt kein Siegel zustande.", List.of()));

        page(unsealed).run(request(), answer);

        assertThat(sent()).contains("Alle Ketten sind unversehrt", "<p class=\"note error\">Auffällig: Seit mehr als 4 Stunden");
    }

    @Test
    void aCheckThatEndsEarlyGivesItsPlaceBack() {
        LedgerVerification broken = mock(LedgerVerification.class);
        when(broken.verifyAll(any(), any())).thenThrow(new IllegalStateException("the database is gone"));

        for (int attempt = 0; attempt < 20; attempt++) {
            assertThatThrownBy(() -> page(broken).run(request(), new MockHttpServletResponse())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whoMayNotReadEverythingChecksNothing() {
        when(visitor.viewer()).thenReturn(new Viewer("meerbusch.sachbearbeitung.zd", false, List.of()));

        assertThatThrownBy(() -> page(verification).run(request(), answer)).isInstanceOf(Refusal.class);
        assertThat(answer.isCommitted()).isFalse();
    }

    @Test
    void whoseSealsAreAcceptedStandsOnThePageAsTheFileOfTheKeySays() throws Exception {
        String file = Files.readString(Path.of(environment.getRequiredProperty("beschlusslauf.anchors.key-file")));
        byte[] key = Base64.getMimeDecoder().decode(file.replaceAll("(?s).*-----BEGIN PUBLIC KEY-----|-----END PUBLIC KEY-----.*", ""));
        ExtendedModelMap model = new ExtendedModelMap();

        page(verification).explain(model);

        assertThat(model.get("fingerprints")).isEqualTo(List.of(HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(key))));
    }

    private VerificationPage page(LedgerVerification check) {
        return new VerificationPage(check, anchors, longReads, views, visitor);
    }

    private String one(Finding finding, Verified.@Nullable Read read) throws Exception {
        MockHttpServletResponse page = new MockHttpServletResponse();
        ExtendedModelMap model = new ExtendedModelMap();
        String name = Verified.page(model, "Dateien", "/register", "Zurück", finding, read);
        views.resolveViewName(name, Locale.GERMAN).render(model, request(), page);
        return HtmlUtils.htmlUnescape(page.getContentAsString(StandardCharsets.UTF_8)).replaceAll("\\s+", " ");
    }

    private MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest(new MockServletContext());
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
        return request;
    }

    private void append(Chain chain, int entries) {
        transaction.executeWithoutResult(status -> {
            for (int number = 1; number <= entries; number++) {
                ledger.append(chain, "paper.amended", Map.of("number", number), "anna");
            }
        });
    }

    private void forge(String forgery) {
        JdbcTemplate owner = Owner.of(environment);
        Owner.unguarded(owner, List.of("ledger_entry", "ledger_anchor"), () -> assertThat(owner.update(forgery, body)).isEqualTo(1));
    }

    private String sent() {
        return HtmlUtils.htmlUnescape(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
