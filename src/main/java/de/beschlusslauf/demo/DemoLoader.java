package de.beschlusslauf.demo;

import java.util.List;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration step by step when everything else is ready, before the web server opens its port and before any
 * timer fires: the cases are played in the past, where a timer that fires by itself would find its day out of order.
 */
@Component
@OnDemonstration
class DemoLoader implements SmartLifecycle {

    private final List<DemoStep> steps;
    private final PassingTime time;
    private volatile boolean running;

    DemoLoader(List<DemoStep> steps, PassingTime time) {
        this.steps = steps;
        this.time = time;
    }

    @Override
    public void start() {
        if (time.firesByItself()) {
            throw new IllegalStateException("The demonstration is loaded before the job executor starts, but it is active.");
        }
        steps.forEach(DemoStep::load);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
