package de.beschlusslauf.organization.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.organization.LogIns;
import de.beschlusslauf.organization.Membership;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.organization.Position;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.Groups;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class EngineDirectoryTests {

    @Autowired
    IdentityService identities;
    @Autowired
    EngineGroups groups;
    @Autowired
    Staff staff;
    @Autowired
    Persons persons;
    @Autowired
    LogIns logIns;
    @Autowired
    TaskService tasks;

    private final Set<String> registered = new HashSet<>();

    @AfterEach
    void nobodyHoldsAPostAnyMore() {
        Set.copyOf(registered).forEach(user -> register(user, Set.of("archiv")));
    }

    @Test
    void everyMunicipalityIsATenantWithItsGroups() {
        assertThat(identities.createTenantQuery().list()).extracting(Tenant::getName).contains("Stadt Meerbusch",
                "Stadt Erkelenz", "Stadt Dortmund", "Stadt Sankt Augustin");
        assertThat(name("meerbusch.ratsbuero")).isEqualTo("Meerbusch: Ratsbüro");
        assertThat(name(Groups.departmentHead("erkelenz", "hauptamt"))).isEqualTo("Erkelenz: Leitung Hauptamt");
        assertThat(name(Groups.faction("dortmund", "spd"))).isEqualTo("Dortmund: SPD-Fraktion");
        assertThat(name(Groups.chair("meerbusch", "adi"))).isEqualTo("Meerbusch: Vorsitz ADI");
    }

    @Test
    void startingAgainChangesNothing() {
        long before = identities.createGroupQuery().count();

        groups.afterSingletonsInstantiated();

        assertThat(identities.createGroupQuery().count()).isEqualTo(before);
    }

    @Test
    void aRegisteredPersonIsAUserOfTheTenantInTheRightGroups() {
        String user = "meerbusch.probe.leitung";
        register(user, Set.of("federfuehrendes_amt"), new Membership("zd", Position.HEAD),
                new Membership("adi", Position.CHAIR), new Membership("cdu", Position.MEMBER));

        assertThat(groupsOf(user)).containsExactlyInAnyOrder("beschaeftigte", "einsicht",
                "meerbusch.federfuehrendes_amt",
                "meerbusch.amt.zd", "meerbusch.amt.zd.leitung", "meerbusch.gremium.adi.vorsitz",
                "meerbusch.fraktion.cdu");
        assertThat(identities.createTenantQuery().userMember(user).list()).extracting(Tenant::getId)
                .containsExactly("meerbusch");

        register(user, Set.of("archiv"));

        assertThat(groupsOf(user)).containsExactlyInAnyOrder("einsicht", "meerbusch.archiv");
    }

    @Test
    void whatWasTakenInAPostThatIsGoneIsFreeAgain() {
        String user = "meerbusch.probe.wechsel";
        register(user, Set.of("federfuehrendes_amt"), new Membership("zd", Position.HEAD),
                new Membership("schulamt", Position.MEMBER));
        Task lost = taken(user, Groups.departmentHead("meerbusch", "zd"));
        Task kept = taken(user, Groups.department("meerbusch", "schulamt"));

        register(user, Set.of("federfuehrendes_amt"), new Membership("schulamt", Position.MEMBER));

        assertThat(tasks.createTaskQuery().taskId(lost.getId()).singleResult().getAssignee()).isNull();
        assertThat(tasks.createTaskQuery().taskId(kept.getId()).singleResult().getAssignee()).isEqualTo(user);
        tasks.deleteTasks(List.of(lost.getId(), kept.getId()), true);
    }

    private Task taken(String user, String group) {
        Task task = tasks.newTask();
        task.setAssignee(user);
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), group);
        return task;
    }

    @Test
    void theMayorChairsCouncilAndMainCommitteeAlsoWhenTheProfileChanges() {
        String mayor = "meerbusch.probe.spitze";
        register(mayor, Set.of("buergermeister"));
        identities.deleteMembership(mayor, Groups.chair("meerbusch", "hfwa"));

        groups.afterSingletonsInstantiated();

        assertThat(groupsOf(mayor)).contains(Groups.chair("meerbusch", "rat"), Groups.chair("meerbusch", "hfwa"));
    }

    @ParameterizedTest
    @CsvSource({"ratsbuero, " + Groups.COUNCIL_OFFICES, "gleichstellung, " + Groups.EQUALITY_OFFICES})
    void whoIsOlderThanTheCommonGroupOfTheRoleComesIntoIt(String role, String common) {
        String person = "meerbusch.probe." + role;
        register(person, Set.of(role));
        identities.deleteMembership(person, common);

        groups.afterSingletonsInstantiated();

        assertThat(groupsOf(person)).containsExactlyInAnyOrder("beschaeftigte", "einsicht", "meerbusch." + role, common);
    }

    @Test
    void whoHoldsAPostWorksInTasklistWhateverElseHeIs() {
        register("meerbusch.probe.vertretung", Set.of("gremienmitglied"), new Membership("adi", Position.DEPUTY_CHAIR));

        assertThat(groupsOf("meerbusch.probe.vertretung")).containsExactlyInAnyOrder("beschaeftigte", "einsicht",
                "meerbusch.gremienmitglied", Groups.chair("meerbusch", "adi"));
    }

    @Test
    void aDivisionHeadStandsAboveTheDepartmentAndDoesNotBelongToIt() {
        register("meerbusch.probe.dezernat", Set.of("dezernent"), new Membership("zd", Position.DIVISION_HEAD));

        assertThat(groupsOf("meerbusch.probe.dezernat")).contains(Groups.divisionHead("meerbusch", "zd"))
                .doesNotContain(Groups.department("meerbusch", "zd"));
        assertThat(persons.require("meerbusch.probe.dezernat").departments()).isEmpty();
    }

    @Test
    void whoOnlySitsInABodySeesNothingOfTheAdministrationsWork() {
        register("meerbusch.probe.mitglied", Set.of("gremienmitglied"));

        assertThat(groupsOf("meerbusch.probe.mitglied")).containsExactly("meerbusch.gremienmitglied");
    }

    @Test
    void nobodyLogsInBeforeAPasswordIsSet() {
        register("meerbusch.probe.ohne", Set.of("archiv"));
        register("meerbusch.probe.mit", Set.of("archiv"));

        logIns.setPassword("meerbusch.probe.mit", "geheim");

        assertThat(identities.checkPassword("meerbusch.probe.mit", "geheim")).isTrue();
        assertThat(identities.checkPassword("meerbusch.probe.ohne", "geheim")).isFalse();
    }

    @Test
    void anUnknownRoleRegistersNobody() {
        assertThatThrownBy(() -> register("meerbusch.probe.falsch", Set.of("koenig"))).isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Die Rolle „koenig“ gibt es nicht; möglich sind");

        assertThat(persons.find("meerbusch.probe.falsch")).isEmpty();
        assertThat(identities.createUserQuery().userId("meerbusch.probe.falsch").count()).isZero();
    }

    private void register(String user, Set<String> roles, Membership... places) {
        staff.register(new Registration(user, "meerbusch", "Probe", roles, List.of(places)), "admin");
        registered.add(user);
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    }

    private String name(String group) {
        return identities.createGroupQuery().groupId(group).singleResult().getName();
    }
}
