package de.beschlusslauf.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** A choice list of form-js, used with the keyboard alone; what it says is what a screen reader hears. */
public final class ListKeys {

    private final Page page;

    private final Locator field;

    private final Locator input;

    ListKeys(Page page, Locator field) {
        this.page = page;
        this.field = field;
        this.input = field.locator("input[role=combobox]");
        input.focus();
    }

    public ListKeys press(String key) {
        FormKeys.drawn(page);
        input.press(key);
        return this;
    }

    public ListKeys type(String text) {
        input.pressSequentially(text);
        return this;
    }

    /** The mouse after all. */
    public ListKeys click() {
        input.click();
        return this;
    }

    public ListKeys isOpen() {
        PlaywrightAssertions.assertThat(input).hasAttribute("aria-expanded", "true");
        PlaywrightAssertions.assertThat(list()).isVisible();
        return this;
    }

    public ListKeys isClosed() {
        PlaywrightAssertions.assertThat(input).hasAttribute("aria-expanded", "false");
        PlaywrightAssertions.assertThat(field.locator("[role=listbox]")).hasCount(0);
        return this;
    }

    /** The choice that Enter would take. */
    public ListKeys aimsAt(String option) {
        Locator aimed = list().locator("[role=option][aria-selected=true]");
        PlaywrightAssertions.assertThat(aimed).hasText(option);
        PlaywrightAssertions.assertThat(input).hasAttribute("aria-activedescendant", aimed.getAttribute("id"));
        return this;
    }

    /** The value that the closed field shows, empty if nothing is chosen. */
    public ListKeys holds(String option) {
        PlaywrightAssertions.assertThat(input).hasValue(option);
        return this;
    }

    public ListKeys isLeft() {
        PlaywrightAssertions.assertThat(input).not().isFocused();
        PlaywrightAssertions.assertThat(page.locator("*:focus")).hasCount(1);
        return this;
    }

    private Locator list() {
        return field.locator("[id='" + input.getAttribute("aria-controls") + "'][role=listbox]");
    }
}
