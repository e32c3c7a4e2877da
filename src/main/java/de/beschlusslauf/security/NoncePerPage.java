package de.beschlusslauf.security;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the engine's web apps a nonce of its own. The engine keeps the nonce between header and page in the
 * context that all requests share; while somebody else's request comes in between, the page carries another nonce than
 * its header, the browser refuses every script, and the page loads for ever.
 */
final class NoncePerPage extends OncePerRequestFilter {

    /** Under which the engine's header filter leaves what its page filter reads. */
    static final String ATTRIBUTE = "org.camunda.bpm.csp.nonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext own = withOwnNonce(request.getServletContext());
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public ServletContext getServletContext() {
                return own;
            }
        }, response);
    }

    /** The shared context, but for the one attribute. */
    static ServletContext withOwnNonce(ServletContext shared) {
        AtomicReference<Object> nonce = new AtomicReference<>();
        return (ServletContext) Proxy.newProxyInstance(NoncePerPage.class.getClassLoader(),
                new Class<?>[] {ServletContext.class}, (proxy, method, values) -> {
                    boolean asksForNonce = values != null && values.length > 0 && ATTRIBUTE.equals(values[0]);
                    if (asksForNonce && method.getName().equals("getAttribute")) {
                        return nonce.get();
                    }
                    if (asksForNonce && method.getName().equals("setAttribute")) {
                        nonce.set(values[1]);
                        return null;
                    }
                    try {
                        return method.invoke(shared, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
