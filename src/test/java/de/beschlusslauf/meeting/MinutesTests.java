package de.beschlusslauf.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** Minutes are signed by two people and then stay as they are (GO NRW § 52, handbook 6.3). */
class MinutesTests {

    static final Instant NOW = Instant.parse("2021-06-20T08:00:00Z");

    final Minutes minutes = written("Der Ausschuss beschließt einstimmig.");

    @Test
    void theMinuteTakerSignsFirstAndTheChairSecond() {
        assertThatThrownBy(() -> minutes.countersign("vorsitz", NOW)).isInstanceOf(Refusal.class)
                .hasMessageContaining("keine unterschriebene Niederschrift");

        minutes.sign("schriftfuehrung", NOW);
        minutes.countersign("vorsitz", NOW);

        assertThat(minutes.countersignedBy()).isEqualTo("vorsitz");
    }

    @Test
    void nobodySignsTwice() {
        minutes.sign("schriftfuehrung", NOW);

        assertThatThrownBy(() -> minutes.countersign("schriftfuehrung", NOW)).isInstanceOf(Refusal.class)
                .hasMessageContaining("zwei verschiedene Personen");
        assertThat(minutes.countersignedBy()).isNull();
    }

    @Test
    void afterASignatureNothingIsChangedAndAfterBothNothingIsSentBack() {
        minutes.sign("schriftfuehrung", NOW);
        assertThatThrownBy(() -> minutes.write(draft("Anders."), List.of(), "schriftfuehrung"))
                .isInstanceOf(Refusal.class).hasMessageContaining("bleibt, wie sie ist");

        minutes.countersign("vorsitz", NOW);
        assertThatThrownBy(() -> minutes.query("Bitte ändern.")).isInstanceOf(Refusal.class)
                .hasMessageContaining("Berichtigung in die Niederschrift der nächsten Sitzung");
    }

    @Test
    void whatTheChairSendsBackIsUnsignedAgain() {
        minutes.sign("schriftfuehrung", NOW);

        minutes.query("Es waren 16 Stimmen.");
        minutes.write(draft("Der Ausschuss beschließt mit 16 Stimmen."), List.of(), "schriftfuehrung");

        assertThat(minutes.signedBy()).isNull();
        assertThat(minutes.contentHash()).isNull();
        assertThat(minutes.query()).isNull();
    }

    @Test
    void theHashChangesWithEveryWord() {
        assertThat(MinutesHash.of(minutes)).isEqualTo(MinutesHash.of(minutes)).hasSize(64)
                .isNotEqualTo(MinutesHash.of(written("Der Ausschuss beschließt mehrheitlich.")));
    }

    @Test
    void thePublicReadsOfANonPublicItemItsPublicTitleOnly() {
        MinutesItem secret = new MinutesItem(UUID.randomUUID(), 1, false, "N 1", "Kauf des Grundstücks Am Markt 1",
                "Grundstücksangelegenheit", "Der Kaufpreis beträgt 100.000 Euro.");

        assertThat(secret.publicOnly()).extracting(MinutesItem::title, MinutesItem::text)
                .containsExactly("Grundstücksangelegenheit", null);
    }

    @Test
    void whatIsFoundConfidentialAfterBothHaveSignedIsNotPublished() {
        MinutesItem open = new MinutesItem(UUID.randomUUID(), 1, true, "Ö 1", "Bericht über Frau Muster", "Bericht",
                "Frau Muster ist erkrankt.");
        minutes.sign("schriftfuehrung", NOW);
        minutes.countersign("vorsitz", NOW);

        minutes.publish(List.of(open.itemId().toString(), "OTHERS", "REMARKS"), "ratsbuero", NOW);

        assertThat(minutes.publicly(open)).extracting(MinutesItem::title, MinutesItem::text)
                .containsExactly("Bericht", "Der Text dieses Punktes wird nicht veröffentlicht.");
        assertThat(minutes.publicOthers()).isNull();
        assertThat(minutes.publicRemarks()).isNull();
        assertThat(open.publicOnly().text()).isEqualTo("Frau Muster ist erkrankt.");
    }

    @Test
    void aResultIsSaidInTheWordsOfMinutes() {
        ItemResult result = new ItemResult("ZD/1355/2021", "Beschluss", List.of("Die Projektgruppe wird gebildet."),
                "ungeändert beschlossen", "einstimmig (17 Ja, 0 Nein, 0 Enthaltungen)", 17, List.of("Ohne Aussprache."));

        assertThat(result.inWords()).isEqualTo("""
                Vorlage ZD/1355/2021

                Beschluss:
                Die Projektgruppe wird gebildet.

                Ergebnis: ungeändert beschlossen, einstimmig (17 Ja, 0 Nein, 0 Enthaltungen).
                Anwesende Stimmberechtigte: 17.
                Ohne Aussprache.""");
    }

    private static Minutes written(String text) {
        MinutesItem item = new MinutesItem(new UUID(1, 1), 1, true, "Ö 1", "Vorlage", "Vorlage", text);
        return new Minutes(new MeetingId(new UUID(2, 2)), draft(text), List.of(item), "schriftfuehrung");
    }

    private static MinutesDraft draft(String text) {
        return new MinutesDraft(NOW, NOW.plusSeconds(3600), "Mitglied CDU", null, null, null,
                Map.of(new UUID(1, 1), text), List.of());
    }
}
