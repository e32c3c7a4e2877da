package de.beschlusslauf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import de.beschlusslauf.ledger.Ledger;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every call of a domain service that changes a row appends to the ledger. A call changes a row if it reaches a
 * repository's {@code save} or {@code delete}, or a method of an entity that sets a field; what an event leads to does not
 * count, neither here nor there.
 */
final class LedgerRules {

    private LedgerRules() {
    }

    /** Public methods that change something and of which the ledger learns nothing. */
    static List<String> silent(JavaClasses code) {
        return code.stream().filter(type -> type.isAnnotatedWith(Service.class)).flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)).filter(LedgerRules::mayChange)
                .filter(method -> {
                    Set<JavaMethod> reached = reached(method);
                    return reached.stream().anyMatch(LedgerRules::changes) && reached.stream().noneMatch(LedgerRules::appends);
                }).map(JavaMethod::getFullName).sorted().toList();
    }

    private static boolean mayChange(JavaMethod method) {
        return method.tryGetAnnotationOfType(Transactional.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class))
                .map(transaction -> !transaction.readOnly()).orElse(true);
    }

    private static Set<JavaMethod> reached(JavaMethod start) {
        Set<JavaMethod> reached = new LinkedHashSet<>(Set.of(start));
        Deque<JavaMethod> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            called(open.pop()).filter(reached::add).forEach(open::push);
        }
        return reached;
    }

    private static Stream<JavaMethod> called(JavaMethod method) {
        return Stream.concat(method.getMethodCallsFromSelf().stream().map(call -> call.getTarget().resolveMember()),
                method.getMethodReferencesFromSelf().stream().map(call -> call.getTarget().resolveMember()))
                .flatMap(found -> found.stream()).filter(found -> found.getOwner().getPackageName().startsWith("de.beschlusslauf"));
    }

    private static boolean changes(JavaMethod method) {
        JavaClass owner = method.getOwner();
        boolean entity = owner.isAnnotatedWith(Entity.class) || owner.isAnnotatedWith(MappedSuperclass.class);
        return entity && method.getFieldAccesses().stream().anyMatch(access -> access.getAccessType() == AccessType.SET)
                || method.getMethodCallsFromSelf().stream().map(JavaAccess::getTarget)
                        .anyMatch(target -> target.getOwner().isAssignableTo(Repository.class)
                                && target.getName().matches("(save|delete).*"));
    }

    private static boolean appends(JavaMethod method) {
        return method.getOwner().isEquivalentTo(Ledger.class) && method.getName().equals("append");
    }
}
