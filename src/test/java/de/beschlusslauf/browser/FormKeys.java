package de.beschlusslauf.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** An open form, used with the keyboard alone. */
public final class FormKeys {

    private final Page page;

    private final Locator frame;

    private final FormPage form;

    FormKeys(Page page, Locator frame, FormPage form) {
        this.page = page;
        this.frame = frame;
        this.form = form;
    }

    /** Chooses one option of the list that a form-js field opens with the focus, and goes on to the next field. */
    public FormPage choose(String label, String option) {
        Locator field = form.formJsField(label);
        Locator input = field.locator("input").first();
        Locator list = field.locator(".fjs-dropdownlist");
        input.focus();
        PlaywrightAssertions.assertThat(list).isVisible();
        drawn(page);
        Locator aimed = list.locator(".fjs-dropdownlist-item.focused");
        for (int steps = list.locator(".fjs-dropdownlist-item").count(); steps > 0
                && !aimed.innerText().equals(option); steps--) {
            input.press("ArrowDown");
            drawn(page);
        }
        input.press("Enter");
        PlaywrightAssertions.assertThat(list).isHidden();
        PlaywrightAssertions.assertThat(input).hasValue(option);
        input.press("Tab");
        PlaywrightAssertions.assertThat(input).not().isFocused();
        page.locator("*:focus").blur();
        return form;
    }

    /** Goes to a choice list of form-js. */
    public ListKeys list(String label) {
        return new ListKeys(page, form.formJsField(label));
    }

    /** Opens the calendar of a field of an HTML form; it stands on the field's day. */
    public FormKeys calendar(String label) {
        frame.getByLabel("Kalender öffnen für " + label).press("Enter");
        return this;
    }

    /** Picks the day after the one on which the open calendar stands. */
    public FormPage nextDay() {
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        return form;
    }

    /** Brings back a removed row: the focus stands where that is offered. */
    public FormPage undo() {
        PlaywrightAssertions.assertThat(frame.locator(".bl-undo")).isFocused();
        page.keyboard().press("Enter");
        return form;
    }

    /** Waits until what form-js has just drawn also listens to keys, which is only after the picture stands. */
    static void drawn(Page page) {
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))");
    }
}
