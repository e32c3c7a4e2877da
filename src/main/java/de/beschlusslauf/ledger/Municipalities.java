package de.beschlusslauf.ledger;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Tells to which municipality a chain belongs, whether it has begun or not. */
@Component
class Municipalities {

    private final List<ChainBodies> bodies;

    Municipalities(List<ChainBodies> bodies) {
        this.bodies = bodies;
    }

    /** Empty if the chain is that of an object that there is not. */
    Optional<String> of(Chain chain) {
        return chain.isNamedAfterItsBody() ? Optional.of(chain.id()) : bodies.stream()
                .filter(each -> each.kind().equals(chain.kind())).flatMap(each -> each.bodyOf(chain.id()).stream()).findFirst();
    }
}
