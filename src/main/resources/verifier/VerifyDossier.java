import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Checks a dossier without the application that made it: {@code java VerifyDossier.java dossier.zip [fingerprint]}, with
 * nothing but a JDK 17 or newer. It names the first thing that is wrong and ends with 1, or with 0 if nothing is. The format
 * is described in docs/ledger-format.md. This file is plain ASCII, so that it runs whatever a machine is set to.
 */
public final class VerifyDossier {

    private static final String NONE = "0".repeat(64);

    /** Where nothing is set up, a JDK 17 would print question marks instead of umlauts. */
    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
            Charset.defaultCharset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : Charset.defaultCharset());

    private final ZipFile zip;
    private final Map<String, String> hashes = new TreeMap<>();
    private final Set<String> needed = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();
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
        try (ZipFile zip = new ZipFile(new File(arguments[0]))) {
            new VerifyDossier(zip).run(arguments.length == 2 ? arguments[1] : null);
            System.exit(0);
        } catch (Wrong wrong) {
            OUT.println("FEHLER: " + wrong.getMessage());
        } catch (IOException | RuntimeException | GeneralSecurityException unreadable) {
            OUT.println("FEHLER: Das Dossier l\u00e4sst sich nicht lesen (" + unreadable + ").");
        }
        System.exit(1);
    }

    private void run(String expected) throws IOException, GeneralSecurityException {
        contents();
        Map<String, Object> dossier = object(text("dossier.json"));
        demand(Long.valueOf(1).equals(dossier.get("format")), "Dieses Programm kennt nur Dossiers im Format 1.");
        Map<String, Object> anchor = anchor(dossier, expected);
        Map<String, List<Map<String, Object>>> chains = chains(dossier, anchor);
        boolean session = dossier.containsKey("meeting");
        demand(session != dossier.containsKey("paper"), "Das Dossier nennt nicht genau eine Vorlage oder Sitzung.");
        String about = session ? "meeting:" + dossier.get("meeting") : "paper:" + dossier.get("paper");
        String body = "body:" + dossier.get("body");
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
        for (String name : hashes.keySet()) {
            demand(needed.contains(name), "Die Datei '" + name + "' geh\u00f6rt nicht in dieses Dossier.");
        }
        OUT.println("Das Dossier ist unver\u00e4ndert.");
        OUT.println((session ? "Sitzung: " : "Vorlage: ") + about.substring(about.indexOf(':') + 1) + " (" + dossier.get("body") + "), Stand "
                + dossier.get("anchor") + ", gesiegelt am " + anchor.get("at") + " (UTC).");
        OUT.println("Gepr\u00fcft: " + chains.size() + " Protokollketten mit " + entries + " Eintr\u00e4gen, " + hashes.size()
                + " Dateien.");
        OUT.println("Das Deckblatt ist eine Lesehilfe und bezeugt nichts; bewiesen sind Ketten, Belege und Dateien.");
        notes.forEach(note -> OUT.println("Hinweis: " + note));
        OUT.println("Fingerabdruck des Siegelschl\u00fcssels: " + fingerprint);
        if (expected == null) {
            OUT.println("Vergleichen Sie ihn mit dem, den Ihnen die Systembetreuung auf anderem Weg genannt hat:"
                    + " nur dann steht fest, dass dieses Dossier aus Ihrer Anwendung stammt.");
        }
    }

    /** Every file is there once, is named in inhalt.json and has the check sum that stands there. */
    private void contents() throws IOException {
        Set<String> found = new TreeSet<>();
        List<String> order = new ArrayList<>();
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            String name = all.nextElement().getName();
            demand(found.add(name), "Die Datei '" + name + "' ist zweimal enthalten.");
            order.add(name);
        }
        demand(found.contains("inhalt.json"), "Die Datei 'inhalt.json' fehlt.");
        Map<String, Object> files = object(object(text("inhalt.json")).get("files"));
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
        demand(order.equals(ordered(order)), "Die Dateien stehen nicht in der Reihenfolge, in der sie geschrieben wurden.");
        need("deckblatt.html");
    }

    /** Cover, description, anchor, signature, key, then the folders, people, and last the list of contents. */
    private static List<String> ordered(List<String> names) {
        List<String> begin = List.of("deckblatt.html", "dossier.json", "anker.json", "anker.sig", "schluessel.pem", "ketten/",
                "belege/", "dateien/", "modelle/", "personen.json", "inhalt.json");
        List<String> ordered = new ArrayList<>();
        for (String part : begin) {
            names.stream().filter(name -> part.endsWith("/") ? name.startsWith(part) : name.equals(part))
                    .forEach(ordered::add);
            if (part.equals("belege/") || part.equals("modelle/")) {
                List<String> own = ordered.stream().filter(name -> name.startsWith(part)).sorted().toList();
                ordered.removeAll(own);
                ordered.addAll(own);
            }
        }
        return ordered;
    }

    /** The anchor is the one that the dossier names, and the key in the dossier has signed it. */
    private Map<String, Object> anchor(Map<String, Object> dossier, String expected)
            throws IOException, GeneralSecurityException {
        need("dossier.json");
        String content = text("anker.json");
        byte[] key = pem(text("schluessel.pem"));
        fingerprint = hex(digest(key));
        demand(expected == null || fingerprint.equals(expected.replaceAll("[: ]", "").toLowerCase()),
                "Der Siegelschl\u00fcssel ist ein anderer als der, den Sie genannt haben: " + fingerprint + ".");
        PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(publicKey);
        signature.update(content.getBytes(StandardCharsets.UTF_8));
        demand(signature.verify(Base64.getDecoder().decode(text("anker.sig").strip())),
                "Die Unterschrift unter dem Siegel passt nicht zu Siegel und Schl\u00fcssel.");
        Map<String, Object> anchor = object(content);
        demand(fingerprint.startsWith(text(anchor, "key")), "Das Siegel nennt einen anderen Schl\u00fcssel.");
        demand(anchor.get("number").equals(dossier.get("anchor")) && anchor.get("body").equals(dossier.get("body")),
                "Das Siegel geh\u00f6rt zu einem anderen Stand oder einer anderen Kommune.");
        for (String name : List.of("anker.json", "anker.sig", "schluessel.pem")) {
            need(name);
        }
        return anchor;
    }

    /** Every line follows the one before, the last one is the head, and the anchor knows the head. */
    private Map<String, List<Map<String, Object>>> chains(Map<String, Object> dossier, Map<String, Object> anchor)
            throws IOException {
        Map<String, List<Map<String, Object>>> chains = new LinkedHashMap<>();
        for (Object each : array(dossier.get("chains"))) {
            Map<String, Object> described = object(each);
            String chain = text(described, "chain");
            String file = "ketten/" + chain.replace(':', '-') + ".jsonl";
            demand(file.equals(described.get("file")) && !chains.containsKey(chain),
                    "Die Kette '" + chain + "' ist falsch beschrieben.");
            demand(hashes.containsKey(file), "Die Datei '" + file + "' fehlt.");
            need(file);
            List<Map<String, Object>> lines = new ArrayList<>();
            String previous = NONE;
            String[] written = text(file).split("\n");
            demand(text(file).equals(String.join("\n", written) + "\n"), "Die Kette '" + chain
                    + "' endet nicht mit einem Eintrag.");
            for (String line : written) {
                Map<String, Object> entry = object(line);
                String place = "Eintrag " + (lines.size() + 1) + " der Kette '" + chain + "'";
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
        String start = "dateien/" + file.get("sha256") + ".";
        List<String> names = hashes.keySet().stream().filter(name -> name.startsWith(start)).toList();
        demand(!names.isEmpty(), "Die Datei '" + file.get("name") + "' zu " + place + " fehlt.");
        for (String name : names) {
            demand(hashes.get(name).equals(file.get("sha256")), "Die Datei '" + file.get("name") + "' zu " + place
                    + " ist eine andere.");
            need(name);
        }
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
        Set<String> named = new HashSet<>();
        for (Object each : array(object(text("personen.json")).get("persons"))) {
            Map<String, Object> person = object(each);
            String pseudonym = text(person, "pseudonym");
            demand(actors.contains(pseudonym) && named.add(pseudonym), "'personen.json' nennt jemanden, der nicht vorkommt.");
            demand(pseudonym.equals(hex(digest(HexFormat.of().parseHex(text(person, "salt")),
                    text(person, "userId").getBytes(StandardCharsets.UTF_8)))),
                    "Das Kennzeichen von '" + person.get("userId") + "' in 'personen.json' stimmt nicht.");
        }
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
        byte[] buffer = new byte[65536];
        try (InputStream stream = zip.getInputStream(zip.getEntry(name))) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (ZipException broken) {
            throw new Wrong("Die Datei '" + name + "' wurde nachtr\u00e4glich ver\u00e4ndert.");
        }
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

    private static byte[] pem(String text) {
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new Wrong(otherwise);
        }
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
