package de.beschlusslauf.meeting;

/** Whether members are told of their sessions by mail. Whoever writes the mails gives it as a bean. */
public interface MemberMails {

    /** False if no mail leaves the application, so that the council office has to reach the members in another way. */
    boolean areSent();
}
