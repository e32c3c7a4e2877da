package de.beschlusslauf.notification.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail was not sent.
 *
 * @param outage the server cannot be talked to at all, so other mails need not be tried now
 * @param refused the server will never take this address (RFC 5321: reply 5xx), so trying again is no use
 * @param text what the server said, at most {@value #LONGEST} characters
 */
record Failure(boolean outage, boolean refused, String text) {

    private static final int LONGEST = 500;

    private static final int PERMANENT = 500;

    static Failure of(MailException e) {
        boolean outage = e instanceof MailAuthenticationException
                || e instanceof MailSendException && e.getCause() != null;
        Exception deepest = e;
        boolean refused = false;
        if (e instanceof MailSendException sending) {
            for (Exception each : sending.getMessageExceptions()) {
                deepest = each;
                refused |= !outage && isRefused(each);
            }
        }
        return new Failure(outage, refused, text(deepest));
    }

    private static boolean isRefused(Exception failure) {
        for (Exception each = failure; each instanceof MessagingException next; each = next.getNextException()) {
            if (each instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    private static String text(Exception e) {
        String text = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
