package de.beschlusslauf.paper;

import java.util.Optional;
import java.util.Set;

import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.organization.Posts;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Whoever answered for an earlier desk, as head, as co-signer or standing in for somebody, does not release the same
 * text: the release is the check by a second person.
 */
@Component
class FourEyes {

    private final Posts posts;

    private final Persons persons;

    FourEyes(Posts posts, Persons persons) {
        this.posts = posts;
        this.persons = persons;
    }

    /** @throws Refusal if the actor answered for an earlier desk about the present text */
    void requireSecondPerson(Paper paper, String actor) {
        earlierDesk(paper, actor).ifPresent(desk -> {
            throw Refusal.forbidden("Sie haben über diese Fassung schon auf einer früheren Stufe entschieden (" + desk
                    + "); bitte lassen Sie eine andere berechtigte Person freigeben.");
        });
    }

    private Optional<String> earlierDesk(Paper paper, String actor) {
        TextVersion present = paper.currentText();
        return paper.signOffs().stream()
                .filter(signOff -> signOff.step().isBefore(Step.MAYOR) && signOff.actor().equals(actor)
                        && signOff.textVersion() == present.number() && !isOwnDivision(paper, signOff.step(), actor))
                .map(signOff -> signOff.step().label()).findFirst()
                .or(() -> paper.coSignatures().stream()
                        .filter(signature -> actor.equals(signature.signer())
                                && (signature.stands(present) || signature.textVersion() == present.number()))
                        .map(signature -> "Mitzeichnung").findFirst());
    }

    /**
     * A mayor may lead a division himself, and does so where no Dezernent is there: he distributes the business
     * (§ 62 (1) GO NRW). Then nobody stands between the division and him, and he signs for both. His general deputy
     * does not, nor a mayor who took the task over from a Dezernent.
     */
    private boolean isOwnDivision(Paper paper, Step step, String actor) {
        return step == Step.DEPUTY && persons.find(actor).filter(Person::isMayor).isPresent()
                && posts.divisionHead(paper.bodyId(), paper.leadDepartment(), Set.of(paper.author())).people().stream()
                        .anyMatch(person -> person.userId().equals(actor));
    }
}
