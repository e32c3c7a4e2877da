package de.beschlusslauf.roadmap;

import static de.beschlusslauf.roadmap.Plans.measure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.Staged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** In which order the roadmap is read. */
@Staged
class RoadmapListTests extends RoadmapPlay {

    @Autowired
    RoadmapDirectory roadmap;

    @Test
    void whatIsOpenStandsByItsDueDateBeforeWhatHasEnded() {
        // given
        Origin origin = stage.effective(null);
        List<EntryId> entries = opened(origin, measure(LocalDate.of(2021, 7, 1), null), measure(LocalDate.of(2021, 9, 1), null),
                measure(LocalDate.of(2021, 8, 2), null));

        // when
        progress.complete(entries.get(0), "Das Konzept liegt vor", List.of(), "amt1");
        completions.confirm(entries.get(0), "ratsbuero1");

        // then
        assertThat(roadmap.list("meerbusch", "zd", null, PageRequest.of(0, 200)).map(EntryView::id))
                .filteredOn(entries::contains).containsExactly(entries.get(2), entries.get(1), entries.get(0));
    }
}
