package de.beschlusslauf.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.register.Diagram.Box;
import de.beschlusslauf.register.Diagram.Shape;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The model of a paper's life as a picture (SVG) in which the way of one paper is marked, and the same in words. */
@Component
class LifecyclePicture {

    private static final double LETTER = 6.6;

    private static final double LINE = 14;

    private final Diagram diagram = Diagram.read("/bpmn/resolution-lifecycle.bpmn");

    /**
     * Safe to be shown as it is; colours are set by the style sheet.
     *
     * @param passed ids of elements that the paper has left behind
     * @param current ids of elements in which it is
     */
    String svg(Set<String> passed, Set<String> current) {
        double right = diagram.shapes().stream().mapToDouble(each -> each.box().x() + each.box().width()).max()
                .orElse(0) + 20;
        double bottom = diagram.shapes().stream().mapToDouble(each -> each.box().y() + each.box().height()).max()
                .orElse(0) + 20;
        double top = diagram.shapes().stream().mapToDouble(each -> each.box().y()).min().orElse(0) - 20;
        StringBuilder svg = new StringBuilder(format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"100 %.0f %.0f"
                + " %.0f\" role=\"img\" aria-labelledby=\"way-title\"><title id=\"way-title\">Lauf der Vorlage im"
                + " Ablaufmodell; welche Schritte durchlaufen sind und welcher gerade läuft, steht auch unter dem Bild.</title>",
                top, right - 100, bottom - top));
        diagram.edges().forEach(edge -> svg.append("<polyline class=\"edge\" points=\"").append(edge.stream()
                .map(point -> format("%.0f,%.0f", point.x(), point.y())).collect(Collectors.joining(" ")))
                .append("\"/>"));
        diagram.shapes().forEach(shape -> draw(svg, shape,
                current.contains(shape.id()) ? "current" : passed.contains(shape.id()) ? "passed" : "open"));
        return svg.append("</svg>").toString();
    }

    /** Names of the elements with these ids, in the order of the diagram. */
    List<String> names(Set<String> ids) {
        return diagram.shapes().stream().filter(shape -> ids.contains(shape.id()) && !shape.isContainer())
                .map(Shape::name).filter(name -> !name.isBlank()).toList();
    }

    /** Ids of everything in the picture. */
    Set<String> ids() {
        return diagram.shapes().stream().map(Shape::id).collect(Collectors.toSet());
    }

    private static void draw(StringBuilder svg, Shape shape, String state) {
        Box box = shape.box();
        double x = box.x() + box.width() / 2;
        double y = box.y() + box.height() / 2;
        svg.append("<g class=\"").append(state).append("\">");
        if (shape.isEvent()) {
            svg.append(format("<circle cx=\"%.0f\" cy=\"%.0f\" r=\"%.0f\"/>", x, y, box.width() / 2));
        } else if (shape.isGateway()) {
            svg.append(format("<polygon points=\"%.0f,%.0f %.0f,%.0f %.0f,%.0f %.0f,%.0f\"/>", x, box.y(),
                    box.x() + box.width(), y, x, box.y() + box.height(), box.x(), y));
        } else {
            svg.append(format("<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"8\"%s/>", box.x(),
                    box.y(), box.width(), box.height(), shape.isContainer() ? " class=\"container\"" : ""));
        }
        if (shape.isContainer()) {
            write(svg, List.of(shape.name()), x, box.y() + 20);
        } else if (shape.label() != null) {
            Box label = shape.label();
            write(svg, lines(shape.name(), Math.max(label.width(), 60)), label.x() + label.width() / 2, label.y() + 11);
        } else if (!shape.name().isBlank()) {
            List<String> lines = lines(shape.name(), box.width() - 10);
            write(svg, lines, x, y + 4 - (lines.size() - 1) * LINE / 2);
        }
        svg.append("</g>");
    }

    private static void write(StringBuilder svg, List<String> lines, double x, double y) {
        for (int i = 0; i < lines.size(); i++) {
            svg.append(format("<text x=\"%.0f\" y=\"%.0f\">", x, y + i * LINE)).append(HtmlUtils.htmlEscape(lines.get(i)))
                    .append("</text>");
        }
    }

    private static List<String> lines(String name, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split("\\s+")) {
            if (!line.isEmpty() && (line.length() + 1 + word.length()) * LETTER > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
