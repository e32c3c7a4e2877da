package de.beschlusslauf.notification.mail;

import java.util.function.Consumer;

import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A sender whose way of sending a test decides. */
final class Sending extends JavaMailSenderImpl {

    private final Consumer<MimeMessage> way;

    Sending(Consumer<MimeMessage> way) {
        this.way = way;
    }

    @Override
    public void send(MimeMessage message) {
        way.accept(message);
    }
}
