package de.beschlusslauf.notification.mail;

import java.nio.charset.StandardCharsets;
import java.util.Date;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A stored mail as it goes over the wire; the same bytes but for the recipient's address each time it is built. */
final class Envelope {

    private Envelope() {
    }

    static MimeMessage of(StoredMail mail, JavaMailSender sender, InternetAddress from, String to)
            throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(mail.subject());
        helper.setText(mail.text());
        helper.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Content-Language", "de");
        // RFC 3834: no holiday note answers
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
