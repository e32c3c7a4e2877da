package de.beschlusslauf.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

import de.beschlusslauf.dossier.Dossiers;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier is whole before its first byte leaves, and nothing of it stays on the disk. */
class DossierFilesTests {

    @TempDir
    Path folder;

    private final PaperId paper = new PaperId(UUID.randomUUID());

    private final Dossiers dossiers = mock(Dossiers.class);

    private DossierFiles files;

    @BeforeEach
    void anEmptyFolder() {
        files = new DossierFiles(dossiers, folder);
    }

    @Test
    void aDossierIsWrittenToItsEndBeforeAnybodyReadsIt() throws IOException {
        written(target -> target.write("alles".getBytes(StandardCharsets.UTF_8)));

        DossierFiles.Made made = files.make(paper, 7);

        assertThat(made.size()).isEqualTo(5);
        try (InputStream content = made.content()) {
            assertThat(content).hasContent("alles");
        }
    }

    @Test
    void theFileHasNoNameFromTheBeginning() throws IOException {
        written(target -> assertThat(folder).as("while it is written").isEmptyDirectory());

        try (InputStream content = files.make(paper, 7).content()) {
            assertThat(folder).as("while it is read").isEmptyDirectory();
        }
    }

    @Test
    void ofWhatCannotBeWrittenNothingStays() throws IOException {
        written(target -> {
            target.write(1);
            throw new Refusal("Diese Datei gibt es nicht mehr.");
        });

        assertThatThrownBy(() -> files.make(paper, 7)).isInstanceOf(Refusal.class);
        assertThat(folder).isEmptyDirectory();
    }

    private void written(Content content) throws IOException {
        doAnswer(call -> {
            content.to(call.getArgument(2));
            return null;
        }).when(dossiers).write(eq(paper), eq(7), any());
    }

    private interface Content {

        void to(OutputStream target) throws IOException;
    }
}
