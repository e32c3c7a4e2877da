package de.beschlusslauf;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import org.springframework.context.event.EventListener;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RequestBody;

/** Rules of the house that are more than one sentence of ArchUnit; {@link HouseRulesTests} shows what each one finds. */
final class HouseRules {

    private static final Pattern BASIS = Pattern.compile(
            "No legal basis\\b|Legal basis[^:.]*: .*(§|Art\\.|GO NRW|Gemeindeordnung)");

    private HouseRules() {
    }

    /** @param packageInfo text of the file */
    static boolean namesLegalBasis(String packageInfo) {
        return BASIS.matcher(packageInfo.replaceAll("\\s*\\R \\*\\s*", " ")).find();
    }

    /** Fields of entities that hold an aggregate instead of its id, alone or in a collection. */
    static List<String> heldAggregates(JavaClasses code) {
        Set<String> roots = roots(code);
        return code.stream().filter(HouseRules::isStored).flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> holdsAggregate(field, roots)).map(JavaField::getFullName).sorted().toList();
    }

    /** An entity stands in a field by itself, or one with a repository of its own stands anywhere in the field's type. */
    static boolean holdsAggregate(JavaField field, Set<String> roots) {
        return field.getRawType().isAnnotatedWith(Entity.class)
                || field.getType().getAllInvolvedRawTypes().stream().map(JavaClass::getName).anyMatch(roots::contains);
    }

    /** Names of what repositories find: aggregates, in contrast to their parts. */
    static Set<String> roots(JavaClasses code) {
        return code.stream().filter(type -> type.isAssignableTo(Repository.class))
                .flatMap(type -> type.getInterfaces().stream()).filter(JavaParameterizedType.class::isInstance)
                .map(type -> ((JavaParameterizedType) type).getActualTypeArguments().get(0).toErasure().getName())
                .collect(Collectors.toSet());
    }

    private static boolean isStored(JavaClass type) {
        return type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(MappedSuperclass.class);
    }

    /** Of our own: whatever is called an id, is listened to, is nested in an entity as its events are, or is a request's body. */
    static Set<JavaClass> idsEventsAndRequests(JavaClasses code) {
        return Stream.of(code.stream().filter(type -> type.getSimpleName().matches("\\w+Id")),
                code.stream().filter(type -> type.getEnclosingClass().filter(HouseRules::isStored).isPresent())
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !type.isEnum()),
                methods(code).filter(method -> method.isMetaAnnotatedWith(EventListener.class)
                        || method.isAnnotatedWith(EventListener.class))
                        .flatMap(method -> method.getRawParameterTypes().stream()),
                methods(code).flatMap(method -> method.getParameters().stream())
                        .filter(parameter -> parameter.isAnnotatedWith(RequestBody.class)).map(JavaParameter::getRawType))
                .flatMap(types -> types).filter(type -> type.getPackageName().startsWith("de.beschlusslauf"))
                .collect(Collectors.toSet());
    }

    private static Stream<JavaMethod> methods(JavaClasses code) {
        return code.stream().flatMap(type -> type.getMethods().stream());
    }
}
