package de.beschlusslauf.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The answer must equal what the form shows at the moment of submission under the same key. A read-only field with the
 * shown version's check sum carries it; if the matter changed meanwhile, the answer is refused as stale.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsShown {
}
