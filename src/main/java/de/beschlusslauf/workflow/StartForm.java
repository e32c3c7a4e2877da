package de.beschlusslauf.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import de.beschlusslauf.security.Groups;
import org.springframework.stereotype.Component;

/** Marks the handler of a process's start form; the value is the id of the process. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface StartForm {

    /** Id of the process, which is also the name of the model's file. */
    String value();

    /** What a person does with it, where "Neuer Vorgang" calls it otherwise than the process is called. */
    String title() default "";

    /** The group to whom "Neuer Vorgang" offers it; what an answer may do, the handler checks. */
    String offeredTo() default Groups.STAFF;
}
