package de.beschlusslauf.register.web;

import java.io.IOException;

import de.beschlusslauf.register.LongReads;
import de.beschlusslauf.register.RegisterExport;
import de.beschlusslauf.register.RegisterExport.Format;
import de.beschlusslauf.register.RegisterQuery;
import de.beschlusslauf.register.Viewer;
import de.beschlusslauf.register.WholeFiles;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The found set as a file. */
@Controller
class ExportPage {

    private final RegisterExport export;

    private final WholeFiles files;

    private final LongReads longReads;

    private final Visitor visitor;

    ExportPage(RegisterExport export, WholeFiles files, LongReads longReads, Visitor visitor) {
        this.export = export;
        this.files = files;
        this.longReads = longReads;
        this.visitor = visitor;
    }

    @GetMapping("/register/beschluesse.csv")
    ResponseEntity<InputStreamResource> csv(@ModelAttribute SearchForm form) throws IOException {
        return file(form, Format.CSV);
    }

    @GetMapping("/register/beschluesse.xlsx")
    ResponseEntity<InputStreamResource> xlsx(@ModelAttribute SearchForm form) throws IOException {
        return file(form, Format.XLSX);
    }

    @GetMapping("/register/beschluesse.json")
    ResponseEntity<InputStreamResource> json(@ModelAttribute SearchForm form) throws IOException {
        return file(form, Format.JSON);
    }

    private ResponseEntity<InputStreamResource> file(SearchForm form, Format format) throws IOException {
        RegisterQuery query = form.query(visitor.bodyId());
        Viewer viewer = visitor.viewer();
        try (LongReads.Place place = longReads.take(query.bodyId())) {
            return Download.of(files.make(viewer.insight().userId(), file -> export.write(query, viewer, format, file)), format.mediaType(),
                    "beschluesse." + format.ending());
        }
    }
}
