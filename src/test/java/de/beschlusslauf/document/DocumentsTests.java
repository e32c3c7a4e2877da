package de.beschlusslauf.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@WholeApplication
class DocumentsTests {

    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.ISO_8859_1);

    private static final byte[] PNG = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aLargeFileComesBackWhole() throws IOException {
        byte[] large = pdfOf(3 * Chunks.SIZE + 17);

        StoredFile file = store("Gutachten.pdf", large);

        assertThat(file.size()).isEqualTo(large.length);
        assertThat(read(file)).isEqualTo(large);
        assertThat(ledger.entries(Chain.files("meerbusch"))).extracting(LedgerEntry::event).contains("file.stored");
    }

    @Test
    void theSameContentIsKeptOnceForEachTown() {
        byte[] content = pdfOf(1_000);

        StoredFile first = store("a.pdf", content);
        StoredFile second = store("b.pdf", content);
        StoredFile elsewhere = documents.store("erkelenz", "a.pdf", null, new ByteArrayInputStream(content), "jemand");

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256()).isEqualTo(elsewhere.sha256());
        assertThat(jdbc.queryForList("select body_id from file_content where sha256 = ? order by 1", String.class,
                first.sha256())).containsExactly("erkelenz", "meerbusch");
    }

    @Test
    void theContentSaysWhatAFileIs() throws IOException {
        assertThat(store("Vorlage.pdf", PDF).mediaType()).isEqualTo("application/pdf");
        assertThat(store("Logo.PNG", PNG).mediaType()).isEqualTo("image/png");
        assertThat(store("Entwurf.docx", zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"))
                .mediaType()).isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(store("Entwurf.odt", zip("mimetype", "application/vnd.oasis.opendocument.text")).mediaType())
                .isEqualTo("application/vnd.oasis.opendocument.text");
    }

    @Test
    void whatIsNoPaperIsRefused() throws IOException {
        refuses("Makro.exe", new byte[] {'M', 'Z', 0, 1}, "weder PDF, DOCX, ODT noch ein Bild");
        refuses("Archiv.docx", zip("irgendwas.txt", "x"), "weder PDF, DOCX, ODT noch ein Bild");
        refuses("Bild.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "weder PDF, DOCX, ODT noch ein Bild");
        refuses("Seite.pdf", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8), "weder PDF");
        refuses("Programm.exe", PDF, "die Endung sagt etwas anderes");
        refuses("leer.pdf", new byte[0], "ist leer");
    }

    @Test
    void whatIsBiggerThanTheTownAllowsIsRefusedWithoutBeingRead() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> documents.store("meerbusch", "riesig.pdf", null, endless, "jemand"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Die Datei „riesig.pdf“ ist größer als 1 MB; bitte verkleinern oder teilen Sie sie.");
    }

    @Test
    void aNameLosesItsFoldersAndItsTricks() {
        assertThat(store("C:\\Users\\x\\Über uns.pdf", PDF).name()).isEqualTo("Über uns.pdf");
        assertThat(store("../../etc/a\u202Efdp.pdf", PDF).name()).isEqualTo("afdp.pdf");
    }

    private StoredFile store(String name, byte[] content) {
        return documents.store("meerbusch", name, null, new ByteArrayInputStream(content), "jemand");
    }

    private byte[] read(StoredFile file) throws IOException {
        try (InputStream stream = documents.open(file.id())) {
            return stream.readAllBytes();
        }
    }

    private void refuses(String name, byte[] content, String sentence) {
        assertThatThrownBy(() -> store(name, content)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }

    private static byte[] pdfOf(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        return content;
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
