package de.beschlusslauf.notification.mail;

import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;

import de.beschlusslauf.Beschlusslauf;
import jakarta.mail.internet.MimeMessage;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The application, whose sender stops for good as soon as its first mail has left and before it is marked. */
final class StuckNode extends JavaMailSenderImpl {

    private StuckNode(Environment environment) {
        setHost(environment.getRequiredProperty("spring.mail.host"));
        setPort(environment.getRequiredProperty("spring.mail.port", Integer.class));
    }

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication application = new SpringApplication(Beschlusslauf.class);
        application.addInitializers(context -> ((GenericApplicationContext) context).registerBean("stuckSender",
                JavaMailSender.class, () -> new StuckNode(context.getEnvironment())));
        application.run(arguments);
    }

    @Override
    public void send(MimeMessage message) {
        super.send(message);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
