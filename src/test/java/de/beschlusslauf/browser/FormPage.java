package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** An open form, HTML or form-js alike; fields are found by their German label. */
public final class FormPage {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Page page;

    private final Locator frame;

    FormPage(Page page, Locator frame) {
        this.page = page;
        this.frame = frame;
    }

    /** Types into a text or number field. */
    public FormPage fill(String label, String text) {
        Locator field = field(label);
        field.fill(text);
        field.blur();
        return this;
    }

    /** Takes out what stands in a field key by key and types it again, as somebody does who looks twice. */
    public FormPage retype(String label) {
        Locator field = field(label);
        String text = field.inputValue();
        field.click();
        field.press("End");
        text.chars().forEach(key -> field.press("Backspace"));
        field.pressSequentially(text);
        field.blur();
        return this;
    }

    /** Picks a date. */
    public FormPage date(String label, LocalDate day) {
        return day(label, day.format(GERMAN));
    }

    /** Types a day, which may be one that does not exist. */
    public FormPage day(String label, String text) {
        Locator field = field(label);
        boolean calendar = formJsField(label).count() > 0;
        if (calendar) {
            page.waitForFunction("field => field._flatpickr", field.elementHandle());
        }
        field.fill(text);
        if (calendar) {
            field.press("Enter");
            field.press("Escape");
        }
        field.blur();
        return this;
    }

    /** Chooses one option of a list or of radio buttons by what the clerk reads. */
    public FormPage choose(String label, String option) {
        Locator field = formJsField(label);
        if (field.count() == 0) {
            Locator own = own(label);
            if ("FIELDSET".equals(own.evaluate("element => element.tagName"))) {
                own.getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
            } else {
                own.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
            }
        } else if (field.locator(".fjs-input-group").count() == 0) {
            field.getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
        } else {
            field.locator(".fjs-input-group").click();
            field.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions()
                    .setHasText(exactly(option))).click();
        }
        return this;
    }

    /** Chooses one more of a list in which several can be chosen, by the beginning of what the clerk reads or by words of it. */
    public FormPage add(String label, String words) {
        Locator field = formJsField(label);
        field.locator("input").click();
        field.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(words)).first().click();
        field.locator("input").blur();
        return this;
    }

    /** What a list for one choice offers. */
    public List<String> options(String label) {
        Locator field = formJsField(label);
        if (field.count() == 0) {
            return own(label).locator("option").allInnerTexts();
        }
        field.locator(".fjs-input-group").click();
        List<String> offered = field.locator(".fjs-dropdownlist-item").allInnerTexts();
        page.keyboard().press("Escape");
        return offered;
    }

    /** The form for somebody without a mouse. */
    public FormKeys keys() {
        return new FormKeys(page, frame, this);
    }

    /** Ticks a check box, or one box of a list of check boxes. */
    public FormPage tick(String label, String... options) {
        if (options.length == 0) {
            field(label).check();
        }
        Locator group = own(label).count() > 0 ? own(label) : formJsField(label);
        for (String option : options) {
            group.getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
        }
        return this;
    }

    /** Uploads a file and waits until the server has it. */
    public FormPage upload(String label, Path file) {
        Locator upload = frame.locator(".bl-upload[data-label='" + label + "']");
        upload.locator("input[type=file]").setInputFiles(file);
        upload.locator(".bl-files a", new Locator.LocatorOptions().setHasText(file.getFileName().toString()))
                .waitFor();
        return this;
    }

    /** The n-th repeating row, counted from 1, e.g. {@code row("Maßnahme", 2)}; it is added if it is the next one. */
    public FormPage row(String word, int number) {
        Locator row = frame.locator(".bl-row").filter(new Locator.FilterOptions()
                .setHas(page.locator("legend").filter(new Locator.FilterOptions()
                        .setHasText(exactly(word + " " + number)))));
        if (row.count() == 0) {
            frame.getByText(word + " hinzufügen").click();
        }
        return new FormPage(page, row);
    }

    /** Clicks the button of a row, for instance {@code nach oben}; those of rows inside it are others. */
    public FormPage press(String action) {
        frame.locator(":scope > .bl-row-actions button").filter(new Locator.FilterOptions().setHasText(Pattern.compile(action,
                Pattern.CASE_INSENSITIVE))).click();
        return this;
    }

    /** What stands in a field. */
    public String value(String label) {
        return field(label).inputValue();
    }

    /** The sentence under a field, empty if there is none. */
    public String problem(String label) {
        Locator formJs = formJsField(label);
        if (formJs.count() > 0) {
            return String.join(" ", formJs.locator(".fjs-form-field-error:visible").allInnerTexts()).trim();
        }
        String id = own(label).getAttribute("id");
        Locator line = page.locator("[id='" + id + "-error']");
        return line.count() == 0 ? "" : line.innerText().trim();
    }

    /** Everything that can be read in the form. */
    public String text() {
        return frame.innerText();
    }

    /** Opens "Warum dieses Datum?" and reads the answer. */
    public String why() {
        Locator answer = frame.locator("details.bl-why");
        if (answer.getAttribute("open") == null) {
            answer.locator("summary").click();
        }
        PlaywrightAssertions.assertThat(answer.locator("p, li").first()).isVisible();
        return answer.innerText();
    }

    /** Saves what is there for later, which marks every field that is still empty. */
    public FormPage save() {
        page.locator(".form-pane .form-actions").getByText("Speichern").click();
        return this;
    }

    /** Submits and expects success: the task or dialog disappears. */
    public void complete() {
        submit();
        PlaywrightAssertions.assertThat(submitButton()).isHidden();
    }

    /** Submits and leaves it open what happens. */
    public void submit() {
        German.alone(frame);
        PlaywrightAssertions.assertThat(submitButton()).isEnabled();
        submitButton().click();
    }

    /** Submits what the server does not take: a German sentence with these words says why, and the form stays open. */
    public FormPage refused(String words) {
        submit();
        TasklistPage tasklist = new TasklistPage(page);
        tasklist.says(words);
        assertThat(tasklist.message()).startsWith("Nicht ab").doesNotContain("Exception", "ENGINE");
        PlaywrightAssertions.assertThat(submitButton()).isVisible();
        return this;
    }

    /** True if the form could be submitted now. */
    public boolean isCompletable() {
        return submitButton().isEnabled();
    }

    private Locator submitButton() {
        return page.locator(".form-pane .form-actions .btn-primary, .modal-footer .btn-primary").locator("visible=true");
    }

    private Locator field(String label) {
        Locator formJs = formJsField(label);
        return formJs.count() > 0 ? formJs.locator("input, textarea").first() : own(label);
    }

    private Locator own(String label) {
        return frame.locator("[data-label='" + label + "']");
    }

    Locator formJsField(String label) {
        return frame.locator(".fjs-form-field").filter(new Locator.FilterOptions().setHas(
                page.locator("label").filter(new Locator.FilterOptions().setHasText(exactly(label))))).last();
    }

    /** The text with or without a required mark; the pattern must be one that JavaScript understands, too. */
    private static Pattern exactly(String text) {
        return Pattern.compile("^\\s*" + text.replaceAll("([^\\p{L}\\p{N}\\s])", "\\\\$1") + "\\s*\\*?\\s*$");
    }
}
