package de.beschlusslauf.models;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;

/** Reads the forms that need rows or uploads: HTML with data attributes. */
final class HtmlForm extends AbstractSimpleMarkupHandler {

    private static final Set<String> NEVER_CLOSED = Set.of("input", "br", "hr", "img", "progress");

    private final FormFile form = FormFile.empty();

    private final Map<String, String> labels = new HashMap<>();

    private final Deque<Tag> open = new ArrayDeque<>();

    private final List<Tag> inputs = new ArrayList<>();

    private final Set<String> conditions = new TreeSet<>();

    private final Set<String> rowFields = new TreeSet<>();

    private static final class Tag {

        private final String name;
        private final Map<String, String> attributes;
        private final @Nullable Tag rows;
        private final List<Tag> columns = new ArrayList<>();
        private @Nullable Set<String> options;
        private @Nullable Tag label;
        private String text = "";

        private Tag(String name, Map<String, String> attributes, @Nullable Tag rows) {
            this.name = name;
            this.attributes = attributes;
            this.rows = rows;
        }

        private @Nullable String data(String key) {
            return attributes.get("data-" + key);
        }
    }

    static FormFile parse(String html) {
        try {
            HtmlForm reader = new HtmlForm();
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(html, reader);
            reader.inputs.forEach(tag -> reader.form.inputs().add(reader.field(tag)));
            reader.conditions.stream().filter(key -> !reader.rowFields.contains(key)).forEach(reader.form::show);
            return reader.form;
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void handleStandaloneElement(String name, Map<String, String> attributes, boolean minimized, int line,
            int column) {
        begin(name, attributes);
    }

    @Override
    public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
        Tag tag = begin(name, attributes == null ? Map.of() : attributes);
        if (!NEVER_CLOSED.contains(name)) {
            open.push(tag);
        }
    }

    @Override
    public void handleCloseElement(String name, int line, int column) {
        while (!open.isEmpty() && !open.pop().name.equals(name)) {
            continue;
        }
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) {
        String text = new String(buffer, offset, length).replaceAll("\\s+", " ");
        Tag parent = open.peek();
        if (parent != null && Set.of("label", "legend").contains(parent.name)) {
            parent.text = (parent.text + text).strip();
            if (parent.attributes.get("for") != null) {
                labels.put(parent.attributes.get("for"), parent.text);
            }
        }
    }

    private Tag begin(String name, @Nullable Map<String, String> given) {
        Map<String, String> attributes = given == null ? Map.of() : given;
        if (Set.of("date", "time").contains(attributes.getOrDefault("type", ""))) {
            throw new IllegalArgumentException("A native field for days or times follows the browser's language: take "
                    + "data-type=\"Date\" or data-type=\"Time\"");
        }
        Tag rows = open.stream().filter(tag -> tag.data("rows") != null).findFirst().orElse(null);
        Tag tag = new Tag(name, attributes, rows);
        tag.label = open.stream().filter(outer -> outer.name.equals("label")).findFirst().orElse(null);
        boolean list = tag.data("rows") != null || tag.data("upload") != null;
        if (tag.data("variable") != null || list && rows == null) {
            inputs.add(tag);
        }
        if (rows != null && (tag.data("field") != null || list)) {
            rows.columns.add(tag);
            rowFields.add(key(tag));
        }
        if (tag.data("shown") != null) {
            form.showWhole(tag.data("shown"));
        }
        if (tag.data("options") != null) {
            form.show(tag.data("options"));
        }
        Stream.of("show-when", "required-when").map(tag::data).filter(Objects::nonNull)
                .flatMap(conditions -> Stream.of(conditions.replace("&amp;", "&").split("&")))
                .forEach(condition -> conditions.add(condition.split("!?=")[0].strip()));
        option(tag);
        if (name.equals("legend") && open.peek() != null) {
            open.peek().label = tag;
        }
        return tag;
    }

    private void option(Tag tag) {
        Tag select = open.peek();
        if (tag.name.equals("option") && select != null) {
            select.options = select.options == null ? new TreeSet<>() : select.options;
            if (!tag.attributes.getOrDefault("value", "").isEmpty()) {
                select.options.add(tag.attributes.get("value"));
            }
        }
    }

    private FormFile.Field field(Tag tag) {
        boolean table = tag.data("rows") != null || tag.data("upload") != null;
        return new FormFile.Field(key(tag), label(tag), tag.options, tag.data("options"),
                table || tag.attributes.containsKey("required") || tag.data("required-when") != null, "hidden".equals(tag.attributes.get("type")),
                tag.columns.stream().map(this::field).toList());
    }

    private static String key(Tag tag) {
        return Stream.of("variable", "rows", "upload", "field").map(tag::data).filter(Objects::nonNull).findFirst()
                .orElseThrow();
    }

    private @Nullable String label(Tag tag) {
        if (tag.data("rows") != null) {
            return null;
        }
        if (tag.data("label") != null) {
            return tag.data("label");
        }
        String byId = labels.get(tag.attributes.get("id"));
        return byId != null ? byId : tag.label == null ? null : tag.label.text;
    }
}
