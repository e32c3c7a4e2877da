package de.beschlusslauf.workflow.engine;

import de.beschlusslauf.workflow.StartFormHandler;
import de.beschlusslauf.workflow.UserTaskHandler;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;

/** The two records of a handler: what its form shows and what it takes. */
public record FormRecords(Class<? extends Record> shown, Class<? extends Record> answer) {

    public static FormRecords of(UserTaskHandler<?, ?> handler) {
        return of(AopUtils.getTargetClass(handler), UserTaskHandler.class);
    }

    public static FormRecords of(StartFormHandler<?, ?> handler) {
        return of(AopUtils.getTargetClass(handler), StartFormHandler.class);
    }

    private static FormRecords of(Class<?> type, Class<?> contract) {
        ResolvableType resolved = ResolvableType.forClass(type).as(contract);
        return new FormRecords(resolved.getGeneric(0).toClass().asSubclass(Record.class),
                resolved.getGeneric(1).toClass().asSubclass(Record.class));
    }
}
