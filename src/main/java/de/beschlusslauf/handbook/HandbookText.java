package de.beschlusslauf.handbook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown to HTML: raw HTML is escaped, links between pages stay, links out of the handbook become plain words. */
final class HandbookText {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true)
            .sanitizeUrls(true).build();

    private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

    private static final Pattern NEIGHBOUR = Pattern.compile("([a-z]+)\\.md(#.*)?");

    private HandbookText() {
    }

    static HandbookPage page(String name, String markdown) {
        Node document = PARSER.parse(markdown);
        String title = document.getFirstChild() instanceof Heading heading ? PLAIN.render(heading) : name;
        document.accept(new Links());
        return new HandbookPage(name, title, HTML.render(document));
    }

    private static final class Links extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            Matcher neighbour = NEIGHBOUR.matcher(link.getDestination());
            if (neighbour.matches()) {
                String anchor = neighbour.group(2) == null ? "" : neighbour.group(2);
                link.setDestination(neighbour.group(1) + anchor);
            } else {
                unwrap(link);
            }
        }

        private static void unwrap(Link link) {
            Node child = link.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                link.insertBefore(child);
                child = next;
            }
            link.unlink();
        }
    }
}
