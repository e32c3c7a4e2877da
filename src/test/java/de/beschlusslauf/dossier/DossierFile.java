package de.beschlusslauf.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import de.beschlusslauf.ledger.Json;
import de.beschlusslauf.ledger.Sha256;

/** A dossier in the hands of a forger. */
final class DossierFile {

    static final LocalDateTime DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    DossierFile(Path zip) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            for (ZipEntry entry : Collections.list(entries)) {
                try (InputStream content = file.getInputStream(entry)) {
                    files.put(entry.getName(), content.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DossierFile(Map<String, byte[]> files) {
        this.files.putAll(files);
    }

    DossierFile copy() {
        return new DossierFile(files);
    }

    List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** The only file whose name begins so, or the first of them. */
    String name(String start) {
        return files.keySet().stream().filter(name -> name.startsWith(start)).findFirst().orElseThrow();
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    DossierFile put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Where it would stand if it belonged there. */
    DossierFile putBehind(String before, String name, String text) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        files.clear();
        all.forEach((each, content) -> {
            files.put(each, content);
            if (each.equals(before)) {
                put(name, text);
            }
        });
        return this;
    }

    /** What stands in the file first and looks so is replaced. */
    DossierFile change(String name, String pattern, String by) {
        String before = text(name);
        String after = before.replaceFirst(pattern, by);
        if (after.equals(before)) {
            throw new IllegalArgumentException("Nothing like that in " + name + ": " + pattern);
        }
        return put(name, after);
    }

    /** In the middle, where something stands in every file. */
    DossierFile flip(String name) {
        byte[] bytes = files.get(name).clone();
        bytes[bytes.length / 2] ^= 1;
        files.put(name, bytes);
        return this;
    }

    DossierFile remove(String name) {
        files.remove(name);
        return this;
    }

    DossierFile swap(String one, String other) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        files.clear();
        all.forEach((each, content) -> {
            String name = each.equals(one) ? other : each.equals(other) ? one : each;
            files.put(name, all.get(name));
        });
        return this;
    }

    DossierFile lastFirst() {
        String first = names().get(0);
        byte[] content = files.remove(first);
        files.put(first, content);
        return this;
    }

    /** The forger is no fool: the list of contents fits again. */
    DossierFile listed() {
        Map<String, String> hashes = new TreeMap<>(files.entrySet().stream()
                .filter(file -> !file.getKey().equals("inhalt.json"))
                .collect(Collectors.toMap(Map.Entry::getKey, file -> Sha256.of(file.getValue()))));
        return put("inhalt.json", Json.canonical(Map.of("files", hashes)));
    }

    /** As the application writes it. */
    Path save(Path zip) {
        return save(zip, ZipOutputStream.STORED, DATE);
    }

    /** Compressed or not, and with another date. */
    Path save(Path zip, int method, LocalDateTime date) {
        try (OutputStream file = Files.newOutputStream(zip); ZipOutputStream target = new ZipOutputStream(file)) {
            target.setMethod(method);
            for (Map.Entry<String, byte[]> content : files.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(content.getValue());
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setTimeLocal(date);
                entry.setCrc(sum.getValue());
                entry.setSize(content.getValue().length);
                target.putNextEntry(entry);
                target.write(content.getValue());
                target.closeEntry();
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
