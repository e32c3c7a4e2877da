package de.beschlusslauf.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the anchors of a municipality, and that the chains still hold everything that they commit to. */
@Component
class AnchorCheck {

    private final AnchorTable table;
    private final AnchorKeys keys;

    AnchorCheck(AnchorTable table, AnchorKeys keys) {
        this.table = table;
        this.keys = keys;
    }

    /** One German sentence about the first thing that is wrong; empty if nothing is. */
    Optional<String> fault(String bodyId) {
        @Nullable Anchor last = null;
        for (List<Anchor> portion = table.after(bodyId, 0); !portion.isEmpty(); portion = table.after(bodyId, last.number())) {
            for (Anchor anchor : portion) {
                Optional<String> fault = fault(anchor, last);
                if (fault.isPresent()) {
                    return fault;
                }
                last = anchor;
            }
        }
        Optional<String> lost = table.lostHead(bodyId).map(head -> "Der Kette " + head.chain() + " fehlt der Eintrag "
                + head.sequence() + ", den ein Siegel bezeugt, oder er ist ein anderer.");
        return lost.isPresent() || last == null ? lost : root(last);
    }

    private Optional<String> fault(Anchor anchor, @Nullable Anchor before) {
        Map<String, Object> content = CanonicalJson.read(anchor.content());
        int number = before == null ? 1 : before.number() + 1;
        if (anchor.number() != number) {
            return Optional.of("Siegel " + number + " fehlt.");
        }
        boolean signed = keys.find(anchor.key())
                .filter(key -> AnchorKey.verifies(key, anchor.content(), anchor.signature())).isPresent();
        if (!signed || !anchor.hash().equals(Sha256.of(anchor.content()))
                || !Integer.valueOf(number).equals(content.get("number"))
                || !anchor.bodyId().equals(content.get("body"))) {
            return Optional.of("Siegel " + number + " wurde nachträglich verändert.");
        }
        boolean follows = (before == null ? LedgerEntry.NO_PREDECESSOR : before.hash()).equals(content.get("previous"));
        return follows ? Optional.empty() : Optional.of("Siegel " + number + " schließt nicht an seinen Vorgänger an.");
    }

    private Optional<String> root(Anchor last) {
        List<AnchorTable.Head> heads = table.heads(last.bodyId(), last.number());
        Map<String, Object> content = CanonicalJson.read(last.content());
        boolean same = !heads.isEmpty() && Integer.valueOf(heads.size()).equals(content.get("chains"))
                && new MerkleTree(heads.stream().map(AnchorTable.Head::leaf).toList()).root().equals(content.get("root"));
        return same ? Optional.empty()
                : Optional.of("Siegel " + last.number() + " bezeugt andere Ketten, als die Datenbank kennt.");
    }
}
