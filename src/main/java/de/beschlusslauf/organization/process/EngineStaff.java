package de.beschlusslauf.organization.process;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.workflow.Processes;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps one engine user per person with exactly the tenant and the groups the person has here. */
@Component
class EngineStaff implements LogIns {

    /** Membership in it is the operators' business, not the organization's. */
    private static final String ADMINISTRATORS = "camunda-admin";

    private final IdentityService identities;
    private final Persons persons;
    private final Processes processes;
    private final PersonGroups groups;

    EngineStaff(IdentityService identities, Persons persons, Organizations organizations, Processes processes) {
        this.identities = identities;
        this.persons = persons;
        this.processes = processes;
        this.groups = new PersonGroups(organizations);
    }

    @EventListener
    void on(Person.Registered registered) {
        Person person = persons.require(registered.userId());
        user(person);
        tenant(person);
        groups(person);
    }

    @Override
    public void setPassword(String userId, String password) {
        User user = identities.createUserQuery().userId(userId).singleResult();
        user.setPassword(password);
        identities.saveUser(user);
    }

    private void leave(Person person, String groupId) {
        identities.deleteMembership(person.userId(), groupId);
        if (identities.createUserQuery().memberOfGroup(groupId).count() == 0) {
            processes.standInFor(groupId);
        }
    }

    private void user(Person person) {
        User user = identities.createUserQuery().userId(person.userId()).singleResult();
        if (user == null) {
            user = identities.newUser(person.userId());
            // Nobody knows it: without a password of its own the log-in stays shut
            user.setPassword(UUID.randomUUID().toString() + UUID.randomUUID());
        }
        int lastWord = person.name().lastIndexOf(' ') + 1;
        user.setFirstName(person.name().substring(0, lastWord).trim());
        user.setLastName(person.name().substring(lastWord));
        identities.saveUser(user);
    }

    private void tenant(Person person) {
        List<String> present = identities.createTenantQuery().userMember(person.userId()).unlimitedList().stream()
                .map(Tenant::getId).toList();
        if (!present.contains(person.bodyId())) {
            identities.createTenantUserMembership(person.bodyId(), person.userId());
        }
    }

    /** Exactly the groups to which roles and places lead; tasks taken in a post that is gone are free again. */
    void groups(Person person) {
        Set<String> wanted = groups.of(person);
        Set<String> present = new TreeSet<>(identities.createGroupQuery().groupMember(person.userId()).unlimitedList()
                .stream().map(Group::getId).filter(id -> !id.equals(ADMINISTRATORS)).toList());
        List<String> lost = present.stream().filter(id -> !wanted.contains(id)).toList();
        lost.forEach(id -> leave(person, id));
        wanted.stream().filter(id -> !present.contains(id))
                .forEach(id -> identities.createMembership(person.userId(), id));
        if (!lost.isEmpty()) {
            processes.release(person.userId(), wanted);
        }
    }
}
