import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Checks a dossier without the application that made it: {@code java VerifyDossier.java dossier.zip [fingerprint]}, with
 * nothing but a JDK 17 or newer. It names the first thing that is wrong and ends with 1, or with 0 if nothing is, or with 2 if it
 * was not called so. Only with the fingerprint it says where the dossier comes from; without it anybody could have made it. The
 * format is described in docs/ledger-format.md. This file is plain ASCII, so that it runs whatever a machine is set to.
 */
public final class VerifyDossier {

    private static final String NONE = "0".repeat(64);

    /** Of every entry of the ZIP file. */
    private static final LocalDateTime DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** The same as the file writes it: time 0, then seven bits of years since 1980, four of months, five of days. */
    private static final long DOS_DATE = (20L << 9 | 1 << 5 | 1) << 16;

    /** Where nothing is set up, a JDK 17 would print question marks instead of umlauts. */
    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
            Charset.defaultCharset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : Charset.defaultCharset());

    /** By which an entry may be dated otherwise: it is dated before it is written, and no clock is quite right. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm 'Uhr'").withZone(ZoneId.of("Europe/Berlin"));

    private final ZipFile zip;
    private final Map<String, String> hashes = new TreeMap<>();
    private final Set<String> needed = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> order = new ArrayList<>();
    private final List<String> chainFiles = new ArrayList<>();
    private final Set<String> annexes = new LinkedHashSet<>();
    private long entries;
    private String fingerprint = "";

    private VerifyDossier(ZipFile zip) {
        this.zip = zip;
    }

    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            OUT.println("Aufruf: java VerifyDossier.java dossier.zip [Fingerabdruck des Siegelschl\u00fcssels]");
            System.exit(2);
        }
        if (!new File(arguments[0]).isFile()) {
            OUT.println("Die Datei '" + arguments[0] + "' gibt es hier nicht.");
            System.exit(2);
        }
        try (ZipFile zip = new ZipFile(new File(arguments[0]))) {
            new VerifyDossier(zip).run(new File(arguments[0]), arguments.length == 2 ? arguments[1] : null);
            System.exit(0);
        } catch (Wrong wrong) {
            OUT.println("FEHLER: " + wrong.getMessage());
        } catch (IOException | RuntimeException unreadable) {
            OUT.println("FEHLER: Das Dossier l\u00e4sst sich nicht lesen (" + unreadable + ").");
        }
        System.exit(1);
    }

    private void run(File file, String expected) throws IOException {
        contents();
        packed(file);
        Map<String, Object> dossier = canonical("dossier.json", text("dossier.json"));
        demand(Long.valueOf(1).equals(dossier.get("format")), "Dieses Programm kennt nur Dossiers im Format 1.");
        boolean session = dossier.containsKey("meeting");
        demand(session != dossier.containsKey("paper"), "Das Dossier nennt nicht genau eine Vorlage oder Sitzung.");
        members("dossier.json", dossier, "anchor", "body", "chains", "erased", "format", session ? "meeting" : "paper");
        String about = session ? "meeting:" + dossier.get("meeting") : "paper:" + dossier.get("paper");
        String body = "body:" + dossier.get("body");
        Map<String, Object> anchor = anchor(dossier, expected);
        Map<String, List<Map<String, Object>>> chains = chains(dossier, anchor);
        meetings(chains, about, body);
        Set<String> actors = new TreeSet<>();
        chains.forEach((chain, lines) -> {
            if (!chain.equals(body)) {
                lines.forEach(line -> actors.add(text(line, "actor")));
            }
        });
        records(dossier, chains, body, actors);
        models(chains, body);
        people(chains.get(body), actors);
        chains.forEach((chain, lines) -> moments(chain, lines, anchor));
        for (String name : hashes.keySet()) {
            demand(needed.contains(name), "Die Datei '" + name + "' geh\u00f6rt nicht in dieses Dossier.");
        }
        demand(order.equals(ordered()), "Die Dateien stehen nicht in der Reihenfolge, in der sie geschrieben wurden.");
        OUT.println(expected == null ? "In sich stimmig. Herkunft NICHT gepr\u00fcft: Auch wer alles neu schreibt und mit einem"
                + " eigenen Schl\u00fcssel siegelt, bekommt diese Meldung." : "Das Dossier ist unver\u00e4ndert. Es wurde mit dem"
                + " Schl\u00fcssel gesiegelt, den Sie genannt haben.");
        OUT.println((session ? "Sitzung: " : "Vorlage: ") + about.substring(about.indexOf(':') + 1) + " (" + dossier.get("body")
                + "), Stand " + dossier.get("anchor") + ", gesiegelt am " + anchor.get("at") + " (UTC).");
        OUT.println("Gepr\u00fcft: " + chains.size() + " Protokollketten mit " + entries + " Eintr\u00e4gen, " + hashes.size()
                + " Dateien.");
        OUT.println("Das Deckblatt ist eine Lesehilfe und bezeugt nichts; bewiesen sind Ketten, Belege und Dateien.");
        notes.forEach(note -> OUT.println("Hinweis: " + note));
        remarks.forEach(remark -> OUT.println("Auff\u00e4llig: " + remark));
        if (!remarks.isEmpty()) {
            OUT.println("Was auff\u00e4llig ist, verletzt keine Kette. Eine verstellte Uhr des Servers hat diese Wirkung, aber auch ein Eintrag,"
                    + " den jemand nachtr\u00e4glich mit falscher Zeit angef\u00fcgt hat; bitte kl\u00e4ren Sie das mit der Systembetreuung.");
        }
        OUT.println("Fingerabdruck des Siegelschl\u00fcssels im Dossier: " + fingerprint);
        if (expected == null) {
            OUT.println("So pr\u00fcfen Sie die Herkunft: Lassen Sie sich den Fingerabdruck von der Systembetreuung auf anderem Weg nennen"
                    + " als mit dieser Datei, am besten schriftlich, und rufen Sie auf: java VerifyDossier.java dossier.zip FINGERABDRUCK");
        }
    }

    /** Every file is there once, is named in inhalt.json and has the check sum that stands there. */
    private void contents() throws IOException {
        Set<String> found = new TreeSet<>();
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            String name = all.nextElement().getName();
            demand(found.add(name), "Die Datei '" + name + "' ist zweimal enthalten.");
            order.add(name);
        }
        demand(found.contains("inhalt.json"), "Die Datei 'inhalt.json' fehlt.");
        Map<String, Object> contents = canonical("inhalt.json", text("inhalt.json"));
        members("inhalt.json", contents, "files");
        Map<String, Object> files = object(contents.get("files"));
        for (Map.Entry<String, Object> file : files.entrySet()) {
            demand(found.contains(file.getKey()), "Die Datei '" + file.getKey() + "' fehlt.");
            String hash = sha256(file.getKey());
            demand(hash.equals(file.getValue()), "Die Datei '" + file.getKey() + "' wurde nachtr\u00e4glich ver\u00e4ndert.");
            hashes.put(file.getKey(), hash);
        }
        for (String name : found) {
            demand(name.equals("inhalt.json") || files.containsKey(name), "Die Datei '" + name
                    + "' steht nicht im Inhaltsverzeichnis.");
        }
        need("deckblatt.html");
    }

    /** Nothing is compressed, every entry has the date of all, and nothing stands between the entries. */
    private void packed(File file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file, "r")) {
            boolean huge = bytes.length() > 0xfffffffeL;
            long at = 0;
            for (String name : order) {
                ZipEntry entry = zip.getEntry(name);
                byte[] head = new byte[30 + name.length()];
                bytes.seek(at);
                bytes.readFully(head);
                demand(entry.getMethod() == ZipEntry.STORED && number(head, 8, 2) == 0 && entry.getCompressedSize() == entry.getSize(),
                        "Die Datei '" + name + "' ist im ZIP verdichtet; das tut die Anwendung nie.");
                demand(DATE.equals(entry.getTimeLocal()) && number(head, 10, 4) == DOS_DATE,
                        "Die Datei '" + name + "' hat im ZIP ein anderes Datum als den 1. Januar 2000.");
                demand(number(head, 0, 4) == 0x04034b50L && (number(head, 6, 2) & ~0x800L) == 0
                        && number(head, 14, 4) == entry.getCrc() && number(head, 18, 4) == entry.getSize()
                        && number(head, 22, 4) == entry.getSize() && number(head, 26, 4) == name.length()
                        && name.equals(new String(head, 30, name.length(), StandardCharsets.UTF_8))
                        && (huge || entry.getExtra() == null) && entry.getComment() == null,
                        "Die Datei '" + name + "' steht im ZIP anders, als die Anwendung sie schreibt.");
                at += head.length + entry.getSize();
            }
            long end = at + order.stream().mapToInt(name -> 46 + name.length()).sum();
            byte[] last = new byte[22];
            bytes.seek(Math.max(0, bytes.length() - last.length));
            bytes.readFully(last);
            demand(zip.getComment() == null && (huge || bytes.length() == end + last.length && number(last, 16, 4) == at),
                    "Im ZIP steht mehr als die Dateien des Dossiers.");
        }
    }

    /** Little end first. */
    private static long number(byte[] bytes, int from, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | bytes[from + i] & 0xff;
        }
        return number;
    }

    /** Cover, description, anchor, signature, key, chains and annexes as they are named, records and models by name, people, list. */
    private List<String> ordered() {
        List<String> ordered = new ArrayList<>(List.of("deckblatt.html", "dossier.json", "anker.json", "anker.sig", "schluessel.pem"));
        ordered.addAll(chainFiles);
        hashes.keySet().stream().filter(name -> name.startsWith("belege/")).forEach(ordered::add);
        ordered.addAll(annexes);
        hashes.keySet().stream().filter(name -> name.startsWith("modelle/")).forEach(ordered::add);
        ordered.addAll(List.of("personen.json", "inhalt.json"));
        return ordered;
    }

    /** The anchor is the one that the dossier names, and the key in the dossier has signed it. */
    private Map<String, Object> anchor(Map<String, Object> dossier, String expected) throws IOException {
        need("dossier.json");
        String content = text("anker.json");
        byte[] key = key(text("schluessel.pem"));
        demand(text("schluessel.pem").equals("-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key) + "\n-----END PUBLIC KEY-----\n"), "In 'schluessel.pem' steht kein"
                + " \u00f6ffentlicher Schl\u00fcssel im PEM-Format.");
        fingerprint = hex(digest(key));
        demand(expected == null || fingerprint.equals(expected.replaceAll("[: ]", "").toLowerCase()),
                "Der Siegelschl\u00fcssel ist ein anderer als der, den Sie genannt haben: " + fingerprint + ".");
        demand(signed(content, key, text("anker.sig")), "Die Unterschrift unter dem Siegel passt nicht zu Siegel und Schl\u00fcssel.");
        Map<String, Object> anchor = canonical("anker.json", content);
        if (anchor.containsKey("moved")) {
            members("anker.json", anchor, "at", "body", "chains", "key", "moved", "number", "previous", "root");
        } else {
            members("anker.json", anchor, "at", "body", "chains", "key", "number", "previous", "root");
        }
        demand(fingerprint.startsWith(text(anchor, "key")), "Das Siegel nennt einen anderen Schl\u00fcssel.");
        demand(anchor.get("number").equals(dossier.get("anchor")) && anchor.get("body").equals(dossier.get("body")),
                "Das Siegel geh\u00f6rt zu einem anderen Stand oder einer anderen Kommune.");
        for (String name : List.of("anker.json", "anker.sig", "schluessel.pem")) {
            need(name);
        }
        return anchor;
    }

    private static byte[] key(String pem) {
        try {
            return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        } catch (IllegalArgumentException noKey) {
            return new byte[0];
        }
    }

    private static boolean signed(String content, byte[] key, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return text.equals(Base64.getEncoder().encodeToString(bytes) + "\n") && signature.verify(bytes);
        } catch (IllegalArgumentException | GeneralSecurityException noSignature) {
            return false;
        }
    }

    /** Every line follows the one before, the last one is the head, and the anchor knows the head. */
    private Map<String, List<Map<String, Object>>> chains(Map<String, Object> dossier, Map<String, Object> anchor)
            throws IOException {
        Map<String, List<Map<String, Object>>> chains = new LinkedHashMap<>();
        for (Object each : array(dossier.get("chains"))) {
            Map<String, Object> described = object(each);
            members("dossier.json", described, "chain", "file", "hash", "proof", "sequence");
            String chain = text(described, "chain");
            String file = "ketten/" + chain.replace(':', '-') + ".jsonl";
            demand(file.equals(described.get("file")) && !chains.containsKey(chain),
                    "Die Kette '" + chain + "' ist falsch beschrieben.");
            demand(hashes.containsKey(file), "Die Datei '" + file + "' fehlt.");
            need(file);
            chainFiles.add(file);
            List<Map<String, Object>> lines = new ArrayList<>();
            String previous = NONE;
            String[] written = text(file).split("\n");
            demand(text(file).equals(String.join("\n", written) + "\n"), "Die Kette '" + chain
                    + "' endet nicht mit einem Eintrag.");
            for (String line : written) {
                String place = "Eintrag " + (lines.size() + 1) + " der Kette '" + chain + "'";
                Map<String, Object> entry = canonical(place, line);
                members(place, entry, "actor", "at", "chain", "event", "facts", "previous", "sequence");
                demand(previous.equals(entry.get("previous")), place + " schlie\u00dft nicht an seinen Vorg\u00e4nger an.");
                demand(chain.equals(entry.get("chain")) && Long.valueOf(lines.size() + 1).equals(entry.get("sequence")),
                        place + " geh\u00f6rt an eine andere Stelle.");
                previous = hex(digest(line.getBytes(StandardCharsets.UTF_8)));
                lines.add(entry);
            }
            demand(previous.equals(described.get("hash")) && Long.valueOf(lines.size()).equals(described.get("sequence")),
                    "Die Kette '" + chain + "' endet nicht dort, wo das Dossier es sagt.");
            String leaf = "{\"chain\":\"" + chain + "\",\"hash\":\"" + previous + "\",\"sequence\":" + lines.size() + "}";
            demand(root(leaf, array(described.get("proof"))).equals(anchor.get("root")),
                    "Das Siegel bezeugt die Kette '" + chain + "' so nicht.");
            entries += lines.size();
            chains.put(chain, lines);
        }
        return chains;
    }

    private static String root(String leaf, List<Object> proof) {
        byte[] hash = digest(new byte[] {0}, leaf.getBytes(StandardCharsets.UTF_8));
        for (Object step : proof) {
            demand(step instanceof String text && text.matches("[LR][0-9a-f]{64}"), "Ein Schritt eines Beweises hat nicht die Form, die"
                    + " das Format verlangt.");
            byte[] neighbour = HexFormat.of().parseHex(step.toString().substring(1));
            hash = step.toString().startsWith("L") ? digest(new byte[] {1}, neighbour, hash)
                    : digest(new byte[] {1}, hash, neighbour);
        }
        return hex(hash);
    }

    /** The chains of the paper, of each session that it names, and of the municipality are there, and no other; or of one session. */
    private static void meetings(Map<String, List<Map<String, Object>>> chains, String about, String body) {
        Set<String> expected = new TreeSet<>(List.of(about, body));
        demand(chains.containsKey(about), "Die Kette '" + about + "' fehlt.");
        for (Map<String, Object> entry : about.startsWith("paper:") ? chains.get(about) : List.<Map<String, Object>>of()) {
            Object meeting = object(entry.get("facts")).get("meetingId");
            if (meeting != null) {
                expected.add("meeting:" + meeting);
            }
        }
        for (String chain : expected) {
            demand(chains.containsKey(chain), "Die Kette '" + chain + "' fehlt.");
        }
        for (String chain : chains.keySet()) {
            demand(expected.contains(chain), "Die Kette '" + chain + "' geh\u00f6rt nicht in dieses Dossier.");
        }
        List<String> inOrder = new ArrayList<>(List.of(about));
        expected.stream().filter(chain -> !chain.equals(about) && !chain.equals(body)).forEach(inOrder::add);
        inOrder.add(body);
        demand(inOrder.equals(List.copyOf(chains.keySet())), "Die Ketten stehen nicht in der Reihenfolge, die das Format verlangt.");
    }

    /** What entries speak of is there and is what they hold the hash of; what is missing is called erased by its chain. */
    private void records(Map<String, Object> dossier, Map<String, List<Map<String, Object>>> chains, String body,
            Set<String> actors) throws IOException {
        Set<Object> erased = new TreeSet<>();
        for (Map.Entry<String, List<Map<String, Object>>> chain : chains.entrySet()) {
            for (Map<String, Object> entry : chain.getValue()) {
                Map<String, Object> facts = object(entry.get("facts"));
                Object record = facts.get("record");
                boolean spokenOf = !chain.getKey().equals(body) || "body.profile-loaded".equals(entry.get("event"))
                        || "person.registered".equals(entry.get("event")) && actors.contains(facts.get("person"));
                if (record == null || !spokenOf) {
                    continue;
                }
                String place = "Eintrag " + entry.get("sequence") + " der Kette '" + chain.getKey() + "'";
                String file = "belege/" + record + ".json";
                Map<String, Object> erasure = saying(chain.getValue(), "record.erased", "erased", record);
                if (erasure != null && (Long) erasure.get("sequence") > (Long) entry.get("sequence")) {
                    demand(!hashes.containsKey(file), "Der Beleg zu " + place + " ist da und gilt doch als gel\u00f6scht.");
                    erased.add(record);
                    notes.add("Der Beleg zu " + place + " wurde gel\u00f6scht. Das bezeugt Eintrag " + erasure.get("sequence")
                            + " derselben Kette, Grund: " + text(object(erasure.get("facts")), "ground"));
                    continue;
                }
                demand(hashes.containsKey(file), "Der Beleg zu " + place + " fehlt, und kein Eintrag der Kette bezeugt, dass er"
                        + " gel\u00f6scht wurde.");
                demand(record.equals(hashes.get(file)), "Der Beleg zu " + place + " ist ein anderer.");
                need(file);
                for (Object attached : array(object(text(file)).getOrDefault("files", List.of()))) {
                    attachment(object(attached), place);
                }
            }
        }
        demand(array(dossier.get("erased")).equals(new ArrayList<>(erased)),
                "Was als gel\u00f6scht gilt, ist nicht, was die Ketten als gel\u00f6scht bezeugen.");
        for (String name : hashes.keySet()) {
            if (name.startsWith("belege/") && needed.contains(name)) {
                array(object(text(name)).getOrDefault("files", List.of())).forEach(file -> annexes.add(annex(object(file))));
            }
        }
    }

    /** The last entry of that event with that fact; null if there is none. */
    private static Map<String, Object> saying(List<Map<String, Object>> chain, String event, String fact, Object value) {
        Map<String, Object> last = null;
        for (Map<String, Object> entry : chain) {
            if (event.equals(entry.get("event")) && value.equals(object(entry.get("facts")).get(fact))) {
                last = entry;
            }
        }
        return last;
    }

    private void attachment(Map<String, Object> file, String place) {
        String name = annex(file);
        demand(hashes.containsKey(name), "Die Datei '" + file.get("name") + "' zu " + place + " fehlt.");
        demand(hashes.get(name).equals(file.get("sha256")), "Die Datei '" + file.get("name") + "' zu " + place + " ist eine andere.");
        need(name);
    }

    /** Named after its hash, with the ending that it came with. */
    private static String annex(Map<String, Object> file) {
        String name = text(file, "name");
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return "dateien/" + text(file, "sha256") + "." + (ending.matches("[a-z0-9]{1,5}") ? ending : "bin");
    }

    /** The models of the municipality and the tables that spoke are there, each with its hash. */
    private void models(Map<String, List<Map<String, Object>>> chains, String body) {
        Set<String> models = new TreeSet<>();
        chains.forEach((chain, lines) -> lines.forEach(entry -> {
            Map<String, Object> facts = object(entry.get("facts"));
            if (chain.equals(body) && "models.deployed".equals(entry.get("event"))) {
                object(facts.get("models")).values().forEach(hash -> models.add(hash.toString()));
            } else if (!chain.equals(body)) {
                array(facts.getOrDefault("rules", List.of())).forEach(use -> models.add(text(object(use), "version")));
            }
        }));
        for (String model : models) {
            String file = "modelle/" + model + ".xml";
            demand(hashes.containsKey(file), "Das Modell oder die Tabelle mit der Pr\u00fcfsumme " + model + " fehlt.");
            demand(model.equals(hashes.get(file)), "Das Modell '" + file + "' ist ein anderes.");
            need(file);
        }
    }

    /** Whoever is named is whom the chains mean; who is not named is called erased by the chain of the municipality. */
    private void people(List<Map<String, Object>> body, Set<String> actors) throws IOException {
        need("personen.json");
        Map<String, Object> people = canonical("personen.json", text("personen.json"));
        members("personen.json", people, "persons");
        Set<String> named = new LinkedHashSet<>();
        for (Object each : array(people.get("persons"))) {
            Map<String, Object> person = object(each);
            members("personen.json", person, "pseudonym", "salt", "userId");
            String pseudonym = text(person, "pseudonym");
            demand(actors.contains(pseudonym) && named.add(pseudonym), "'personen.json' nennt jemanden, der nicht vorkommt.");
            demand(text(person, "salt").matches("([0-9a-f]{2})*") && pseudonym.equals(hex(digest(
                    HexFormat.of().parseHex(text(person, "salt")), text(person, "userId").getBytes(StandardCharsets.UTF_8)))),
                    "Das Kennzeichen von '" + person.get("userId") + "' in 'personen.json' stimmt nicht.");
        }
        demand(List.copyOf(named).equals(List.copyOf(new TreeSet<>(named))), "'personen.json' nennt die Personen nicht in ihrer"
                + " Reihenfolge.");
        for (String actor : actors) {
            Map<String, Object> erasure = saying(body, "person.erased", "person", actor);
            demand(erasure == null || !named.contains(actor), "Die Person mit dem Kennzeichen " + actor
                    + " ist benannt und gilt doch als gel\u00f6scht.");
            demand(erasure != null || named.contains(actor), "Die Person mit dem Kennzeichen " + actor + " fehlt in 'personen.json',"
                    + " und kein Eintrag bezeugt, dass sie gel\u00f6scht wurde.");
            if (erasure != null) {
                notes.add("Eine handelnde Person ist nicht mehr benannt. Das bezeugt Eintrag " + erasure.get("sequence")
                        + " der Kette der Kommune, Grund: " + text(object(erasure.get("facts")), "ground"));
            }
        }
    }

    /** The first entry of a chain that is dated before the one that it follows, or after the anchor that knows it, is remarked on. */
    private void moments(String chain, List<Map<String, Object>> lines, Map<String, Object> anchor) {
        Instant sealed = moment("anker.json", anchor);
        Map<String, Object> latest = null;
        boolean remarked = false;
        for (Map<String, Object> entry : lines) {
            String place = "Eintrag " + entry.get("sequence") + " der Kette '" + chain + "'";
            Instant at = moment(place, entry);
            Instant before = latest == null ? at : moment(place, latest);
            if (!remarked && at.isBefore(before.minus(TOLERANCE))) {
                remarks.add(place + " tr\u00e4gt die Zeit " + GERMAN.format(at) + ", kam aber erst nach Eintrag " + latest.get("sequence")
                        + " vom " + GERMAN.format(before) + " hinzu.");
                remarked = true;
            } else if (!remarked && at.isAfter(sealed.plus(TOLERANCE))) {
                remarks.add(place + " tr\u00e4gt die Zeit " + GERMAN.format(at) + ", stand aber schon bei Siegel " + anchor.get("number")
                        + " vom " + GERMAN.format(sealed) + " da.");
                remarked = true;
            }
            latest = at.isBefore(before) ? latest : entry;
        }
    }

    private static Instant moment(String place, Map<String, Object> object) {
        String at = text(object, "at");
        try {
            demand(at.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"), place + ": Die Zeit steht nicht so da, wie das Format verlangt.");
            return Instant.parse(at);
        } catch (DateTimeParseException noMoment) {
            throw new Wrong(place + ": Die Zeit steht nicht so da, wie das Format verlangt.");
        }
    }

    private void need(String name) {
        demand(hashes.containsKey(name), "Die Datei '" + name + "' fehlt.");
        needed.add(name);
    }

    private String text(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        demand(entry != null, "Die Datei '" + name + "' fehlt.");
        try (InputStream stream = zip.getInputStream(entry)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String sha256(String name) throws IOException {
        MessageDigest digest = messageDigest();
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[65536];
        try (InputStream stream = zip.getInputStream(zip.getEntry(name))) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
                sum.update(buffer, 0, read);
            }
        } catch (ZipException broken) {
            throw new Wrong("Die Datei '" + name + "' wurde nachtr\u00e4glich ver\u00e4ndert.");
        }
        demand(sum.getValue() == zip.getEntry(name).getCrc(), "Die Datei '" + name + "' wurde nachtr\u00e4glich ver\u00e4ndert.");
        return hex(digest.digest());
    }

    private static byte[] digest(byte[]... parts) {
        MessageDigest digest = messageDigest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest messageDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new Wrong(otherwise);
        }
    }

    /** The object, if it is written in the one way that RFC 8785 allows. */
    private static Map<String, Object> canonical(String place, String text) {
        Map<String, Object> object;
        try {
            object = object(text);
        } catch (RuntimeException unreadable) {
            throw new Wrong(place + ": Das ist nicht die eine Schreibweise, die das Format verlangt (RFC 8785).");
        }
        demand(Json.canonical(object).equals(text), place + ": Das ist nicht die eine Schreibweise, die das Format verlangt (RFC 8785).");
        return object;
    }

    private static void members(String place, Map<String, Object> object, String... names) {
        demand(object.keySet().equals(Set.of(names)), place + ": Hier stehen andere Angaben, als das Format verlangt: "
                + String.join(", ", new TreeSet<>(object.keySet())) + ".");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        Object found = value instanceof String text ? new Json(text).read() : value;
        demand(found instanceof Map, "An einer Stelle fehlen Angaben, die das Format verlangt.");
        return (Map<String, Object>) found;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> array(Object value) {
        demand(value instanceof List, "An einer Stelle fehlt eine Liste, die das Format verlangt.");
        return (List<Object>) value;
    }

    private static String text(Map<String, Object> object, String name) {
        demand(object.get(name) instanceof String, "Die Angabe '" + name + "' fehlt.");
        return (String) object.get(name);
    }

    /** Something is not as it should be. */
    private static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1;

        Wrong(String sentence) {
            super(sentence);
        }
    }

    /** Reads JSON (RFC 8259); whole numbers become Long. */
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        /** RFC 8785: names sorted, no space, whole numbers only. */
        static String canonical(Object value) {
            if (value instanceof Map<?, ?> map) {
                Map<String, String> sorted = new TreeMap<>();
                map.forEach((name, each) -> sorted.put(name.toString(), canonical(name) + ":" + canonical(each)));
                return "{" + String.join(",", sorted.values()) + "}";
            }
            if (value instanceof List<?> list) {
                return "[" + String.join(",", list.stream().map(Json::canonical).toList()) + "]";
            }
            if (!(value instanceof String)) {
                demand(!(value instanceof Double) && !(value instanceof Long number && Math.abs(number) >= 1L << 53),
                        "Eine Zahl ist keine ganze bis 2^53 - 1.");
                return String.valueOf(value);
            }
            StringBuilder json = new StringBuilder("\"");
            for (char each : value.toString().toCharArray()) {
                int known = "\b\f\n\r\t\"\\".indexOf(each);
                if (known >= 0) {
                    json.append('\\').append("bfnrt\"\\".charAt(known));
                } else if (each < ' ') {
                    json.append(String.format("\\u%04x", (int) each));
                } else {
                    json.append(each);
                }
            }
            return json.append('"').toString();
        }

        Object read() {
            Object value = value();
            space();
            demand(at == text.length(), "Hinter einer Angabe steht noch etwas.");
            return value;
        }

        private Object value() {
            space();
            switch (peek()) {
                case '{':
                    return map();
                case '[':
                    return list();
                case '"':
                    return string();
                case 't':
                    return word("true", Boolean.TRUE);
                case 'f':
                    return word("false", Boolean.FALSE);
                case 'n':
                    return word("null", null);
                default:
                    return number();
            }
        }

        private Map<String, Object> map() {
            Map<String, Object> map = new LinkedHashMap<>();
            at++;
            space();
            while (peek() != '}') {
                space();
                String name = string();
                space();
                take(':');
                demand(!map.containsKey(name), "Die Angabe '" + name + "' steht zweimal da.");
                map.put(name, value());
                space();
                if (peek() != '}') {
                    take(',');
                }
            }
            at++;
            return map;
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            at++;
            space();
            while (peek() != ']') {
                list.add(value());
                space();
                if (peek() != ']') {
                    take(',');
                }
            }
            at++;
            return list;
        }

        private String string() {
            take('"');
            StringBuilder string = new StringBuilder();
            while (peek() != '"') {
                char each = text.charAt(at++);
                if (each != '\\') {
                    string.append(each);
                    continue;
                }
                char escaped = peek();
                at++;
                int known = "bfnrt".indexOf(escaped);
                if (known >= 0) {
                    string.append("\b\f\n\r\t".charAt(known));
                } else if (escaped == 'u') {
                    string.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                } else {
                    string.append(escaped);
                }
            }
            at++;
            return string.toString();
        }

        private Object number() {
            int start = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String number = text.substring(start, at);
            return number.matches("-?\\d+") ? (Object) Long.valueOf(number) : (Object) Double.valueOf(number);
        }

        private Object word(String word, Object value) {
            demand(text.startsWith(word, at), "Eine Angabe l\u00e4sst sich nicht lesen.");
            at += word.length();
            return value;
        }

        private void space() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private char peek() {
            demand(at < text.length(), "Eine Angabe endet mittendrin.");
            return text.charAt(at);
        }

        private void take(char expected) {
            demand(peek() == expected, "Eine Angabe l\u00e4sst sich nicht lesen.");
            at++;
        }
    }
}
