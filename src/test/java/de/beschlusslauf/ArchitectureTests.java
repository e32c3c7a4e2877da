package de.beschlusslauf;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.notBePublic;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import de.beschlusslauf.workflow.StartFormHandler;
import de.beschlusslauf.workflow.UserTaskHandler;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house (docs/architecture.md); each names who breaks it. */
class ArchitectureTests {

    static final JavaClasses CODE = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
            .importPackages("de.beschlusslauf");

    static final ApplicationModules MODULES = ApplicationModules.of(Beschlusslauf.class);

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void everyPackageStatesItsPurposeAndIsNullMarked() throws IOException {
        try (Stream<Path> packages = Files.walk(Path.of("src/main/java/de/beschlusslauf"))) {
            List<Path> silent = packages.filter(Files::isDirectory)
                    .filter(folder -> !folder.endsWith("beschlusslauf"))
                    .filter(ArchitectureTests::holdsCode)
                    .filter(folder -> !states(folder.resolve("package-info.java")))
                    .toList();

            assertThat(silent).as("packages without purpose or @NullMarked").isEmpty();
        }
    }

    @Test
    void everyModuleNamesItsLegalBasisOrSaysThatThereIsNone() {
        assertThat(MODULES.stream().map(module -> Path.of("src/main/java", module.getBasePackage().getName().split("\\."))
                        .resolve("package-info.java")).filter(info -> !HouseRules.namesLegalBasis(read(info))))
                .as("modules without a legal basis or the words: No legal basis").isEmpty();
    }

    @Test
    void everyModuleDeclaresWhatItMayUse() {
        assertThat(MODULES.stream().map(ApplicationModule::getBasePackage)
                .filter(base -> base.findAnnotation(org.springframework.modulith.ApplicationModule.class).isEmpty())
                .map(Object::toString)).as("modules without @ApplicationModule").isEmpty();
    }

    @Test
    void theEngineStaysBehindProcessWorkflowAndSecurity() {
        noClasses().that().resideOutsideOfPackages("..process..", "..workflow..", "..security..", "..database..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda..")
                .as("the engine is known to process, workflow, security and to who creates its tables").check(CODE);
    }

    @Test
    void domainKnowsNeitherProcessNorWeb() {
        noClasses().that().resideOutsideOfPackages("..process..", "..web..")
                .should().dependOnClassesThat(resideInAnyPackage("..process..", "..web..")
                        .and(resideInAPackage("de.beschlusslauf..")))
                .check(CODE);
    }

    @Test
    void domainDoesNotKnowTheWorkflow() {
        noClasses().that().resideInAnyPackage("de.beschlusslauf.ledger", "de.beschlusslauf.calendar",
                        "de.beschlusslauf.organization", "de.beschlusslauf.document", "de.beschlusslauf.paper",
                        "de.beschlusslauf.meeting", "de.beschlusslauf.consultation", "de.beschlusslauf.resolution",
                        "de.beschlusslauf.roadmap", "de.beschlusslauf.lifecycle", "de.beschlusslauf.lateness",
                        "de.beschlusslauf.register", "de.beschlusslauf.dossier", "de.beschlusslauf.notification")
                .should().dependOnClassesThat().resideInAPackage("de.beschlusslauf.workflow..")
                .allowEmptyShould(true).check(CODE);
    }

    @Test
    void delegatesAndHandlersAreHiddenAndTakeNoRepository() {
        var translators = classes().that(assignableTo(JavaDelegate.class).or(assignableTo(UserTaskHandler.class))
                .or(assignableTo(StartFormHandler.class))).and().areNotInterfaces();
        translators.should(notBePublic()).allowEmptyShould(true).check(CODE);
        noClasses().that(assignableTo(JavaDelegate.class).or(assignableTo(UserTaskHandler.class))
                        .or(assignableTo(StartFormHandler.class)))
                .should().dependOnClassesThat().areAssignableTo(Repository.class)
                .allowEmptyShould(true).check(CODE);
    }

    @Test
    void anAggregateHoldsAnotherOneByItsIdOnly() {
        assertThat(HouseRules.heldAggregates(CODE)).as("fields of entities that hold another aggregate").isEmpty();
    }

    @Test
    void idsEventsAndWhatIsAskedForAreRecords() {
        assertThat(HouseRules.idsEventsAndRequests(CODE)).hasSizeGreaterThan(50).allSatisfy(
                type -> assertThat(type.isRecord()).as("%s is a record", type.getName()).isTrue());
    }

    @Test
    void byteCodeStaysAsTheCompilerWroteIt() {
        noClasses().should().beAssignableTo("org.hibernate.engine.spi.Managed")
                .orShould().dependOnClassesThat().resideInAnyPackage("org.aspectj..", "org.springframework.instrument..",
                        "net.bytebuddy..", "java.lang.instrument..")
                .orShould().dependOnClassesThat().haveNameMatching(
                        ".*\\.(EnableLoadTimeWeaving|EnableSpringConfigured|Configurable|LoadTimeWeaver)")
                .check(CODE);
        assertThat(List.of("pom.xml", "Dockerfile", ".ci/run")).allSatisfy(file -> assertThat(Path.of(file)).content()
                .doesNotContainPattern("aspectj|-javaagent|-agentlib|hibernate-(maven|enhance)|byte-buddy-maven"));
        assertThat(Path.of("src/main/resources/META-INF/aop.xml")).as("aspects to be woven in").doesNotExist();
    }

    @Test
    void everyCallThatChangesSomethingIsInTheLedger() {
        assertThat(LedgerRules.silent(CODE)).as("calls of services that change rows and append nothing").isEmpty();
    }

    @Test
    void timeComesFromTheOneClock() {
        noClasses().that().doNotHaveFullyQualifiedName("de.beschlusslauf.workflow.DrivableClock")
                .and().resideOutsideOfPackage("..database..")
                .should().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(java.time.ZonedDateTime.class, "now")
                .orShould().callMethod(java.time.OffsetDateTime.class, "now")
                .orShould().callMethod(java.time.Year.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callConstructor(java.util.Date.class)
                .orShould().callMethod(Clock.class, "systemUTC")
                .orShould().callMethod(Clock.class, "systemDefaultZone")
                .check(CODE);
    }

    @Test
    void noLombokAndNoMapperFramework() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("lombok..", "org.mapstruct..", "org.modelmapper..")
                .check(CODE);
    }

    @Test
    void filesStaySmall() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> large = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > 200).map(Path::toString).toList();

            assertThat(large).as("files over 200 lines").isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean holdsCode(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean states(Path info) {
        String text = Files.exists(info) ? read(info) : "";
        return text.contains("@NullMarked") && text.contains("/**");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
