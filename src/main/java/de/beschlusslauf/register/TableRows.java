package de.beschlusslauf.register;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a decision table says about itself and its rows.
 *
 * @param name German, as its author wrote it
 */
record TableRows(String name, List<Row> rows) {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /**
     * One of the rows.
     *
     * @param names its id, and what it answers: rules of deadlines are called by the answer
     * @param description German; empty if its author wrote none
     */
    record Row(List<String> names, String description) {
    }

    /** The first table of a DMN file. @throws IllegalArgumentException if there is none */
    static TableRows of(String dmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(NO_DOCTYPE, true);
            factory.setNamespaceAware(true);
            Element file = factory.newDocumentBuilder().parse(new InputSource(new StringReader(dmn))).getDocumentElement();
            List<Element> tables = within(file, "decision");
            if (tables.isEmpty()) {
                throw new IllegalArgumentException("A DMN file without a decision");
            }
            return new TableRows(tables.get(0).getAttribute("name"), within(tables.get(0), "rule").stream()
                    .map(TableRows::row).toList());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("This is no decision table", e);
        }
    }

    /** "Tabelle „Mitzeichnung“, Zeile 1: Die Kämmerei prüft Auswirkung und Deckung." for each of the rows that fired. */
    List<String> sentences(List<?> fired) {
        return IntStream.range(0, rows.size()).filter(at -> rows.get(at).names().stream().anyMatch(fired::contains))
                .mapToObj(at -> "Tabelle „" + name + "“, Zeile " + (at + 1) + (rows.get(at).description().isEmpty() ? "."
                        : ": " + rows.get(at).description())).toList();
    }

    private static Row row(Element rule) {
        List<String> names = new ArrayList<>(List.of(rule.getAttribute("id")));
        within(rule, "outputEntry").forEach(answer -> names.add(answer.getTextContent().strip().replace("\"", "")));
        return new Row(names, within(rule, "description").stream().map(Node::getTextContent).map(String::strip)
                .findFirst().orElse(""));
    }

    private static List<Element> within(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast).toList();
    }
}
