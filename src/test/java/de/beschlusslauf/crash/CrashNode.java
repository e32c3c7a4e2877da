package de.beschlusslauf.crash;

import java.time.Instant;
import java.util.TimeZone;

import de.beschlusslauf.Beschlusslauf;
import de.beschlusslauf.workflow.DrivableClock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The real application whose clock starts at {@code --crash.now=INSTANT} and can be moved through {@link ClockApi}. */
final class CrashNode {

    private CrashNode() {
    }

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication application = new SpringApplication(Beschlusslauf.class);
        application.addInitializers(CrashNode::startClock);
        application.run(arguments);
    }

    private static void startClock(ConfigurableApplicationContext context) {
        Instant now = Instant.parse(context.getEnvironment().getRequiredProperty("crash.now"));
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DrivableClock clock) {
                    clock.travelTo(now);
                }
                return bean;
            }
        });
    }
}
