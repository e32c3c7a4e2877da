package de.beschlusslauf.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

import jakarta.servlet.ServletContext;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** Two people load pages of the web apps at once. */
class NoncePerPageTests {

    private final MockServletContext shared = new MockServletContext();

    private final ContentSecurityPolicyProvider engine = new ContentSecurityPolicyProvider();

    @Test
    void aPageCarriesTheNonceOfItsOwnHeaderWhileOthersLoadTheirs() throws Exception {
        // given
        engine.initParams();
        engine.parseParams();
        ServletContext first = contextBehindTheFilter();
        ServletContext second = contextBehindTheFilter();

        // when
        String headerOfTheFirst = engine.getHeaderValue(first);
        String headerOfTheSecond = engine.getHeaderValue(second);

        // then
        assertThat(headerOfTheFirst).contains("'nonce-" + first.getAttribute(NoncePerPage.ATTRIBUTE) + "'");
        assertThat(headerOfTheSecond).contains("'nonce-" + second.getAttribute(NoncePerPage.ATTRIBUTE) + "'");
        assertThat(headerOfTheFirst).isNotEqualTo(headerOfTheSecond);
    }

    @Test
    void everythingElseIsSharedAsBefore() throws Exception {
        ServletContext context = contextBehindTheFilter();

        context.setAttribute("appPath", "/camunda");

        assertThat(shared.getAttribute("appPath")).isEqualTo("/camunda");
        assertThat(context.getContextPath()).isEqualTo(shared.getContextPath());
    }

    private ServletContext contextBehindTheFilter() throws Exception {
        MockFilterChain chain = new MockFilterChain();
        new NoncePerPage().doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest()).getServletContext();
    }
}
