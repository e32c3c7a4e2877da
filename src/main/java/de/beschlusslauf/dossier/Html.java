package de.beschlusslauf.dossier;

import java.util.List;

/** Writes a plain page that reads well on a screen, on paper and aloud. */
final class Html {

    private final StringBuilder page = new StringBuilder();

    Html(String title) {
        page.append("<!doctype html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n<title>").append(escaped(title))
                .append("</title>\n<style>body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
                        + "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;"
                        + "padding:.3em .6em;border-bottom:1px solid #888}caption{text-align:left;font-weight:bold}"
                        + "code{word-break:break-all}pre{white-space:pre-wrap;font:inherit}</style>\n</head>\n<body>\n<h1>")
                .append(escaped(title)).append("</h1>\n");
    }

    Html heading(String text) {
        page.append("<h2>").append(escaped(text)).append("</h2>\n");
        return this;
    }

    Html sentence(String text) {
        page.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** With its line breaks. */
    Html text(String text) {
        page.append("<pre>").append(escaped(text)).append("</pre>\n");
        return this;
    }

    /** Nothing if there are no rows. */
    Html table(String caption, List<String> columns, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        page.append("<table>\n<caption>").append(escaped(caption)).append("</caption>\n<thead><tr>");
        columns.forEach(column -> page.append("<th scope=\"col\">").append(escaped(column)).append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(escaped(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table>\n");
        return this;
    }

    @Override
    public String toString() {
        return page + "</body>\n</html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
