package de.beschlusslauf.workflow.engine;

import java.util.AbstractMap;
import java.util.Set;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The only beans that expressions in models may reach: delegates of service tasks, looked up when first asked for. */
final class AllowedBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext context;

    AllowedBeans(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && context.containsBean(name)
                && context.isTypeMatch(name, JavaDelegate.class);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return containsKey(key) ? context.getBean((String) key) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        throw new UnsupportedOperationException("Beans are looked up by name only");
    }
}
