package de.beschlusslauf.demo;

import java.util.List;
import java.util.Random;

/** Texts of papers that nobody wrote: German sentences about a town's business, the same for the same number. */
final class InventedTexts {

    private static final List<String> THINGS = List.of("Schul", "Kita", "Straßen", "Brücken", "Spielplatz", "Radweg",
            "Feuerwehr", "Rathaus", "Bücherei", "Friedhofs", "Kanal", "Wasser", "Energie", "Klima", "Wald", "Sport",
            "Schwimmbad", "Museums", "Archiv", "Personal", "Haushalts", "Grundstücks", "Bebauungs", "Verkehrs", "Parkraum",
            "Digital", "Glasfaser", "Jugend", "Senioren", "Integrations", "Gleichstellungs", "Gesundheits", "Markt",
            "Tourismus", "Denkmal", "Abfall", "Winterdienst", "Beleuchtungs", "Hochwasser", "Lärmschutz");

    private static final List<String> MATTERS = List.of("sanierung", "erweiterung", "planung", "vergabe", "satzung",
            "konzept", "förderung", "gebühren", "entwicklung", "ausbau", "neubau", "unterhaltung", "ordnung", "beirat",
            "bericht", "prüfung", "vertrag", "übertragung", "beteiligung", "umstellung", "beschaffung", "verwaltung",
            "strategie", "betrieb", "finanzierung", "untersuchung", "vereinbarung", "nutzung", "sicherung", "aufsicht");

    private static final List<String> PLACES = List.of("Linden", "Mühlen", "Kirch", "Bahnhof", "Garten", "Berg", "Tal",
            "Schloss", "Markt", "Rosen", "Eichen", "Birken", "Hafen", "Wiesen", "Kloster", "Burg", "Quellen", "Heide",
            "Nord", "Süd", "Ost", "West", "Hoch", "Unter", "Ober");

    private static final List<String> WAYS = List.of("straße", "weg", "platz", "allee", "ring", "gasse", "ufer", "feld");

    private static final List<String> OFFICES = List.of("Das Hauptamt", "Die Kämmerei", "Das Bauamt", "Das Schulamt",
            "Das Ordnungsamt", "Das Sozialamt", "Das Umweltamt", "Die Stadtplanung", "Das Jugendamt", "Die Wirtschaftsförderung");

    private static final List<String> SENTENCES = List.of("%o hat die %m an der %p untersucht und schlägt sie für %j vor.",
            "Für die %m sind %g Euro veranschlagt, die im Haushalt %j zur Verfügung stehen.",
            "Der Ausschuss hatte die Verwaltung beauftragt, die %m mit den Anwohnern der %p abzustimmen.",
            "Ohne die %m wäre der Zustand an der %p ab %j nicht mehr zu verantworten.",
            "%o weist darauf hin, dass die %m von der %m abhängt und deshalb zuerst entschieden werden muss.",
            "Die Kosten sind gegenüber der Schätzung aus dem Jahr %j um %g Euro gestiegen.",
            "Alternativ wurde geprüft, die %m an die %p zu verlegen; davon wird abgeraten.",
            "Die Beteiligung der Öffentlichkeit ergab %g Hinweise, von denen die meisten die %m betrafen.",
            "Das Land fördert die %m mit höchstens %g Euro, wenn der Antrag bis Ende %j gestellt ist.",
            "Bis zur %m bleibt die %p für den Verkehr gesperrt, Rettungswege sind gewährleistet.",
            "%o berichtet dem Rat jährlich über die %m und über die %m.",
            "Aus Sicht des Klimaschutzes ist die %m der %m vorzuziehen.");

    private static final int SHORTEST = 2_000;

    private static final int LONGEST = 20_000;

    private final Random random;

    /** @param number of the paper; the same number gives the same text */
    InventedTexts(long number) {
        this.random = new Random(number * 31 + 7);
    }

    String subject() {
        return "%m an der %p".transform(this::filled).transform(InventedTexts::capital);
    }

    String resolution() {
        return "Der Rat beschließt die %m an der %p und stellt dafür %g Euro bereit.".transform(this::filled);
    }

    /** Most are short, few are long: between 2,000 and 20,000 characters. */
    String facts() {
        double share = Math.pow(random.nextDouble(), 4);
        int length = SHORTEST + (int) (share * (LONGEST - SHORTEST));
        StringBuilder text = new StringBuilder(length + 200);
        while (text.length() < length) {
            for (int i = 0; i < 6; i++) {
                text.append(filled(one(SENTENCES))).append(' ');
            }
            text.append('\n');
        }
        return text.substring(0, Math.min(text.length(), LONGEST)).strip();
    }

    private String filled(String sentence) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            char each = sentence.charAt(i);
            text.append(each == '%' ? word(sentence.charAt(++i)) : String.valueOf(each));
        }
        return text.toString();
    }

    private String word(char kind) {
        return switch (kind) {
            case 'm' -> one(THINGS) + one(MATTERS);
            case 'p' -> one(PLACES) + one(WAYS) + " " + (1 + random.nextInt(200));
            case 'o' -> one(OFFICES);
            case 'g' -> String.valueOf((1 + random.nextInt(999)) * 1000);
            default -> String.valueOf(2000 + random.nextInt(40));
        };
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
