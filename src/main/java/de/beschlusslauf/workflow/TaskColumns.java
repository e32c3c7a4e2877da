package de.beschlusslauf.workflow;

import java.util.Map;

/** Gives the task list its columns besides the name: short facts such as the body and the day of its session. */
public interface TaskColumns {

    /** Column of the body that deals with the matter. */
    String BODY = "bodyName";

    /** Column of the session's day, written as 2021-06-16 so that it sorts. */
    String SESSION_DAY = "sessionDay";

    /** Column of the reference of the task's paper. */
    String REFERENCE = "paperReference";

    /** Column of whoever has the task that this one is about. */
    String LIES_WITH = "liesWith";

    /** Facts by column; empty if this is not a matter of the implementing module. */
    Map<String, String> of(TaskContext task);
}
