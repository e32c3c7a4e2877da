package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what every paper must hold is asked of the index; whatever is doubtful is left to the search itself. */
class PhrasesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "kosten | ''", "\"am Dyckhof\" | am Dyckhof", "Rat \"am Dyckhof\" kosten\"der Stadt\" | am Dyckhof; der Stadt",
        "-\"am Dyckhof\" Rat | ''", "Rat - \"am Dyckhof\" | ''", "\"am Dyckhof\" or Rat | ''", "\"am Ort\" OR \"im Rat\" | ''",
        "\"offen | ''", "\"im Rat\" \"offen | im Rat", "\"Orte im Vorort\" | Orte im Vorort",
        "-(\"am Dyckhof\") Rat | ''", "Rat -( ! (\"am Dyckhof\")) | ''", "-Rat (\"am Dyckhof\") | am Dyckhof",
        "„am Dyckhof“ Rat «der Stadt» ”im Ort” | am Dyckhof; der Stadt; im Ort", "Rat -„am Dyckhof“ | ''"})
    void phrasesThatMustOccur(String words, String phrases) {
        assertThat(String.join("; ", Phrases.in(SearchWords.of(words)))).isEqualTo(phrases);
    }
}
