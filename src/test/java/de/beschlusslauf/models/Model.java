package de.beschlusslauf.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One model as it lies in the folder {@code bpmn}: the name of its file and what is in it. */
record Model(String fileName, BpmnModelInstance bpmn) {

    private static final Path FOLDER = Path.of("bpmn");

    static List<Model> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".bpmn")).sorted()
                    .map(name -> of(name.replace(".bpmn", ""))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fresh copy of the model, which may be spoilt. */
    static Model of(String processId) {
        String name = processId + ".bpmn";
        return new Model(name, Bpmn.readModelFromFile(FOLDER.resolve(name).toFile()));
    }

    Process process() {
        return every(Process.class).iterator().next();
    }

    String id() {
        return process().getId();
    }

    Collection<FlowNode> nodes() {
        return every(FlowNode.class);
    }

    Collection<SequenceFlow> flows() {
        return every(SequenceFlow.class);
    }

    /** How many steps, events and gateways are on each of its pictures; a closed sub-process has one of its own. */
    List<Long> screens() {
        return every(BpmnPlane.class).stream().map(plane -> plane.getChildElementsByType(BpmnShape.class).stream()
                .map(BpmnShape::getBpmnElement)
                .filter(element -> element instanceof FlowNode && !(element instanceof SubProcess)).count()).toList();
    }

    <T extends ModelElementInstance> Collection<T> every(Class<T> type) {
        return bpmn.getModelElementsByType(type);
    }

    @Override
    public String toString() {
        return fileName;
    }
}
