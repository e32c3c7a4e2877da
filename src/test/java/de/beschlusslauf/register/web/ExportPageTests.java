package de.beschlusslauf.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.LongReads;
import de.beschlusslauf.register.RegisterExport;
import de.beschlusslauf.register.Viewer;
import de.beschlusslauf.register.WholeFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;

/** A list is whole before it leaves: whoever reads it slowly holds neither the database nor a place of others. */
class ExportPageTests {

    private static final SearchForm EVERYTHING = new SearchForm(null, null, null, null, null, null, null, null, null, null, null);

    @TempDir
    Path folder;

    private final RegisterExport export = mock(RegisterExport.class);

    private final LongReads longReads = new LongReads();

    private boolean reading;

    private ExportPage page;

    @BeforeEach
    void anAuditorOfMeerbusch() throws IOException {
        Visitor visitor = mock(Visitor.class);
        when(visitor.bodyId()).thenReturn("meerbusch");
        when(visitor.viewer()).thenReturn(new Viewer("meerbusch.pruefung", true, List.of()));
        page = new ExportPage(export, new WholeFiles(folder), longReads, visitor);
        doAnswer(call -> {
            reading = true;
            call.getArgument(3, OutputStream.class).write(new byte[1_000_000]);
            reading = false;
            return null;
        }).when(export).write(any(), any(), any(), any());
    }

    @Test
    void theDatabaseIsReadToTheEndBeforeTheClientTakesItsFirstByte() throws IOException {
        ResponseEntity<InputStreamResource> answer = page.csv(EVERYTHING);

        assertThat(reading).as("the database is being read").isFalse();
        assertThat(answer.getHeaders().getContentLength()).isEqualTo(1_000_000);
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        try (LongReads.Place one = longReads.take("meerbusch"); LongReads.Place two = longReads.take("meerbusch")) {
            assertThat(Objects.requireNonNull(answer.getBody()).getInputStream().readAllBytes()).hasSize(1_000_000);
        }
    }

    @Test
    void oneTownLeavesHalfOfThePlacesToTheOthers() throws IOException {
        try (LongReads.Place one = longReads.take("meerbusch"); LongReads.Place two = longReads.take("meerbusch")) {
            assertThatThrownBy(() -> page.xlsx(EVERYTHING)).isInstanceOf(Refusal.class).hasMessageContaining("Für Ihre Kommune");
            try (LongReads.Place theirs = longReads.take("krefeld"); LongReads.Place other = longReads.take("erkelenz")) {
                assertThatThrownBy(() -> longReads.take("dortmund")).isInstanceOf(Refusal.class);
            }
        }
        assertThat(page.json(EVERYTHING).getStatusCode().is2xxSuccessful()).isTrue();
    }

    @Test
    void anExportThatFailsGivesItsPlaceBack() throws IOException {
        doAnswer(call -> {
            throw new IOException("the disk is full");
        }).when(export).write(any(), any(), any(), any());

        for (int attempt = 0; attempt < 10; attempt++) {
            assertThatThrownBy(() -> page.csv(EVERYTHING)).isInstanceOf(IOException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }
}
