package de.beschlusslauf.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import de.beschlusslauf.Staged;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** By which way an extract came to which department, and whether it said so, stands in the paper's chain. */
@Staged
class ExtractDeliveryTests extends RoadmapPlay {

    @Autowired
    ExtractDelivery delivery;
    @Autowired
    Ledger ledger;
    @Autowired
    JdbcTemplate jdbc;

    private Origin origin;

    @BeforeEach
    void theExtractGoesToTheLeadDepartmentAndTheTreasury() {
        origin = stage.effective(null, true, Finance.notYetQuantified());
        publish(origin, "zd", "kaemmerei");
    }

    @Test
    void eachDepartmentIsNamedWithTheWayAndThePost() {
        assertThat(facts("roadmap.extractSent")).extracting(facts -> facts.get("department") + " " + facts.get("way") + " "
                + facts.get("dueOn")).containsExactly("kaemmerei REGISTER 2021-12-31", "zd TASK 2021-12-31");
        assertThat(facts("roadmap.extractSent")).extracting(facts -> facts.get("post")).isSubsetOf("HEAD", "STAND_IN", "NOBODY");
        assertThat(facts("roadmap.extractConfirmed")).isEmpty();
        assertThat(delivery.receipts(origin.resolutionId())).isEmpty();
    }

    @Test
    void aDepartmentConfirmsOnceThatItGotTheExtract() {
        delivery.confirm(origin.resolutionId(), List.of("schule", "kaemmerei"), "amt2");

        assertThat(facts("roadmap.extractConfirmed")).singleElement()
                .satisfies(facts -> assertThat(facts.get("department")).isEqualTo("kaemmerei"));
        assertThat(delivery.receipts(origin.resolutionId())).singleElement().satisfies(receipt -> {
            assertThat(receipt.department()).isEqualTo("kaemmerei");
            assertThat(receipt.confirmedBy()).isEqualTo("amt2");
        });
        assertThatThrownBy(() -> delivery.confirm(origin.resolutionId(), List.of("kaemmerei"), "amt3"))
                .isInstanceOf(Refusal.class).hasMessageContaining("schon bestätigt");
        assertThat(facts("roadmap.extractConfirmed")).hasSize(1);
    }

    @Test
    void aDepartmentThatDidNotGetTheExtractConfirmsNothing() {
        assertThatThrownBy(() -> delivery.confirm(origin.resolutionId(), List.of("schule"), "amt4"))
                .isInstanceOf(Refusal.class).hasMessageContaining("ging nicht an Ihr Amt");
        assertThat(facts("roadmap.extractConfirmed")).isEmpty();
    }

    @Test
    void aReceiptIsNeitherChangedNorDeleted() {
        for (String change : List.of("update extract_receipt set confirmed_by = 'x'", "delete from extract_receipt")) {
            assertThatThrownBy(() -> jdbc.update(change)).rootCause().hasMessageContaining("permission denied");
        }
    }

    private List<Map<String, Object>> facts(String event) {
        return ledger.entries(Chain.paper(origin.paperId().value())).stream().filter(entry -> entry.event().equals(event))
                .map(LedgerEntry::factsByName).toList();
    }
}
