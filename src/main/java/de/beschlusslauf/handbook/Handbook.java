package de.beschlusslauf.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All pages of the handbook, read once at the start from the files in docs/handbuch. */
@Component
public class Handbook {

    /** The page that leads to all others. */
    public static final String FIRST = "index";

    private final Map<String, HandbookPage> pages = new TreeMap<>();

    Handbook() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:handbuch/*.md")) {
                String fileName = String.valueOf(file.getFilename());
                String name = fileName.substring(0, fileName.length() - ".md".length());
                pages.put(name, HandbookText.page(name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page of that name, if there is one. */
    public Optional<HandbookPage> page(String name) {
        return Optional.ofNullable(pages.get(name));
    }
}
