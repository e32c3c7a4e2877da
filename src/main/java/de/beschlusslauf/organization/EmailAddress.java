package de.beschlusslauf.organization;

import java.util.regex.Pattern;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which e-mail addresses are taken: one plain address (RFC 5321) in ASCII, without name, list or quotes. Umlauts in a
 * domain come in their technical form ({@code xn--…}).
 */
final class EmailAddress {

    private static final int LONGEST = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final Pattern FORM = Pattern.compile("(?=.{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL
            + "\\.)+(?![0-9]+$)" + LABEL);

    private EmailAddress() {
    }

    /** The address without blanks around it; null if there is none. @throws Refusal if it is no address */
    static @Nullable String of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String address = text.strip();
        if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
            throw Refusal.of("email", "Das ist keine E-Mail-Adresse; bitte eine einzelne Adresse in der Form "
                    + "name@example.org angeben, höchstens " + LONGEST + " Zeichen.");
        }
        return address;
    }
}
