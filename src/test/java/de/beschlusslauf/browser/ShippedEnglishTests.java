package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the browser tests look for is what the shipped web apps and forms could show. */
class ShippedEnglishTests {

    @Test
    void textsOfAllWebAppsAreKnownAndGermanOnesAreNone() {
        assertThat(ShippedEnglish.size()).isGreaterThan(1500);
        assertThat(new String[] {"Start process", "Add Comment", "Currently suspended", "Change password"})
                .allMatch(ShippedEnglish::has);
        assertThat(new String[] {"Vorgang starten", "Name", "Filter", "Start", "Tasklist", "Cockpit", "Aufgaben", "", "12"})
                .noneMatch(ShippedEnglish::has);
    }

    @Test
    void theSkinTranslatesEveryMessageOfTheFormsValidation() {
        assertThat(ShippedEnglish.messagesOfForms()).hasSizeGreaterThan(8).contains("Field is required.",
                "Field must have minimum value of 1.").allMatch(ShippedEnglish::has);
    }
}
