package de.beschlusslauf.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Where everything of a model is drawn, by element id; unit is the diagram's pixel. */
record Drawing(Map<String, Box> shapes, Map<String, Box> labels, Map<String, List<Line>> edges) {

    static Drawing of(Model model) {
        Drawing drawing = new Drawing(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (BpmnShape shape : model.every(BpmnShape.class)) {
            drawing.shapes.put(shape.getBpmnElement().getId(), Box.of(shape.getBounds()));
            drawing.label(shape.getBpmnElement().getId(), shape.getBpmnLabel());
        }
        for (BpmnEdge edge : model.every(BpmnEdge.class)) {
            drawing.edges.put(edge.getBpmnElement().getId(), lines(List.copyOf(edge.getWaypoints())));
            drawing.label(edge.getBpmnElement().getId(), edge.getBpmnLabel());
        }
        return drawing;
    }

    boolean meets(String flow, Box box) {
        return edges.get(flow).stream().anyMatch(box::isMetBy);
    }

    private void label(String id, BpmnLabel label) {
        if (label != null && label.getBounds() != null) {
            labels.put(id, Box.of(label.getBounds()));
        }
    }

    private static List<Line> lines(List<Waypoint> points) {
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            lines.add(new Line(Point.of(points.get(i - 1)), Point.of(points.get(i))));
        }
        return lines;
    }

    record Point(double x, double y) {

        static Point of(Waypoint waypoint) {
            return new Point(waypoint.getX(), waypoint.getY());
        }
    }

    record Line(Point from, Point to) {

        boolean isStraight() {
            return isHorizontal() || from.x == to.x;
        }

        /** Runs across the other; lines that begin, end or run on the other do not cross it. */
        boolean crosses(Line other) {
            return isHorizontal() ? !other.isHorizontal() && other.cutsAcross(this)
                    : other.isHorizontal() && cutsAcross(other);
        }

        private boolean isHorizontal() {
            return from.y == to.y;
        }

        private boolean cutsAcross(Line horizontal) {
            return between(horizontal.from.x, from.x, horizontal.to.x) && between(from.y, horizontal.from.y, to.y);
        }

        private static boolean between(double one, double value, double other) {
            return Math.min(one, other) < value && value < Math.max(one, other);
        }
    }

    record Box(double left, double top, double right, double bottom) {

        static Box of(Bounds bounds) {
            return new Box(bounds.getX(), bounds.getY(), bounds.getX() + bounds.getWidth(),
                    bounds.getY() + bounds.getHeight());
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        /** As {@link #overlaps}, for the diamond of a gateway inside this box. */
        boolean diamondOverlaps(Box other) {
            double x = (left + right) / 2;
            double y = (top + bottom) / 2;
            double away = Math.max(Math.max(other.left - x, x - other.right), 0)
                    + Math.max(Math.max(other.top - y, y - other.bottom), 0);
            return away < (right - left) / 2;
        }

        boolean isMetBy(Line line) {
            return Math.min(line.from.x, line.to.x) < right && left < Math.max(line.from.x, line.to.x)
                    && Math.min(line.from.y, line.to.y) < bottom && top < Math.max(line.from.y, line.to.y);
        }

        boolean touches(Point point) {
            return left - 1 <= point.x && point.x <= right + 1 && top - 1 <= point.y && point.y <= bottom + 1;
        }
    }
}
