package de.beschlusslauf.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order of one agenda: where a paper is put and which numbers follow from the order. Until the agenda is fixed all
 * numbers are counted anew with every change; afterwards whoever has a number keeps it.
 */
final class AgendaOrder {

    private final List<AgendaItem> items;

    /** @param items all entries of the agenda, in any order */
    AgendaOrder(List<AgendaItem> items) {
        this.items = new ArrayList<>(items);
        this.items.sort(Comparator.comparing(AgendaItem::isPublic).reversed()
                .thenComparing(AgendaItem::position));
    }

    /** Puts the paper under its block, or at the end of its part. */
    void insert(AgendaItem paper) {
        List<AgendaItem> part = part(paper.isPublic());
        AgendaItem block = blockFor(paper, part);
        put(paper, part, block == null ? part.size() : endOf(block, part), block == null ? 1 : 2);
    }

    /** Puts the paper behind what is numbered already: under its block if that is printed, or at the end of its part. */
    void append(AgendaItem paper) {
        List<AgendaItem> part = part(paper.isPublic());
        AgendaItem block = blockFor(paper, part);
        if (block == null || block.bareNumber().isEmpty()) {
            paper.number(String.valueOf(highest(part, "") + 1));
            put(paper, part, part.size(), 1);
        } else {
            String prefix = block.bareNumber() + ".";
            paper.number(prefix + (highest(part, prefix) + 1));
            put(paper, part, endOf(block, part), 2);
        }
    }

    /** Counts through both parts. What is taken off and blocks without papers get no number. */
    void number() {
        Stream.of(true, false).map(this::part).forEach(AgendaOrder::number);
    }

    /** Everything that has a number, public part first. */
    List<AgendaItem> printed() {
        return Stream.of(true, false).flatMap(each -> part(each).stream())
                .filter(item -> !item.bareNumber().isEmpty()).toList();
    }

    private void put(AgendaItem paper, List<AgendaItem> part, int place, int level) {
        paper.stand(place + 1, level);
        part.add(place, paper);
        items.add(paper);
        for (int i = 0; i < part.size(); i++) {
            part.get(i).stand(i + 1, part.get(i).level());
        }
    }

    private List<AgendaItem> part(boolean publicPart) {
        return new ArrayList<>(items.stream().filter(item -> item.isPublic() == publicPart)
                .sorted(Comparator.comparing(AgendaItem::position)).toList());
    }

    private static @org.jspecify.annotations.Nullable AgendaItem blockFor(AgendaItem paper, List<AgendaItem> part) {
        return part.stream().filter(item -> item.takes(paper.department())).findFirst()
                .or(() -> part.stream().filter(AgendaItem::takesTheRest).findFirst()).orElse(null);
    }

    private static int endOf(AgendaItem block, List<AgendaItem> part) {
        int place = part.indexOf(block) + 1;
        while (place < part.size() && part.get(place).level() == 2) {
            place++;
        }
        return place;
    }

    private static void number(List<AgendaItem> part) {
        int top = 0;
        int below = 0;
        for (int i = 0; i < part.size(); i++) {
            AgendaItem item = part.get(i);
            if (item.isTakenOff() || item.kind() == ItemKind.BLOCK && isEmpty(part, i)) {
                item.number("");
            } else if (item.level() == 1 || top == 0) {
                item.number(String.valueOf(++top));
                below = 0;
            } else {
                item.number(top + "." + ++below);
            }
        }
    }

    private static boolean isEmpty(List<AgendaItem> part, int block) {
        return part.subList(block + 1, endOf(part.get(block), part)).stream().allMatch(AgendaItem::isTakenOff);
    }

    private static int highest(List<AgendaItem> part, String prefix) {
        return part.stream().map(AgendaItem::bareNumber).filter(number -> number.startsWith(prefix))
                .map(number -> number.substring(prefix.length())).filter(rest -> rest.matches("\\d+"))
                .mapToInt(Integer::parseInt).max().orElse(0);
    }
}
