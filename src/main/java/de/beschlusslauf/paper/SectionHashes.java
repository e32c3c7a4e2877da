package de.beschlusslauf.paper;

import de.beschlusslauf.ledger.ValueHash;
import java.util.EnumMap;
import java.util.Map;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the canonical content of each section, 64 hexadecimal digits: what a signature stands on.
 *
 * @param text of subject, publicity, kind of matter, facts, resolution, inclusion and what the paper touches; that an open
 * inclusion is settled fells no signature that stands on text and attachments only, see {@link CoSignature#fallen}
 * @param finance of the finance block
 * @param attachments of the list of files
 */
@Embeddable
public record SectionHashes(String text, String finance, String attachments) {

    /** @param matter kind of matter, null for any other */
    static SectionHashes of(Content content, @Nullable String matter) {
        ValueHash text = new ValueHash("TEXT").add(content.subject()).add(content.publicPaper())
                .add(content.facts()).add(content.inclusion()).add(content.parts().size());
        content.parts().forEach(part -> text.add(part.number()).add(part.wording()).add(part.decidingHint()));
        content.sortedRelevance().forEach(text::add);
        if (matter != null) {
            // Texts from before it was signed keep their hash, and with it their signatures
            text.add("MATTER").add(matter);
        }
        Finance money = content.finance();
        ValueHash finance = new ValueHash("FINANCE").add(money.effect()).add(money.kind()).add(money.amount())
                .add(money.thisYear()).add(money.toProvide()).add(money.alreadyPlanned()).add(money.budgetItem())
                .add(money.authorisationSufficient()).add(money.mandatory()).add(money.expenseOverrun())
                .add(money.paymentOverrun()).add(money.coverProposal()).add(money.necessityReason());
        if (money.deficitIncrease() != null) {
            // Texts from before this field was asked for keep their hash, and with it their signatures
            finance.add(money.deficitIncrease());
        }
        ValueHash attachments = new ValueHash("ATTACHMENTS");
        content.attachments().forEach(file -> attachments.add(file.value()));
        return new SectionHashes(text.sha256(), finance.sha256(), attachments.sha256());
    }

    public String of(Section section) {
        return switch (section) {
            case TEXT -> text;
            case FINANCE -> finance;
            case ATTACHMENTS -> attachments;
        };
    }

    public Map<Section, String> asMap() {
        Map<Section, String> all = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            all.put(section, of(section));
        }
        return all;
    }

    /** One hash over all sections. */
    public String whole() {
        return new ValueHash("WHOLE").add(text).add(finance).add(attachments).sha256();
    }
}
