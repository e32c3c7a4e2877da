package de.beschlusslauf.organization;

/** Whether people and departments are told of things by mail. Whoever writes the mails gives it as a bean. */
public interface OutgoingMails {

    /** False if no mail leaves the application, so that the council office has to reach people in another way. */
    boolean areSent();
}
