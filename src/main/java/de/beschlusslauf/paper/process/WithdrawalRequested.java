package de.beschlusslauf.paper.process;

import java.util.List;
import java.util.UUID;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.Withdrawal;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.StartForm;
import de.beschlusslauf.workflow.StartFormHandler;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Withdraws one of the papers that the person may withdraw. */
@StartForm("paper-withdrawal")
class WithdrawalRequested implements StartFormHandler<WithdrawalRequested.Shown, WithdrawalRequested.Answer> {

    private final Withdrawal withdrawal;

    WithdrawalRequested(Withdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    /** @param more what to do if not all papers fit into the list; empty if they do */
    record Shown(List<Choice> papers, String more) {
    }

    record Answer(
            @Label("Vorlage") @NotBlank @FromList("papers") String paper,
            @Label("Grund") @NotBlank @Size(max = 4000) String reason) {
    }

    @Override
    public Shown open(StartContext context) {
        List<Choice> papers = withdrawal.withdrawable(context.actor()).stream()
                .map(paper -> new Choice(paper.id().value().toString(), paper.title())).toList();
        return new Shown(papers, papers.size() < Withdrawal.LONGEST_LIST ? "" : "Die Liste zeigt die neuesten "
                + Withdrawal.LONGEST_LIST + " laufenden Vorlagen; wegen einer älteren wenden Sie sich an die Systembetreuung.");
    }

    @Override
    public void submit(StartContext context, Answer answer) {
        withdrawal.withdraw(new PaperId(UUID.fromString(answer.paper())), answer.reason(), context.actor());
    }
}
