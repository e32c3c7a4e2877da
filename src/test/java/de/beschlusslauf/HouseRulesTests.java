package de.beschlusslauf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.TextVersion;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/** Each rule of the house finds what breaks it. */
class HouseRulesTests {

    @Test
    void aModuleThatIsSilentAboutTheLawIsFound() {
        assertThat(HouseRules.namesLegalBasis("/** Papers. */")).isFalse();
        assertThat(HouseRules.namesLegalBasis("/** Papers. Legal basis: as usual. */")).isFalse();
        assertThat(HouseRules.namesLegalBasis("/**\n * Papers. Legal\n * basis: GO NRW § 54 (objection).\n */")).isTrue();
        assertThat(HouseRules.namesLegalBasis("/**\n * Calls that are repeated. No\n * legal basis.\n */")).isTrue();
    }

    @Test
    void anAggregateInAListIsFoundAndItsOwnPartsAreNot() {
        Set<String> roots = HouseRules.roots(new ClassFileImporter().withImportOption(new DoNotIncludeTests())
                .importPackagesOf(Paper.class, Meeting.class));

        assertThat(roots).contains(Paper.class.getName(), Meeting.class.getName())
                .doesNotContain(TextVersion.class.getName());
        assertThat(new ClassFileImporter().importClass(Agenda.class).getFields().stream()
                .filter(field -> HouseRules.holdsAggregate(field, roots)).map(JavaField::getName))
                .containsExactlyInAnyOrder("papers", "next", "byDay", "draft");
    }

    @Test
    void anEventAndAnIdThatAreNoRecordsAreFound() {
        assertThat(HouseRules.idsEventsAndRequests(new ClassFileImporter().importClasses(Listener.class, Called.class,
                StationId.class)).stream().filter(type -> !type.isRecord()).map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("Called", "StationId");
    }

    private record Agenda(List<Paper> papers, Optional<Meeting> next, Map<LocalDate, List<Meeting>> byDay, TextVersion draft,
            List<TextVersion> texts, Set<PaperId> ids) {
    }

    private static final class Called {
    }

    private static final class StationId {
    }

    private static final class Listener {

        @EventListener
        void on(Called event) {
        }

        @EventListener
        void on(Paper.Closed event) {
        }
    }
}
