package de.beschlusslauf.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import de.beschlusslauf.ledger.BodyFinding;
import de.beschlusslauf.ledger.LedgerVerification;
import de.beschlusslauf.ledger.Progress;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.LongReads;
import de.beschlusslauf.register.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Whoever has all chains checked sees how far the check is while it runs, and not only what came of it. */
class VerificationPageTests {

    private final LedgerVerification verification = mock(LedgerVerification.class);

    private final Visitor visitor = mock(Visitor.class);

    private final LongReads longReads = new LongReads();

    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    private VerificationPage page;

    @BeforeEach
    void anAuditorOpensThePage() throws Exception {
        View frame = mock(View.class);
        doAnswer(call -> {
            HttpServletResponse whole = call.getArgument(2);
            whole.getWriter().write("<main><!-- progress --></main>");
            whole.getWriter().flush();
            return null;
        }).when(frame).render(any(), any(), any());
        ViewResolver views = mock(ViewResolver.class);
        when(views.resolveViewName("register/running", Locale.GERMAN)).thenReturn(frame);
        when(visitor.viewer()).thenReturn(new Viewer("meerbusch.pruefung", true, List.of()));
        when(visitor.bodyId()).thenReturn("meerbusch");
        page = new VerificationPage(verification, longReads, views, visitor);
    }

    @Test
    void eachStepHasLeftBeforeTheNextIsChecked() throws Exception {
        during(progress -> {
            assertThat(sent()).contains("Die Prüfung hat begonnen.").doesNotContain("geprüft,", "</main>");
            progress.at(5_000, 20_000, 0);
            assertThat(sent()).contains("5.000 von 20.000 Einträgen geprüft, verletzte Ketten: 0.");
            progress.at(5_500, 20_000, 0);
            assertThat(sent()).as("not every entry is worth a line").doesNotContain("5.500");
            progress.at(20_000, 20_000, 0);
            assertThat(sent()).contains("20.000 von 20.000 Einträgen geprüft").doesNotContain("Ergebnis");
        });

        page.run(new MockHttpServletRequest(), answer);

        assertThat(sent()).contains("Alle Ketten sind unversehrt").endsWith("</main>");
    }

    @Test
    void aCheckThatEndsEarlyGivesItsPlaceBack() throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            during(progress -> {
                throw new IllegalStateException("the database is gone");
            });
            assertThatThrownBy(() -> page.run(new MockHttpServletRequest(), answer)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whoMayNotReadEverythingChecksNothing() {
        when(visitor.viewer()).thenReturn(new Viewer("meerbusch.sachbearbeitung.zd", false, List.of()));

        assertThatThrownBy(() -> page.run(new MockHttpServletRequest(), answer)).isInstanceOf(Refusal.class);
        assertThat(answer.isCommitted()).isFalse();
    }

    private void during(Check check) {
        doAnswer(call -> {
            check.run(call.getArgument(1));
            return new BodyFinding("meerbusch", 3, 20_000, 0, List.of());
        }).when(verification).verifyAll(eq("meerbusch"), any());
    }

    private String sent() throws IOException {
        return answer.getContentAsString();
    }

    private interface Check {

        void run(Progress progress) throws IOException;
    }
}
