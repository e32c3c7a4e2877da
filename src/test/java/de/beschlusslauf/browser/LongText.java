package de.beschlusslauf.browser;

/** Text as long as a field takes, with umlauts, bullets, quotation marks and line breaks. */
public final class LongText {

    private static final String LINE = "• Ämter, Schulen und Kitas: Größe, Bedarf – „Übergänge“ ohne Brüche ß\n";

    private LongText() {
    }

    /** So many characters, the last of which is no blank. */
    public static String of(int length) {
        return LINE.repeat(length / LINE.length() + 1).substring(0, length - 1) + "€";
    }
}
