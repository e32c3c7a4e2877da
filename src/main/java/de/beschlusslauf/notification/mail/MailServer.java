package de.beschlusslauf.notification.mail;

import de.beschlusslauf.notification.PublicUrl;
import de.beschlusslauf.organization.OutgoingMails;
import de.beschlusslauf.refusal.StartProblem;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * The mail server the operator has named, or none. With one, the start also demands what no mail can do without: a
 * sender address and the address that its links lead to.
 */
@Component
class MailServer implements SmartInitializingSingleton, OutgoingMails {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    private final @Nullable JavaMailSender sender;

    private final MailSettings settings;

    private final PublicUrl publicUrl;

    MailServer(ObjectProvider<JavaMailSender> sender, MailSettings settings, PublicUrl publicUrl) {
        this.sender = sender.getIfAvailable();
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!isThere()) {
            LOG.info("Kein Mailserver (spring.mail.host): Einladungen und Erinnerungen gehen nicht als Mail hinaus "
                    + "und werden auch nicht für später aufgehoben.");
            return;
        }
        from();
        if (!publicUrl.isKnown()) {
            throw new StartProblem("Es gibt einen Mailserver, aber keine Adresse, auf die Links in Mails führen.",
                    "Setzen Sie beschlusslauf.public-url auf die Adresse der Anwendung, zum Beispiel "
                            + "https://beschlusslauf.example.org, oder lassen Sie spring.mail.host weg.");
        }
    }

    boolean isThere() {
        return sender != null;
    }

    @Override
    public boolean areSent() {
        return isThere();
    }

    JavaMailSender sender() {
        if (sender == null) {
            throw new IllegalStateException("No mail server");
        }
        return sender;
    }

    InternetAddress from() {
        try {
            return new InternetAddress(String.valueOf(settings.from()), true);
        } catch (AddressException e) {
            throw new StartProblem("Es gibt einen Mailserver, aber keine gültige Absenderadresse.",
                    "Setzen Sie beschlusslauf.mail.from, zum Beispiel „Beschlusslauf <beschlusslauf@example.org>“, "
                            + "oder lassen Sie spring.mail.host weg.");
        }
    }

    /** The sender's domain: the right-hand side of every Message-ID. */
    String domain() {
        String address = from().getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
