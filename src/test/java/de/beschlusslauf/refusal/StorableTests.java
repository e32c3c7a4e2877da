package de.beschlusslauf.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a text may hold, and how somebody finds what it may not. */
class StorableTests {

    @Test
    void tabsAndLineBreaksStayAsTyped() {
        String typed = "Erstens:\tÄ\r\nZweitens: \ud83d\udeb2\n";

        assertThat(Storable.text("facts", typed)).isEqualTo(typed);
    }

    @Test
    void breaksOfAWordProcessorBecomeLineBreaks() {
        assertThat(Storable.text("facts", "Zeile\u000Bnächste Zeile\fnächste Seite")).isEqualTo("Zeile\nnächste Zeile\nnächste Seite");
    }

    @Test
    void everyOtherControlCharacterAndEveryHalfOfAPairIsRefused() {
        for (int character = 0; character <= 0xFFFF; character++) {
            boolean control = character < ' ' && "\t\n\r\u000B\f".indexOf(character) < 0;
            if (control || Character.isSurrogate((char) character) || character >= 0xFFFE) {
                String text = "Rad" + (char) character + "weg";
                assertThatThrownBy(() -> Storable.text("facts", text)).as("U+%04X", character).isInstanceOf(Refusal.class);
            } else {
                assertThat(Storable.text("facts", "Rad" + (char) character + "weg")).startsWith("Rad").endsWith("weg");
            }
        }
    }

    @Test
    void theSentenceSaysWhereToLook() {
        assertThatThrownBy(() -> Storable.text("facts", "Der Radweg an der Hauptstraße wird \u0002 verbreitert."))
                .hasMessageStartingWith("Der Text enthält nach „an der Hauptstraße wird“ ein unsichtbares Zeichen")
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("facts"));
        assertThatThrownBy(() -> Storable.text(null, "\u0002")).hasMessageStartingWith("Der Text enthält am Anfang ein");
    }
}
