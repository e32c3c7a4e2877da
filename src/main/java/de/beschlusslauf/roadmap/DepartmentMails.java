package de.beschlusslauf.roadmap;

/** Whether departments are told of their extracts by mail. Whoever writes the mails gives it as a bean. */
public interface DepartmentMails {

    /** False if no mail leaves the application, so that the council office has to send the extract in another way. */
    boolean areSent();
}
