package de.beschlusslauf.refusal;

import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

/**
 * Pages of the lists that programs ask for: from 0, at most 200 rows; any other is refused, and so is one so far behind
 * that no list counts to its rows.
 */
public final class Pages {

    private static final int LARGEST = 200;

    private static final int LAST = 10_000_000;

    private Pages() {
    }

    /** @throws Refusal if the page does not exist or is too large */
    public static PageRequest of(int page, int size) {
        if (page < 0 || page > LAST || size < 1 || size > LARGEST) {
            throw new Refusal("Bitte eine Seite von 0 bis " + LAST + " und eine Größe von 1 bis " + LARGEST + " angeben.");
        }
        return PageRequest.of(page, size);
    }

    /** One page of a list that is at hand. */
    public static <T> Page<T> of(List<T> all, int page, int size) {
        PageRequest wanted = of(page, size);
        List<T> rows = all.stream().skip(wanted.getOffset()).limit(size).toList();
        return new PageImpl<>(rows, wanted, all.size());
    }
}
