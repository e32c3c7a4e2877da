package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import de.beschlusslauf.BenchmarkSize;
import de.beschlusslauf.cases.TownHall;
import de.beschlusslauf.database.Owner;
import de.beschlusslauf.demo.DecidedPapers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the page of the register takes with 10,000 and with 100,000 decided papers in one town: from the request of an auditor who
 * is logged in to the last letter of the answer, the recording of what is not public included. Prints median and 95th percentile of
 * each kind of question, the growth between both, and the worst of each; the bounds are meant for each kind. A first round with a
 * tenth of the papers warms up.
 */
@Tag("bench")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"beschlusslauf.demo.enabled=true", "beschlusslauf.demo.cases=false"})
class RegisterBenchmark {

    private static final RegisterQuery ALL = RegisterQuery.all("dortmund");
    private static final Viewer AUDITOR = new Viewer("dortmund.pruefung", true, List.of());
    private static final Pattern LINK = Pattern.compile("href=\"/register/papers/([0-9a-f-]{36})\"");
    private static final int ROUNDS = BenchmarkSize.of(100, 3);
    private static final int MOST_MILLIS = 100;
    private static final int MOST_GROWTH = 3;
    private static final int FEW = BenchmarkSize.of(10_000, 100);
    private static final int MANY = BenchmarkSize.of(100_000, 500);

    @Autowired
    DecidedPapers loader;
    @Autowired
    RegisterSearch search;
    @Autowired
    RegisterExport export;
    @Autowired
    Projection projection;
    @Autowired
    Environment environment;
    @LocalServerPort
    int port;

    private TownHall auditor;
    private int round;

    @Test
    void aPageTakesLessThanATenthOfASecond() throws IOException {
        auditor = new TownHall(port, "dortmund.pruefung");
        load(0, FEW / 10);
        measure(FEW / 10);
        load(FEW / 10, FEW);
        Map<String, Double> few = measure(FEW);
        load(FEW, MANY);
        Map<String, Double> many = measure(MANY);

        questions().values().forEach(question -> question.forEach(this::losesNothing));
        assertThat(search.page(ALL.onlyLate(), AUDITOR, null, 50).papers())
                .hasSize(BenchmarkSize.of(50, 10));

        Map<String, Double> growth = new LinkedHashMap<>();
        many.forEach((name, millis) -> growth.put(name, millis / few.get(name)));
        growth.forEach((name, factor) -> System.out.printf("%-38s p95 %6.1f ms at %,d, %6.1f ms at %,d, growth %.2f%n", name,
                few.get(name), FEW, many.get(name), MANY, factor));
        System.out.printf("worst: p95 %s ms, growth %s%n", worst(many), worst(growth));
        long begun = System.nanoTime();
        assertThat(projection.disagreeing()).isEmpty();
        System.out.printf("comparing every row with its source: %.1f s%n", (System.nanoTime() - begun) / 1e9);
        exportAll();

        if (BenchmarkSize.isWhole()) {
            assertThat(many).allSatisfy((name, millis) -> assertThat(millis).as(name).isLessThan(MOST_MILLIS));
            assertThat(growth).allSatisfy((name, factor) -> assertThat(factor).as(name).isLessThan(MOST_GROWTH));
        }
    }

    private static String worst(Map<String, Double> numbers) {
        return numbers.entrySet().stream().max(Map.Entry.comparingByValue())
                .map(worst -> "%.2f (%s)".formatted(worst.getValue(), worst.getKey())).orElseThrow();
    }

    /** Looks at what was loaded as the database does by itself in the night. */
    private void load(int from, int to) {
        long begun = System.nanoTime();
        loader.load("dortmund", from, to);
        System.out.printf("loaded %d papers in %.0f s%n", to - from, (System.nanoTime() - begun) / 1e9);
        JdbcTemplate owner = Owner.of(environment);
        oneOfFiftyIsLate(owner, from, to);
        for (String table : List.of("deadline", "paper", "text_version", "consultation_path", "consultation", "consultation_result",
                "resolution", "ledger_chain", "ledger_entry", "register_paper", "register_words", "register_former_words")) {
            owner.execute("vacuum (analyze) " + table);
        }
    }

    /** An order of theirs was due in the year after the decision and is still open; others have kept theirs. */
    private static void oneOfFiftyIsLate(JdbcTemplate owner, int from, int to) {
        owner.update("insert into deadline (id, body_id, kind, subject_type, subject_id, chain_kind, chain_id, due_on, statutory_on,"
                + " due_at, rule_id, rule_version, table_version, legal_basis, start_event, start_on, days_counted, skipped,"
                + " status, changed_by, version, set_on) select gen_random_uuid(), body_id, 'ORDER_DUE', 'paper', paper_id, 'paper',"
                + " paper_id::text, day + 365, day + 365, day + 365, 'agreed-day', '1', '', '', '', day, 0, '[]',"
                + " case when number % 50 = 0 then 'OPEN' else 'MET' end, 'system', 0, day from (select r.*, split_part(reference,"
                + " '/', 2)::integer as number from register_paper r where reference like 'ALT/%') paper"
                + " where number >= ? and number < ? and number % 5 = 0", from, to);
        owner.update("update register_paper r set late_from = d.due_at from deadline d where d.subject_id = r.paper_id"
                + " and d.kind = 'ORDER_DUE' and d.status = 'OPEN'");
    }

    /** @return milliseconds that 95 of 100 pages do not exceed, by kind of question */
    private Map<String, Double> measure(int papers) {
        Map<String, Double> times = new LinkedHashMap<>();
        questions().forEach((name, question) -> {
            for (int i = 0; i < ROUNDS / 3; i++) {
                page(question.get(round++ % question.size()));
            }
            List<Long> taken = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                long begun = System.nanoTime();
                page(question.get(round++ % question.size()));
                taken.add(System.nanoTime() - begun);
            }
            taken.sort(null);
            times.put(name, at(taken, 95));
            System.out.printf("%,8d papers, %-38s median %7.1f ms, p95 %7.1f ms%n", papers, name, at(taken, 50), at(taken, 95));
        });
        return times;
    }

    private String page(RegisterQuery query) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("text", query.words());
        fields.put("nummer", query.reference());
        fields.put("gremium", query.organization());
        fields.put("von", day(query.from()));
        fields.put("bis", day(query.to()));
        fields.put("ergebnis", query.outcome());
        fields.put("amt", query.department());
        fields.put("betragVon", euros(query.fromCents()));
        fields.put("betragBis", euros(query.toCents()));
        fields.put("stand", query.open() == null ? null : query.open() ? "offen" : "abgeschlossen");
        fields.put("verspaetet", query.late() ? "ja" : null);
        return auditor.page("/register?" + fields.entrySet().stream().filter(each -> each.getValue() != null)
                .map(each -> each.getKey() + "=" + URLEncoder.encode(String.valueOf(each.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.format(DateTimeFormatter.ofPattern("dd.MM.uuuu"));
    }

    private static @Nullable Long euros(@Nullable Long cents) {
        return cents == null ? null : cents / 100;
    }

    /** The page shows the beginning of the whole list, which is found without looking year by year. */
    private void losesNothing(RegisterQuery query) {
        List<UUID> whole = new ArrayList<>();
        search.forEach(query, AUDITOR, row -> whole.add(row.paperId()));

        List<UUID> shown = LINK.matcher(page(query)).results().map(link -> UUID.fromString(link.group(1))).distinct().toList();
        assertThat(shown).as(query.toString()).isEqualTo(whole.subList(0, Math.min(50, whole.size())));
        System.out.printf("%6d found for %s%n", whole.size(), query);
    }

    private static Map<String, List<RegisterQuery>> questions() {
        Map<String, List<RegisterQuery>> questions = new LinkedHashMap<>();
        questions.put("everything, newest first", List.of(ALL));
        questions.put("one word, in nearly every paper", words("kosten", "verwaltung", "haushalt"));
        questions.put("one word, in one of twenty", words("Schulsanierung", "Kanalausbau", "Waldstrategie", "Klimabericht"));
        questions.put("two words", words("Brückensanierung Lindenstraße", "Radwegförderung Abfallsatzung", "Museumsvertrag Rettungswege"));
        questions.put("phrase", words("\"von der Waldstrategie abhängt\"", "\"Kanalausbau mit den Anwohnern\"",
                "\"Quellenufer 173\"", "\"Ohne die Sportaufsicht\""));
        questions.put("phrase of words that all papers have", words("\"Haushalt Kosten\"", "\"Verwaltung Haushalt\""));
        questions.put("a word and an exclusion", words("Friedhofsgebühren -Winterdienst", "Marktsatzung -Land"));
        questions.put("part of the number", List.of(ALL.withReference("ALT/4711"), ALL.withReference("99/1997")));
        questions.put("only late", List.of(ALL.onlyLate()));
        questions.put("period, result, department, amount", List.of(new RegisterQuery("dortmund", "Straßenplanung", null,
                null, LocalDate.of(1996, 1, 1), LocalDate.of(1997, 6, 30), "REJECTED", null, 1_000_00L,
                500_000_00L, false, false)));
        questions.put("committee", List.of(new RegisterQuery("dortmund", null, null, "rat", null, null, null, null, null, null,
                null, false)));
        return questions;
    }

    private static List<RegisterQuery> words(String... words) {
        return List.of(words).stream().map(ALL::withWords).toList();
    }

    /** Milliseconds that so many per cent of the times do not exceed. */
    private static double at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    /** A file of 100,000 papers leaves no more behind than one of 10,000. */
    private void exportAll() throws IOException {
        for (RegisterExport.Format format : RegisterExport.Format.values()) {
            WatchedFile measure = new WatchedFile(0);
            export.write(ALL, AUDITOR, format, measure);
            WatchedFile file = new WatchedFile(measure.bytes());
            long begun = System.nanoTime();
            export.write(ALL, AUDITOR, format, file);
            System.out.printf("export of %,d papers as %s: %.1f s, %s%n", MANY, format, (System.nanoTime() - begun) / 1e9, file);
            assertThat(file.growth()).as("kilobytes").isLessThan(4_096);
        }
    }
}
