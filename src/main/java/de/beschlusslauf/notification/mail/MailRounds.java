package de.beschlusslauf.notification.mail;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets one thread of this node send what is due, again and again, and clean up every hour. */
@Component
class MailRounds implements SmartLifecycle {

    /** After the demonstration has been loaded and the clock is back in the present. */
    private static final int PHASE = 100;

    private static final long PATIENCE = 30;

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);

    private final Dispatch dispatch;

    private final CleanUp cleanUp;

    private final MailServer server;

    private final MailSettings settings;

    private volatile @Nullable ScheduledExecutorService thread;

    MailRounds(Dispatch dispatch, CleanUp cleanUp, MailServer server, MailSettings settings) {
        this.dispatch = dispatch;
        this.cleanUp = cleanUp;
        this.server = server;
        this.settings = settings;
    }

    @Override
    public void start() {
        ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
                work -> new Thread(work, "mail"));
        if (settings.sending()) {
            long pause = settings.interval().toMillis();
            if (server.isThere()) {
                rounds.scheduleWithFixedDelay(() -> run(dispatch::sendDue), pause, pause, TimeUnit.MILLISECONDS);
            }
            rounds.scheduleWithFixedDelay(() -> run(cleanUp::run), 0, 1, TimeUnit.HOURS);
        }
        thread = rounds;
    }

    /** A failure of one round must not end the rounds. */
    private static void run(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.error("A round of the mail sender failed; the next one goes on", e);
        }
    }

    /** Lets the mail in hand go out first. */
    @Override
    public void stop() {
        ScheduledExecutorService rounds = thread;
        thread = null;
        if (rounds != null) {
            rounds.shutdown();
            try {
                rounds.awaitTermination(PATIENCE, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
