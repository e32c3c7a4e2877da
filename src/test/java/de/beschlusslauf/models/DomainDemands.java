package de.beschlusslauf.models;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Fields whose answer may be empty while they are hidden or another holds it, and which the domain demands otherwise. */
final class DomainDemands {

    /** @param field with a point and its key inside a row */
    private record Demand(String form, String field, String refusedBy) {
    }

    private static final List<Demand> DEMANDS = List.of(
            new Demand("consultation/enter-result", "addedRole", "ResultCheck"),
            new Demand("consultation/enter-result", "addedWhen", "ResultCheck"),
            new Demand("consultation/enter-result", "acceptedParts", "ResultCheck"),
            new Demand("consultation/enter-result", "amendedText", "ResultCheck"),
            new Demand("consultation/enter-result", "referredTo", "ResultCheck"),
            new Demand("consultation/enter-result", "wording", "ResultCheck"),
            new Demand("implementation/plan-execution", "entries.staffSeats", "PlanSheet"),
            new Demand("implementation/publish-resolution", "publicTitle", "Publishing"),
            new Demand("meeting-change/plan-change", "day", "ChangeKind"),
            new Demand("meeting-change/plan-change", "place", "ChangeKind"),
            new Demand("meeting-change/plan-change", "stations", "ChangeKind"),
            new Demand("meeting-change/plan-change", "time", "ChangeKind"),
            new Demand("paper-drafting/draft-paper", "amount", "FinanceRules"),
            new Demand("paper-drafting/draft-paper", "authorisationSufficient", "FinanceRules"),
            new Demand("paper-drafting/draft-paper", "coverProposal", "FinanceRules"),
            new Demand("paper-drafting/draft-paper", "expenseOverrun", "FinanceRules"),
            new Demand("paper-drafting/draft-paper", "financeKind", "FinanceRules"),
            new Demand("paper-drafting/draft-paper", "necessityReason", "FinanceRules"),
            new Demand("paper-drafting/draft-paper", "paymentOverrun", "FinanceRules"));

    private DomainDemands() {
    }

    /** @param form as {@code process/name} */
    static Set<String> in(String form) {
        return DEMANDS.stream().filter(each -> each.form().equals(form)).map(Demand::field)
                .collect(Collectors.toUnmodifiableSet());
    }
}
