package de.beschlusslauf.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.stereotype.Component;

/** Marks the handler of a user task; the value is the id of the process, the class name gives the element. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface UserTask {

    /** Id of the process, which is also the name of the model's file. */
    String value();
}
