package de.beschlusslauf.roadmap.process;

import java.util.List;
import java.util.Set;

import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.roadmap.Channel;
import de.beschlusslauf.roadmap.Order;
import de.beschlusslauf.workflow.Choice;
import org.jspecify.annotations.Nullable;

/** What the council office does with an effective resolution. */
enum PublicationAnswer {

    PUBLISH("bekannt machen"), OBJECTION("Einspruch nachtragen, der rechtzeitig eingegangen ist");

    private final String label;

    PublicationAnswer(String label) {
        this.label = label;
    }

    /** @param objectionPossible whether somebody may have objected in time */
    static List<Choice> choices(boolean objectionPossible) {
        Choice publish = new Choice(PUBLISH.name(), PUBLISH.label);
        return objectionPossible ? List.of(publish, new Choice(OBJECTION.name(), OBJECTION.label)) : List.of(publish);
    }

    /** @throws Refusal if something is missing */
    static Order order(PublishResolution.Answer answer) {
        return new Order(Given.day("publishedOn", answer.publishedOn(), "„Bekannt gemacht am“: Bitte nennen Sie den Tag."),
                channel(answer.channel()), answer.publicTitle(), recipients(answer.recipients()),
                Given.day("orderDueOn", answer.orderDueOn(), "„Auszuführen bis“: Bitte nennen Sie den Tag."));
    }

    /** @throws Refusal if it is missing */
    static ReVote kind(PublishResolution.Answer answer) {
        if (answer.kind() == null) {
            throw Refusal.of("kind", "„Einwand von“: Bitte wählen Sie, von wem der Einspruch ist.");
        }
        return answer.kind();
    }

    private static Channel channel(@Nullable Channel channel) {
        if (channel == null) {
            throw Refusal.of("channel", "„Ort der Bekanntmachung“: Bitte wählen Sie, wo der Beschluss zu lesen ist.");
        }
        return channel;
    }

    private static Set<String> recipients(@Nullable List<String> recipients) {
        if (recipients == null || recipients.isEmpty()) {
            throw Refusal.of("recipients", "„Auszug an“: Bitte wählen Sie mindestens ein Amt.");
        }
        return Set.copyOf(recipients);
    }
}
