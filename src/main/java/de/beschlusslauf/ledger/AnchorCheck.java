package de.beschlusslauf.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks the anchors of a municipality, and that the chains still hold everything that they commit to. What is believed is
 * outside the database: the accepted keys, and which anchors this node has seen.
 */
@Component
class AnchorCheck {

    private final AnchorTable table;
    private final AnchorKeys keys;
    private final AnchorWitness witness;

    AnchorCheck(AnchorTable table, AnchorKeys keys, AnchorWitness witness) {
        this.table = table;
        this.keys = keys;
        this.witness = witness;
    }

    /** One German sentence about the first thing that is wrong, of all anchors and heads; empty if nothing is. */
    Optional<String> fault(String bodyId) {
        return succession(bodyId, null).or(() -> table.lostHead(bodyId).map(AnchorCheck::lost)).or(() -> unseen(bodyId))
                .or(() -> lastRoot(bodyId)).or(() -> moved(bodyId));
    }

    /** The same of what has to hold before another anchor is signed: from the last one on that this node has seen. */
    Optional<String> faultBeforeNext(String bodyId) {
        return unseen(bodyId).or(() -> succession(bodyId, witness.last(bodyId)
                .flatMap(seen -> table.find(bodyId, seen.number())).orElse(null))).or(() -> lastRoot(bodyId));
    }

    /** The same of one chain: everything that anchors know of it, and that the last one speaks of the chains as they are. */
    Optional<String> fault(String bodyId, Chain chain) {
        return table.lostHead(bodyId, chain).map(AnchorCheck::lost).or(() -> unseen(bodyId))
                .or(() -> table.last(bodyId).filter(last -> !isSigned(last, last.number())).map(AnchorCheck::changed))
                .or(() -> lastRoot(bodyId));
    }

    /** Whether the database still has the last anchor that this node has seen. */
    Optional<String> unseen(String bodyId) {
        return witness.last(bodyId).filter(seen -> table.find(bodyId, seen.number()).filter(anchor ->
                anchor.hash().equals(seen.hash()) && Sha256.of(anchor.content()).equals(seen.hash())).isEmpty())
                .map(seen -> "Siegel " + seen.number() + ", das außerhalb der Datenbank bezeugt ist, fehlt in ihr oder ist ein anderes.");
    }

    /** @param before null for all anchors, from the first */
    private Optional<String> succession(String bodyId, @Nullable Anchor before) {
        @Nullable Anchor last = before;
        for (List<Anchor> portion = table.after(bodyId, number(last)); !portion.isEmpty();
                portion = table.after(bodyId, number(last))) {
            for (Anchor anchor : portion) {
                Optional<String> fault = fault(anchor, last);
                if (fault.isPresent()) {
                    return fault;
                }
                last = anchor;
            }
        }
        return Optional.empty();
    }

    private Optional<String> fault(Anchor anchor, @Nullable Anchor before) {
        int number = number(before) + 1;
        if (anchor.number() != number) {
            return Optional.of("Siegel " + number + " fehlt.");
        }
        if (keys.find(anchor.key()).isEmpty()) {
            return Optional.of("Siegel " + number + " trägt den Schlüssel " + anchor.key() + ", dem diese Anwendung nicht vertraut.");
        }
        if (!isSigned(anchor, number)) {
            return Optional.of(changed(anchor));
        }
        boolean follows = (before == null ? LedgerEntry.NO_PREDECESSOR : before.hash())
                .equals(CanonicalJson.read(anchor.content()).get("previous"));
        return follows ? Optional.empty() : Optional.of("Siegel " + number + " schließt nicht an seinen Vorgänger an.");
    }

    private boolean isSigned(Anchor anchor, int number) {
        if (keys.find(anchor.key()).filter(key -> AnchorKey.verifies(key, anchor.content(), anchor.signature())).isEmpty()) {
            return false;
        }
        Map<String, Object> content = CanonicalJson.read(anchor.content());
        return anchor.hash().equals(Sha256.of(anchor.content())) && Integer.valueOf(number).equals(content.get("number"))
                && anchor.bodyId().equals(content.get("body"));
    }

    /** Whether the heads that the last anchor knew are those that it has signed, and still stand in their chains. */
    private Optional<String> lastRoot(String bodyId) {
        Optional<Anchor> latest = table.last(bodyId);
        return table.headBeyond(bodyId, number(latest.orElse(null))).map(head -> "Von der Kette " + head.chain() + " ist der Eintrag "
                + head.sequence() + " als gesiegelt vermerkt, und kein Siegel bezeugt ihn.").or(() -> latest.flatMap(this::root));
    }

    private Optional<String> root(Anchor last) {
        MerkleRoot heads = new MerkleRoot();
        AtomicReference<AnchorTable.Head> lost = new AtomicReference<>();
        table.eachHead(last.bodyId(), last.number(), (head, stands) -> {
            heads.add(head.leaf());
            if (!stands) {
                lost.compareAndSet(null, head);
            }
        });
        if (lost.get() != null) {
            return Optional.of(lost(lost.get()));
        }
        Map<String, Object> content = CanonicalJson.read(last.content());
        boolean same = Integer.valueOf(heads.leaves()).equals(content.get("chains")) && heads.root().equals(content.get("root"));
        return same ? Optional.empty()
                : Optional.of("Siegel " + last.number() + " bezeugt andere Ketten, als die Datenbank kennt.");
    }

    /** Whether the heads that were noted with each anchor are those that it has signed; those of earlier versions signed none. */
    private Optional<String> moved(String bodyId) {
        int first = 1;
        for (List<Anchor> portion = table.after(bodyId, 0); !portion.isEmpty(); portion = table.after(bodyId, first - 1)) {
            int last = portion.get(portion.size() - 1).number();
            Map<Integer, MerkleRoot> noted = new HashMap<>();
            table.eachMoved(bodyId, first, last, (number, head) -> noted.computeIfAbsent(number, each -> new MerkleRoot()).add(head.leaf()));
            for (Anchor anchor : portion) {
                Object signed = CanonicalJson.read(anchor.content()).get("moved");
                if (signed != null && !signed.equals(noted.getOrDefault(anchor.number(), new MerkleRoot()).root())) {
                    return Optional.of("Welche Einträge Siegel " + anchor.number() + " als erstes kannte, wurde nachträglich verändert.");
                }
            }
            first = last + 1;
        }
        return Optional.empty();
    }

    private static int number(@Nullable Anchor anchor) {
        return anchor == null ? 0 : anchor.number();
    }

    private static String changed(Anchor anchor) {
        return "Siegel " + anchor.number() + " wurde nachträglich verändert.";
    }

    private static String lost(AnchorTable.Head head) {
        return "Der Kette " + head.chain() + " fehlt der Eintrag " + head.sequence()
                + ", den ein Siegel bezeugt, oder er ist ein anderer.";
    }
}
