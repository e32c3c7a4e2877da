package de.beschlusslauf.notification.feed;

/**
 * Breaks content lines after 75 octets of UTF-8 (RFC 5545, 3.1). The library counts characters, which makes lines with
 * umlauts too long and tears characters beyond the first plane apart.
 */
final class Folding {

    private static final int LONGEST = 75;

    private Folding() {
    }

    /** @param text content lines that each end with CRLF */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 40);
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            boolean lineBreak = character == '\r' || character == '\n';
            int width = width(character);
            if (!lineBreak && octets + width > LONGEST) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets = lineBreak ? 0 : octets + width;
        }
        return folded.toString();
    }

    private static int width(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
