package de.beschlusslauf.notification.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real mail server beside the application, for as long as the JVM of the tests runs. */
@TestConfiguration(proxyBeanMethods = false)
public class MailServerBeside {

    static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

    static {
        SERVER.start();
    }

    @Bean
    static DynamicPropertyRegistrar port() {
        return properties -> properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }
}
