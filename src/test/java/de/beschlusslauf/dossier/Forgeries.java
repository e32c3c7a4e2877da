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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipOutputStream;

import de.beschlusslauf.ledger.Sha256;
import org.assertj.core.api.SoftAssertions;

/** Everything that a forger might do to a dossier; the verifier has to find all of it. */
public final class Forgeries {

    /** What is said of one bit in such a file when the list of contents fits again. */
    private static final Map<String, String> SENTENCES = Map.of(
            "dossier.json", "dossier\\.json|falsch beschrieben|eines Beweises|bezeugt die Kette|endet nicht dort",
            "anker.", "Die Unterschrift unter dem Siegel passt nicht",
            "schluessel.pem", "Die Unterschrift unter dem Siegel passt nicht|im PEM-Format",
            "ketten/", "Eintrag \\d+ der Kette '|Die Kette '.*' endet nicht dort",
            "belege/", "Der Beleg zu Eintrag \\d+ der Kette '.*' ist ein anderer",
            "dateien/", "Die Datei '.*' zu Eintrag \\d+ der Kette '.*' ist eine andere",
            "modelle/", "Das Modell '.*' ist ein anderes",
            "personen.json", "personen\\.json");

    private final DossierFile sound;
    private final Verifier verifier = new Verifier();
    private final Path forged;
    private final SoftAssertions softly = new SoftAssertions();

    public Forgeries(Path dossier) throws IOException {
        sound = new DossierFile(dossier);
        forged = Files.createTempFile("forged", ".zip");
        assertThat(verifier.faultOf(dossier)).isEmpty();
        assertThat(verifier.faultOf(dossier, Verifier.fingerprint())).isEmpty();
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
        chainsAreFound();
        filesAreFound();
        erasuresThatNobodyMadeAreFound();
        otherWaysToWriteAreFound();
        anotherKeyIsFound();
        softly.assertAll();
        Files.delete(forged);
    }

    /** Of any dossier: one bit in each file, with and without a list of contents that fits. */
    void bitsAreFound() throws IOException {
        sound.names().forEach(this::flipped);
        softly.assertAll();
    }

    /** Of a dossier with annexes: what people have handed in is proved like everything else. */
    public void onAnnexesAreFound() throws IOException {
        String annex = sound.name("dateien/");
        flipped(annex);
        found("an annex is removed", file -> file.remove(annex), "zu Eintrag", "fehlt");
        found("an annex is replaced", file -> file.put(annex, "%PDF-1.7 etwas anderes"), "ist eine andere");
        softly.assertAll();
        Files.delete(forged);
    }

    /** Its list of contents fits; what the program says has to hold each of the sentences. */
    void found(String what, UnaryOperator<DossierFile> forgery, String... sentences) {
        softly.assertThat(verifier.faultOf(forgery.apply(sound.copy()).listed().save(forged))).as(what).contains(sentences);
    }

    private void chainsAreFound() {
        String paper = sound.name("ketten/paper-");
        String meeting = sound.name("ketten/meeting-");
        found("an entry is removed", file -> lines(file, paper, lines -> lines.remove(1)), "Eintrag 2 der Kette", "schließt nicht an");
        found("the last entry is removed", file -> lines(file, paper, lines -> lines.remove(lines.size() - 1)), "endet nicht dort");
        found("entries are swapped", file -> lines(file, paper, lines -> Collections.swap(lines, 1, 2)), "schließt nicht an");
        found("a chain is removed", file -> file.remove(meeting), "Die Datei '" + meeting + "' fehlt.");
        found("a chain is removed with its description", file -> withoutChain(file, meeting), "Die Kette 'meeting:", "fehlt.");
        found("a chain is computed anew", file -> computedAnew(file, paper), "Das Siegel bezeugt die Kette 'paper:");
        found("the state is another", file -> file.change("dossier.json", "\"anchor\":\\d+", "\"anchor\":999999"), "anderen Stand");
        found("the format is another", file -> file.change("dossier.json", "\"format\":1", "\"format\":2"), "im Format 1");
        found("a step of a proof has no side", file -> file.change("dossier.json", "\"[LR]([0-9a-f]{64})\"", "\"$1\""),
                "Ein Schritt eines Beweises");
    }

    private void filesAreFound() {
        found("what an entry speaks of is removed", file -> file.remove(sound.name("belege/")), "Der Beleg zu Eintrag",
                "fehlt, und kein Eintrag der Kette bezeugt, dass er gelöscht wurde.");
        found("a model is removed", file -> file.remove(sound.name("modelle/")), "Das Modell oder die Tabelle", "fehlt.");
        found("a file is added", file -> file.put("belege/fremd.json", "{}"), "Die Datei 'belege/fremd.json' gehört nicht in dieses");
        softly.assertThat(verifier.faultOf(sound.copy().put("belege/fremd.json", "{}").save(forged)))
                .as("a file that nobody lists").contains("steht nicht im Inhaltsverzeichnis");
        found("a record nobody speaks of", file -> file.putBehind(last("belege/"), "belege/" + "f".repeat(64) + ".json", "{}"),
                "gehört nicht in dieses Dossier");
        found("the cover stands last", DossierFile::lastFirst, "nicht in der Reihenfolge");
        found("two records stand the other way round", file -> file.swap(sound.name("belege/"), last("belege/")),
                "nicht in der Reihenfolge");
        found("two chains stand the other way round", file -> file.swap(sound.name("ketten/paper-"), sound.name("ketten/body-")),
                "nicht in der Reihenfolge");
    }

    private void erasuresThatNobodyMadeAreFound() {
        List<String> records = sound.names().stream().filter(name -> name.startsWith("belege/")).toList();
        found("all records are called erased", file -> {
            records.forEach(file::remove);
            return file.change("dossier.json", "\"erased\":\\[[^\\]]*\\]", "\"erased\":[" + String.join(",", records.stream()
                    .map(name -> name.replaceAll("belege/(.*)\\.json", "\"$1\"")).toList()) + "]");
        }, "Der Beleg zu Eintrag", "kein Eintrag der Kette bezeugt, dass er gelöscht wurde");
        found("a record is called erased and is there", file -> file.change("dossier.json", "\"erased\":\\[(\\]?)",
                "\"erased\":[" + sound.name("belege/").replaceAll("belege/(.*)\\.json", "\"$1\"") + "$1"),
                "Was als gelöscht gilt, ist nicht");
        found("a person is taken out", file -> file.change("personen.json", "\\{\"pseudonym\"[^}]*\\},", ""),
                "fehlt in 'personen.json', und kein Eintrag bezeugt, dass sie gelöscht wurde.");
        found("somebody else is said to have acted", file -> file.change("personen.json", "\"userId\":\"[^\"]*\"",
                "\"userId\":\"jemand.anderes\""), "Das Kennzeichen von 'jemand.anderes'");
        found("somebody is named twice", file -> file.change("personen.json", "\\[(\\{[^}]*\\})", "[$1,$1"), "nicht vorkommt");
        found("people stand in another order", file -> file.change("personen.json", "(\\{\"pseudonym\"[^}]*\\}),(\\{[^}]*\\})", "$2,$1"),
                "nicht in ihrer Reihenfolge");
    }

    private void otherWaysToWriteAreFound() {
        String other = "die eine Schreibweise, die das Format verlangt (RFC 8785)";
        softly.assertThat(verifier.faultOf(sound.copy().save(forged, ZipOutputStream.DEFLATED, DossierFile.DATE))).as("compressed")
                .isEqualTo("Die Datei 'deckblatt.html' ist im ZIP verdichtet; das tut die Anwendung nie.");
        softly.assertThat(verifier.faultOf(sound.copy().save(forged, ZipOutputStream.STORED, LocalDateTime.of(2000, 1, 2, 0, 0))))
                .as("another date").isEqualTo("Die Datei 'deckblatt.html' hat im ZIP ein anderes Datum als den 1. Januar 2000.");
        found("members in another order", file -> file.change("dossier.json", "^\\{(\"anchor\":\\d+),(\"body\":\"[^\"]*\")", "{$2,$1"),
                "dossier.json", other);
        found("a space in between", file -> file.change("personen.json", ":", ": "), "personen.json", other);
        softly.assertThat(verifier.faultOf(sound.copy().listed().change("inhalt.json", ",", ", ").save(forged))).as("a space in the list")
                .contains("inhalt.json", other);
        String paper = sound.name("ketten/paper-");
        found("members of an entry in another order", file -> file.change(paper, "^\\{(\"actor\":\"[^\"]*\"),(\"at\":\"[^\"]*\")", "{$2,$1"),
                "Eintrag 1 der Kette", other);
        found("a member more in an entry", file -> file.change(paper, "(\"sequence\":1)\\}", "$1,\"zusatz\":1}"),
                "Eintrag 1 der Kette", "andere Angaben");
        found("a member more", file -> file.change("dossier.json", "\\}$", ",\"zusatz\":1}"), "dossier.json", "andere Angaben");
        found("a member more of a person", file -> file.change("personen.json", "(\"userId\":\"[^\"]*\")", "$1,\"zusatz\":1"),
                "personen.json", "andere Angaben");
    }

    /** Who signs with a key of his own is found only by an auditor who knows the right one. */
    private void anotherKeyIsFound() {
        found("another key has signed", file -> signedAnew(file, false), "Das Siegel nennt einen anderen Schlüssel");
        found("the anchor has no moment", file -> signedAnew(file.change("anker.json", "\"at\":\"....", "\"at\":\"gest"), true),
                "anker.json: Die Zeit steht nicht so da, wie das Format verlangt.");
        Path own = signedAnew(sound.copy(), true).listed().save(forged);
        softly.assertThat(verifier.faultOf(own)).as("another key is named, too: nothing inside tells").isEmpty();
        softly.assertThat(verifier.faultOf(own, Verifier.fingerprint())).as("another key, with the fingerprint")
                .startsWith("Der Siegelschlüssel ist ein anderer als der, den Sie genannt haben: ");
    }

    /** The cover only helps to read; what it tells is proved by the rest. */
    private void flipped(String name) {
        softly.assertThat(verifier.faultOf(sound.copy().flip(name).save(forged))).as("a bit of %s", name).containsPattern(
                name.equals("inhalt.json") ? "inhalt\\.json|nachträglich verändert|fehlt|nicht im Inhaltsverzeichnis"
                        : "^Die Datei '" + Pattern.quote(name) + "' wurde nachträglich verändert\\.$");
        SENTENCES.forEach((start, sentence) -> {
            if (name.startsWith(start)) {
                softly.assertThat(verifier.faultOf(sound.copy().flip(name).listed().save(forged)))
                        .as("a bit of %s that the list of contents knows", name).doesNotStartWith("EXCEPTION").containsPattern(sentence);
            }
        });
    }

    private String last(String start) {
        return sound.names().stream().filter(name -> name.startsWith(start)).reduce((first, last) -> last).orElseThrow();
    }

    private static DossierFile signedAnew(DossierFile file, boolean named) {
        try {
            KeyPair own = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            if (named) {
                file.change("anker.json", "\"key\":\"[0-9a-f]{16}\"",
                        "\"key\":\"" + Sha256.of(own.getPublic().getEncoded()).substring(0, 16) + "\"");
            }
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
