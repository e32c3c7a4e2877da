package de.beschlusslauf.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import de.beschlusslauf.ledger.Sha256;
import org.assertj.core.api.SoftAssertions;

/** Everything that a forger might do to a dossier; the verifier has to find all of it. */
public final class Forgeries {

    private final DossierFile sound;
    private final Verifier verifier = new Verifier();
    private final Path forged;
    private final SoftAssertions softly = new SoftAssertions();

    public Forgeries(Path dossier) throws IOException {
        sound = new DossierFile(dossier);
        forged = Files.createTempFile("forged", ".zip");
        assertThat(verifier.faultOf(dossier)).isEmpty();
        assertThat(verifier.faultOf(sound.copy().listed().save(forged))).as("written anew").isEmpty();
    }

    /** One bit in the first file whose name begins so is another; the list of contents fits again. */
    public static Path flipped(Path dossier, String start) throws IOException {
        DossierFile file = new DossierFile(dossier);
        return file.flip(file.name(start)).listed().save(Files.createTempFile("flipped", ".zip"));
    }

    public void areFound() throws IOException {
        for (String kind : List.of("ketten/paper-", "ketten/meeting-", "ketten/body-", "belege/", "modelle/")) {
            softly.assertThat(sound.names()).as(kind).anySatisfy(name -> assertThat(name).startsWith(kind));
        }
        sound.names().forEach(this::flipped);
        String paper = sound.name("ketten/paper-");
        found("an entry is removed", file -> lines(file, paper, lines -> lines.remove(1)), "schließt nicht an");
        found("the last entry is removed", file -> lines(file, paper, lines -> lines.remove(lines.size() - 1)), "endet nicht");
        found("entries are swapped", file -> lines(file, paper, lines -> Collections.swap(lines, 1, 2)), "schließt nicht an");
        found("a chain is removed", file -> file.remove(sound.name("ketten/meeting-")), "fehlt");
        found("a chain is removed with its description", file -> withoutChain(file, sound.name("ketten/meeting-")), "fehlt");
        found("a chain is computed anew", file -> computedAnew(file, paper), "Siegel bezeugt die Kette");
        found("what an entry speaks of is removed", file -> file.remove(sound.name("belege/")), "Beleg");
        found("a model is removed", file -> file.remove(sound.name("modelle/")), "fehlt");
        found("a file is added", file -> file.put("belege/fremd.json", "{}"), "");
        found("the order is another", DossierFile::lastFirst, "Reihenfolge");
        softly.assertThat(verifier.faultOf(sound.copy().put("belege/fremd.json", "{}").save(forged)))
                .as("a file that nobody lists").contains("steht nicht im Inhaltsverzeichnis");
        found("a record nobody speaks of", file -> file.putBehind(last("belege/"), "belege/" + "f".repeat(64) + ".json", "{}"),
                "gehört nicht in dieses Dossier");
        found("a record is called erased and is there", file -> file.change("dossier.json", "\"erased\":\\[(\\]?)",
                "\"erased\":[" + sound.name("belege/").replaceAll("belege/(.*)\\.json", "\"$1\"") + "$1"), "Was als gelöscht gilt, ist nicht");
        found("somebody else is said to have acted", file -> file.change("personen.json", "\"userId\":\"[^\"]*\"",
                "\"userId\":\"jemand.anderes\""), "Das Kennzeichen von 'jemand.anderes'");
        found("somebody is named twice", file -> file.change("personen.json", "\\[(\\{[^}]*\\})", "[$1,$1"), "nicht vorkommt");
        found("the state is another", file -> file.change("dossier.json", "\"anchor\":\\d+", "\"anchor\":999999"),
                "anderen Stand");
        found("the format is another", file -> file.change("dossier.json", "\"format\":1", "\"format\":2"), "im Format 1");
        found("another key has signed", Forgeries::signedAnew, "einen anderen Schlüssel");
        softly.assertAll();
        Files.delete(forged);
    }

    /** Of a dossier with annexes: what people have handed in is proved like everything else. */
    public void onAnnexesAreFound() throws IOException {
        String annex = sound.name("dateien/");
        flipped(annex);
        found("an annex is removed", file -> file.remove(annex), "fehlt");
        found("an annex is replaced", file -> file.put(annex, "%PDF-1.7 etwas anderes"), "ist eine andere");
        softly.assertAll();
        Files.delete(forged);
    }

    /** The cover only helps to read; what it tells is proved by the rest. */
    private void flipped(String name) {
        softly.assertThat(verifier.faultOf(sound.copy().flip(name).save(forged))).as("a bit of %s", name).isNotEmpty();
        if (!name.equals("deckblatt.html") && !name.equals("inhalt.json")) {
            softly.assertThat(verifier.faultOf(sound.copy().flip(name).listed().save(forged)))
                    .as("a bit of %s that the list of contents knows", name).isNotEmpty();
        }
    }

    private void found(String what, UnaryOperator<DossierFile> forgery, String sentence) {
        softly.assertThat(verifier.faultOf(forgery.apply(sound.copy()).listed().save(forged))).as(what).isNotEmpty()
                .contains(sentence);
    }

    private String last(String start) {
        return sound.names().stream().filter(name -> name.startsWith(start)).reduce((first, last) -> last).orElseThrow();
    }

    private static DossierFile signedAnew(DossierFile file) {
        try {
            KeyPair own = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(own.getPrivate());
            signature.update(file.text("anker.json").getBytes(StandardCharsets.UTF_8));
            Base64.Encoder encoder = Base64.getEncoder();
            return file.put("anker.sig", encoder.encodeToString(signature.sign()) + "\n").put("schluessel.pem",
                    "-----BEGIN PUBLIC KEY-----\n" + encoder.encodeToString(own.getPublic().getEncoded())
                            + "\n-----END PUBLIC KEY-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DossierFile lines(DossierFile file, String name, Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(List.of(file.text(name).split("\n")));
        change.accept(lines);
        return file.put(name, String.join("\n", lines) + "\n");
    }

    private static DossierFile withoutChain(DossierFile file, String name) {
        String description = file.text("dossier.json").replaceFirst(
                "\\{[^{}]*\"file\":\"" + name.replace(".", "\\.") + "\"[^{}]*\\},?", "");
        return file.remove(name).put("dossier.json", description);
    }

    /** Another fact in the second entry, and every hash after it fits again. */
    private static DossierFile computedAnew(DossierFile file, String name) {
        String before = file.text(name).stripTrailing();
        String end = Sha256.of(before.substring(before.lastIndexOf('\n') + 1));
        lines(file, name, lines -> {
            lines.set(1, lines.get(1).replaceFirst("\"at\":\"....", "\"at\":\"1999"));
            for (int i = 2; i < lines.size(); i++) {
                lines.set(i, lines.get(i).replaceFirst("\"previous\":\"[0-9a-f]{64}\"",
                        "\"previous\":\"" + Sha256.of(lines.get(i - 1)) + "\""));
            }
        });
        String after = file.text(name).stripTrailing();
        return file.put("dossier.json", file.text("dossier.json").replace(end,
                Sha256.of(after.substring(after.lastIndexOf('\n') + 1))));
    }
}
