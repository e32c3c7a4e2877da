package de.beschlusslauf.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.modulith.ApplicationModule;

/** Each step of a model has its class and its form, and the other way round. */
final class CodeRules {

    private final Model model;

    private final List<String> findings = new ArrayList<>();

    private CodeRules(Model model) {
        this.model = model;
    }

    static List<String> findings(Model model) {
        CodeRules rules = new CodeRules(model);
        rules.handlersAndForms();
        rules.delegates();
        return rules.findings;
    }

    /** A call activity may call only a process of a module that its own module may use. */
    static List<String> calls(Model model) {
        CodeRules rules = new CodeRules(model);
        Set<String> own = modules(model);
        rules.check(own.size() == 1, model.id() + " is spread over the modules " + own);
        for (CallActivity call : model.every(CallActivity.class)) {
            Set<String> called = modules(Model.of(call.getCalledElement()));
            own.forEach(module -> rules.check(mayUse(module).containsAll(called),
                    call.getId() + " calls the module " + called + ", which " + module + " may not use"));
        }
        return rules.findings;
    }

    private void handlersAndForms() {
        Set<String> forms = formsInTheModel();
        Set<String> handled = Handlers.of(model.id()).map(Handlers.Handler::name).collect(Collectors.toSet());
        Set<String> files = filesOf(model.id());
        for (String form : forms) {
            check(handled.contains(form), form + " has no handler");
            check(files.contains(form), form + " has no form in forms/" + model.id());
        }
        handled.stream().filter(name -> !forms.contains(name))
                .forEach(name -> check(false, "the handler of " + name + " has no step in the model"));
        files.stream().filter(name -> !forms.contains(name))
                .forEach(name -> check(false, "the form " + name + " has no step in the model"));
    }

    private Set<String> formsInTheModel() {
        Set<String> forms = new TreeSet<>();
        model.every(UserTask.class).forEach(task -> forms.add(Names.kebab(task.getId())));
        for (StartEvent start : model.every(StartEvent.class)) {
            String key = start.getCamundaFormKey();
            if (key != null) {
                String expected = "embedded:deployment:forms/" + model.id() + "/start.html";
                check(key.equals(expected), start.getId() + " should refer to " + expected);
                forms.add("start");
            }
        }
        return forms;
    }

    private void delegates() {
        Set<String> names = Handlers.DELEGATES.stream().map(Class::getSimpleName).collect(Collectors.toSet());
        model.every(ServiceTask.class).stream().filter(task -> !names.contains(Names.className(task.getId())))
                .forEach(task -> check(false, task.getId() + " has no class " + Names.className(task.getId())));
    }

    private static Set<String> filesOf(String processId) {
        Path folder = Path.of("forms", processId);
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.(form|html)$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The modules in which the handlers and delegates of the model live. */
    static Set<String> modules(Model model) {
        Stream<Class<?>> tasks = Handlers.TASKS.stream().filter(handler -> handler.processId().equals(model.id()))
                .map(Handlers.Handler::type);
        Set<String> services = model.every(ServiceTask.class).stream().map(task -> Names.className(task.getId()))
                .collect(Collectors.toSet());
        Stream<? extends Class<?>> delegates = Handlers.DELEGATES.stream()
                .filter(type -> services.contains(type.getSimpleName()));
        Set<String> modules = Stream.concat(tasks, delegates).map(Handlers::module)
                .collect(Collectors.toCollection(TreeSet::new));
        return modules.isEmpty() ? Handlers.of(model.id()).map(handler -> Handlers.module(handler.type()))
                .collect(Collectors.toSet()) : modules;
    }

    private static Set<String> mayUse(String module) {
        try {
            ApplicationModule declared = Class.forName("de.beschlusslauf." + module + ".package-info")
                    .getAnnotation(ApplicationModule.class);
            Set<String> used = Arrays.stream(declared.allowedDependencies()).map(name -> name.split("::")[0].strip())
                    .collect(Collectors.toCollection(TreeSet::new));
            used.add(module);
            return used;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void check(boolean holds, String complaint) {
        if (!holds) {
            findings.add(model.fileName() + ": " + complaint);
        }
    }
}
