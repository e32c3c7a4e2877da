package de.beschlusslauf.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import org.springframework.stereotype.Service;

/** Writes everything that a search finds into a file. What is not public is recorded portion by portion before it leaves. */
@Service
public class RegisterExport {

    private static final int PORTION = 100;

    private final RegisterSearch search;
    private final Reads reads;
    private final Organizations organizations;
    private final ObjectMapper mapper;

    RegisterExport(RegisterSearch search, Reads reads, Organizations organizations, ObjectMapper mapper) {
        this.search = search;
        this.reads = reads;
        this.organizations = organizations;
        this.mapper = mapper;
    }

    /** What a file may be. */
    public enum Format {
        CSV("text/csv;charset=UTF-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        JSON("application/json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** "csv": how the file's name ends. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param file stays open */
    public void write(RegisterQuery query, Viewer viewer, Format format, OutputStream file) throws IOException {
        Map<String, String> names = organizations.of(query.bodyId()).stream()
                .collect(Collectors.toMap(Organization::id, Organization::name));
        ExportSheet sheet = switch (format) {
            case CSV -> new CsvSheet(file, PaperRow.HEADINGS);
            case XLSX -> new XlsxSheet(file, "Beschlüsse", PaperRow.HEADINGS);
            case JSON -> new JsonSheet(file, mapper);
        };
        List<FoundPaper> portion = new ArrayList<>();
        search.forEach(query, viewer, paper -> {
            portion.add(paper);
            if (portion.size() == PORTION) {
                write(query, viewer, portion, names, sheet);
            }
        });
        write(query, viewer, portion, names, sheet);
        sheet.end();
    }

    private void write(RegisterQuery query, Viewer viewer, List<FoundPaper> portion, Map<String, String> names,
            ExportSheet sheet) {
        reads.found(query.bodyId(), viewer.insight().userId(), "export", portion);
        try {
            for (FoundPaper paper : portion) {
                sheet.row(PaperRow.of(paper, names));
            }
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        portion.clear();
    }
}
