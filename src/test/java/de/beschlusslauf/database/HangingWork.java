package de.beschlusslauf.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * A step of a model that hangs in the first node that reaches it, leaving its process number in a file, and is done at
 * once in the next.
 */
public class HangingWork implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) throws IOException, InterruptedException {
        Path file = Path.of((String) execution.getVariable("file"));
        if (Files.notExists(file)) {
            Files.writeString(file, String.valueOf(ProcessHandle.current().pid()));
            new CountDownLatch(1).await();
        }
    }
}
