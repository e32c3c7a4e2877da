package de.beschlusslauf.organization.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.security.EngineStartLock;
import de.beschlusslauf.security.Roles;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Gives the engine a tenant and groups for each municipality before any port opens; again changes nothing. Mayors follow
 * the profile: a council or Hauptausschuss that is new there is theirs to chair. Council offices and equality
 * officers that were registered before their common groups existed come into them.
 */
@Component
class EngineGroups implements SmartInitializingSingleton {

    private final IdentityService identities;
    private final Bodies bodies;
    private final Persons persons;
    private final EngineStaff staff;
    private final EngineStartLock lock;

    EngineGroups(IdentityService identities, Bodies bodies, Persons persons, EngineStaff staff, EngineStartLock lock) {
        this.identities = identities;
        this.bodies = bodies;
        this.persons = persons;
        this.staff = staff;
        this.lock = lock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.during(() -> {
            tenants();
            Map<String, String> names = new LinkedHashMap<>(GroupNames.shared());
            bodies.all().forEach(body -> names.putAll(GroupNames.of(body)));
            groups(names);
            bodies.all().forEach(body -> Stream.of(Roles.MAYOR, Roles.COUNCIL_OFFICE, Roles.EQUALITY)
                    .forEach(role -> persons.withRole(body.id(), role).forEach(staff::groups)));
        });
    }

    private void tenants() {
        Map<String, Tenant> present = identities.createTenantQuery().unlimitedList().stream()
                .collect(Collectors.toMap(Tenant::getId, tenant -> tenant));
        for (Body body : bodies.all()) {
            Tenant tenant = present.getOrDefault(body.id(), identities.newTenant(body.id()));
            if (!body.officialName().equals(tenant.getName())) {
                tenant.setName(body.officialName());
                identities.saveTenant(tenant);
            }
        }
    }

    private void groups(Map<String, String> names) {
        Map<String, Group> present = identities.createGroupQuery().unlimitedList().stream()
                .collect(Collectors.toMap(Group::getId, group -> group));
        names.forEach((id, name) -> {
            Group group = present.getOrDefault(id, identities.newGroup(id));
            if (!name.equals(group.getName())) {
                group.setName(name);
                group.setType("WORKFLOW");
                identities.saveGroup(group);
            }
        });
    }
}
