package de.beschlusslauf.demo;

import java.util.List;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the demonstration step by step when everything else is ready and before the web server opens its port. */
@Component
@OnDemonstration
class DemoLoader implements SmartLifecycle {

    private final List<DemoStep> steps;
    private volatile boolean running;

    DemoLoader(List<DemoStep> steps) {
        this.steps = steps;
    }

    @Override
    public void start() {
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
