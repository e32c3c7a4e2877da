package de.beschlusslauf.document;

import java.text.Normalizer;

/** Makes a sender's file name harmless: no folders, no control characters, at most 200 characters. */
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {
    }

    static String clean(String name) {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
        if (plain.isEmpty()) {
            return "Datei";
        }
        return plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
    }
}
