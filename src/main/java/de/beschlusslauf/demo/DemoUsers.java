package de.beschlusslauf.demo;

import java.util.List;

import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.security.EngineStartLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Registers the demonstration's users, all with the same password; those who exist keep theirs. */
@Component
@OnDemonstration
@Order(0)
class DemoUsers implements DemoStep {

    private final DemoUserFile file;
    private final Staff staff;
    private final Persons persons;
    private final LogIns logIns;
    private final EngineStartLock lock;
    private final String password;

    DemoUsers(DemoUserFile file, Staff staff, Persons persons, LogIns logIns, EngineStartLock lock,
            @Value("${beschlusslauf.demo.password}") String password) {
        this.file = file;
        this.staff = staff;
        this.persons = persons;
        this.logIns = logIns;
        this.lock = lock;
        this.password = password;
    }

    @Override
    public void load() {
        file.byBody().forEach((bodyId, users) -> lock.during(() -> load(bodyId, users)));
    }

    private void load(String bodyId, List<DemoUser> users) {
        var known = persons.displayNames(users.stream().map(DemoUser::id).toList()).keySet();
        users.stream().filter(user -> !known.contains(user.id())).forEach(user -> {
            staff.register(user.registration(bodyId), "system");
            logIns.setPassword(user.id(), password);
        });
    }
}
