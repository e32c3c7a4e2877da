package de.beschlusslauf.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a BPMN file says about its picture: shapes with their names, and edges. */
record Diagram(List<Shape> shapes, List<List<Point>> edges) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String DI = "http://www.omg.org/spec/DD/20100524/DI";

    record Point(double x, double y) {
    }

    record Box(double x, double y, double width, double height) {
    }

    /** @param label where the name stands; null if it stands inside */
    record Shape(String id, String type, String name, Box box, @Nullable Box label) {

        boolean isContainer() {
            return type.equals("subProcess");
        }

        boolean isEvent() {
            return type.endsWith("Event");
        }

        boolean isGateway() {
            return type.endsWith("Gateway");
        }
    }

    /** @param resource path on the class path */
    static Diagram read(String resource) {
        try (InputStream file = Objects.requireNonNull(Diagram.class.getResourceAsStream(resource), resource)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            return of(factory.newDocumentBuilder().parse(file));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static Diagram of(Document model) {
        Map<String, Element> elements = new HashMap<>();
        all(model.getElementsByTagNameNS(BPMN, "*")).forEach(each -> elements.put(each.getAttribute("id"), each));
        List<Shape> shapes = new ArrayList<>();
        for (Element shape : all(model.getElementsByTagNameNS(BPMN_DI, "BPMNShape"))) {
            Element element = elements.get(shape.getAttribute("bpmnElement"));
            if (element != null) {
                List<Element> bounds = all(shape.getElementsByTagNameNS(DC, "Bounds"));
                shapes.add(new Shape(element.getAttribute("id"), element.getLocalName(), element.getAttribute("name"),
                        box(bounds.get(0)), bounds.size() > 1 ? box(bounds.get(1)) : null));
            }
        }
        List<List<Point>> edges = all(model.getElementsByTagNameNS(BPMN_DI, "BPMNEdge")).stream()
                .map(edge -> all(edge.getElementsByTagNameNS(DI, "waypoint")).stream()
                        .map(each -> new Point(number(each, "x"), number(each, "y"))).toList()).toList();
        return new Diagram(shapes, edges);
    }

    private static Box box(Element bounds) {
        return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Element> all(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }
}
