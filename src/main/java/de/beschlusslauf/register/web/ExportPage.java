package de.beschlusslauf.register.web;

import java.io.IOException;

import de.beschlusslauf.register.LongReads;
import de.beschlusslauf.register.RegisterExport;
import de.beschlusslauf.register.RegisterExport.Format;
import de.beschlusslauf.register.RegisterQuery;
import de.beschlusslauf.register.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The found set as a file. */
@Controller
class ExportPage {

    private final RegisterExport export;

    private final LongReads longReads;

    private final Visitor visitor;

    ExportPage(RegisterExport export, LongReads longReads, Visitor visitor) {
        this.export = export;
        this.longReads = longReads;
        this.visitor = visitor;
    }

    @GetMapping("/register/beschluesse.csv")
    void csv(@ModelAttribute SearchForm form, HttpServletResponse response) throws IOException {
        write(form, Format.CSV, response);
    }

    @GetMapping("/register/beschluesse.xlsx")
    void xlsx(@ModelAttribute SearchForm form, HttpServletResponse response) throws IOException {
        write(form, Format.XLSX, response);
    }

    @GetMapping("/register/beschluesse.json")
    void json(@ModelAttribute SearchForm form, HttpServletResponse response) throws IOException {
        write(form, Format.JSON, response);
    }

    private void write(SearchForm form, Format format, HttpServletResponse response) throws IOException {
        RegisterQuery query = form.query(visitor.bodyId());
        Viewer viewer = visitor.viewer();
        try (LongReads.Place place = longReads.take()) {
            response.setContentType(format.mediaType());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"beschluesse." + format.ending() + "\"");
            export.write(query, viewer, format, response.getOutputStream());
        }
    }
}
