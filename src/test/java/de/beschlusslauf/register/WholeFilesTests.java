package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is whole before its first byte leaves, and nothing of it stays on the disk. */
class WholeFilesTests {

    private static final String READER = "meerbusch.pruefung";

    @TempDir
    Path folder;

    private WholeFiles files;

    @BeforeEach
    void anEmptyFolder() {
        files = new WholeFiles(folder);
    }

    @Test
    void aFileIsWrittenToItsEndBeforeAnybodyReadsIt() throws IOException {
        WholeFiles.Made made = files.make(READER, target -> target.write("alles".getBytes(StandardCharsets.UTF_8)));

        assertThat(made.size()).isEqualTo(5);
        try (InputStream content = made.content()) {
            assertThat(content).hasContent("alles");
        }
    }

    @Test
    void theFileHasNoNameFromTheBeginning() throws IOException {
        WholeFiles.Made made = files.make(READER, target -> assertThat(folder).as("while it is written").isEmptyDirectory());

        try (InputStream content = made.content()) {
            assertThat(folder).as("while it is read").isEmptyDirectory();
        }
    }

    @Test
    void ofWhatCannotBeWrittenNothingStays() {
        for (int attempt = 0; attempt <= WholeFiles.OF_ONE_READER; attempt++) {
            assertThatThrownBy(() -> files.make(READER, target -> {
                target.write(1);
                throw new Refusal("Diese Datei gibt es nicht mehr.");
            })).isInstanceOf(Refusal.class).hasMessageContaining("nicht mehr");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whoHoldsThreeFilesGetsTheNextWhenOneOfThemIsClosed() throws IOException {
        InputStream first = one(READER);
        InputStream second = one(READER);
        InputStream third = one(READER);

        assertThatThrownBy(() -> one(READER)).isInstanceOf(Refusal.class).hasMessageContaining("schon drei Dateien");
        one("meerbusch.archiv").close();

        first.close();
        first.close();
        InputStream next = one(READER);
        assertThatThrownBy(() -> one(READER)).as("a place is given back once").isInstanceOf(Refusal.class);
        second.close();
        third.close();
        next.close();
    }

    private InputStream one(String reader) throws IOException {
        return files.make(reader, target -> target.write(1)).content();
    }
}
