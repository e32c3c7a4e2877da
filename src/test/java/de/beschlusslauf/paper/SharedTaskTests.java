package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Groups;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** Two people on one task: one of them decides, the other reads a sentence. */
class SharedTaskTests extends DraftingFlow {

    @Test
    void onlyOneOfTwoHeadsDecidesAndTheOtherIsTold() throws Exception {
        PaperId paper = started("zd");
        write(paper, Map.of());
        Task task = task(paper, "userTask_approveDraft");
        String shown = shownVersion(paper);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService heads = Executors.newFixedThreadPool(2);

        List<Future<String>> answers = heads.invokeAll(List.of(head("eins", task, shown, together),
                head("zwei", task, shown, together)));
        heads.shutdown();

        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsOnlyOnce("entschieden")
                .containsOnlyOnce("Diese Aufgabe ist bereits erledigt oder nicht für Sie bestimmt. "
                        + "Bitte die Aufgabenliste aktualisieren.");
        assertThat(read(paper, Paper::signOffs)).hasSize(1);
        assertThat(open(paper)).containsExactly("userTask_signOffDeputy");
    }

    private Callable<String> head(String name, Task task, String shown, CyclicBarrier together) {
        return () -> {
            logIn("leitung." + name, Groups.departmentHead(bodyId, "zd"));
            together.await();
            try {
                forms.submitTaskForm(task.getId(), Map.of("decision", "APPROVED", "shownVersion", shown));
                return "entschieden";
            } catch (Refusal refusal) {
                return refusal.sentence();
            } finally {
                identities.clearAuthentication();
            }
        };
    }
}
