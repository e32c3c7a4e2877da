package de.beschlusslauf.workflow.web;

/** The lists in which Tasklist shows its tasks, for programs. */
enum TaskFilter {

    /** Whatever the actor can do: assigned to him, or open to his department or role. */
    MINE,
    /** What the actor has claimed or what was assigned to him. */
    ASSIGNED,
    /** What nobody has claimed in the actor's department or role. */
    UNCLAIMED,
    /** Of the actor's tasks those due on the present day in Germany. */
    DUE_TODAY,
    /** Of the actor's tasks those whose due date has passed. */
    OVERDUE
}
