package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.AccessLog;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.organization.Registration;
import de.beschlusslauf.organization.Staff;
import de.beschlusslauf.security.Roles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The auditor of Meerbusch reads every chain of the town, also who read what, and another town's chains are not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainPagesTests extends CasePlay {

    private static final String READS = "/register/ketten/lesezugriffe/meerbusch";

    @LocalServerPort
    int port;
    @Autowired
    MeetingPlanning planning;
    @Autowired
    AccessLog log;
    @Autowired
    Staff staff;

    private MeetingId session;
    private UUID paper;
    private TownHall auditor;

    @BeforeAll
    void aSessionIsPlannedAndAPaperIsNotPublic() {
        session = planning.plan(new PlanMeeting("meerbusch", "rat", Zones.at(LocalDate.of(2095, 5, 5), LocalTime.of(17, 0)),
                "Ratssaal"), "meerbusch.ratsbuero").id();
        HttpResponse<String> created = new TownHall(port, "meerbusch.sachbearbeitung.zd").post("/api/papers", """
                {"bodyId": "meerbusch", "kind": "RESOLUTION_PROPOSAL", "subject": "Vertrauliche Kette", "leadDepartment": "zd"}""",
                UUID.randomUUID().toString());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        paper = jdbc.queryForObject("select paper_id from register_paper where subject = 'Vertrauliche Kette'", UUID.class);
    }

    @BeforeEach
    void logIn() {
        auditor = new TownHall(port, "meerbusch.pruefung");
    }

    @Override
    @AfterAll
    void clear() {
        super.clear();
    }

    @Test
    void theTownHasThreeChainsOfItsOwnAndOneForEachSession() {
        assertThat(auditor.browse("/register/ketten?gremium=rat&von=05.05.2095&bis=05.05.2095").body()).contains(
                "/register/ketten/kommune/meerbusch", READS, "/register/ketten/dateien/meerbusch", sitzung(),
                "1 Sitzung, die späteste zuerst", "Donnerstag, 05.05.2095, 17:00 Uhr");
        assertThat(auditor.browse("/register/ketten?von=gestern").body()).contains("Das Datum „gestern“ ist nicht lesbar");
        assertThat(auditor.browse("/register/ketten?gremium=gibtesnicht").body()).contains("Keine Sitzung gefunden");
        assertThat(auditor.browse("/register").body()).contains("\"/register/ketten\"");
    }

    @Test
    void whoWasRegisteredWithWhichRolesIsToldByTheTownsChain() {
        staff.register(new Registration("meerbusch.kettenleser", "meerbusch", "Karla Kette", Set.of(Roles.TREASURY), List.of()), "system");

        assertThat(auditor.browse("/register/ketten/kommune/meerbusch").body()).contains("der neueste zuerst",
                "Eine Person wurde eingetragen oder ihre Aufgaben wurden geändert; Rollen: Kämmerei.", "Karla Kette");
    }

    @Test
    void aSessionsChainIsReadAndChecked() {
        assertThat(auditor.browse(sitzung()).body()).contains("Kette der Sitzung", "05.05.2095", "Ratssaal",
                "Die Tagesordnung ist noch nicht festgesetzt", "Eingeladen wurde noch nicht", "Eine Niederschrift ist noch nicht geschrieben",
                "Die Sitzung wurde geplant für Donnerstag, 05.05.2095, 17:00 Uhr.", sitzung() + "/pruefung");
        assertThat(auditor.browse(sitzung() + "/pruefung").body()).contains("Prüfung von Kette der Sitzung",
                "Die Kette ist unversehrt", "Zurück zur Kette");
        assertThat(auditor.browse(sitzung() + "/verlauf").body()).contains("Im Register öffnen", "Die Sitzung wurde geplant für")
                .doesNotContain("<main");
        assertThat(auditor.browse(READS + "/verlauf").statusCode()).isEqualTo(404);
    }

    @Test
    void cockpitListsAllSessionsOfTheTownPageByPageRunningOrEnded() {
        for (int day = 1; day <= 21; day++) {
            planning.plan(new PlanMeeting("meerbusch", "rat", Zones.at(LocalDate.of(2046, 5, day), LocalTime.of(17, 0)), "Ratssaal"),
                    "meerbusch.ratsbuero");
        }
        TownHall manager = new TownHall(port, "meerbusch.steuerung");
        List<String> found = new ArrayList<>();

        String page = manager.browse("/register/verlauf/sitzungen").body();
        assertThat(page).contains("20 Sitzungen auf dieser Seite, die späteste zuerst", "Frühere Sitzungen")
                .doesNotContain("Zu den spätesten Sitzungen", "<main");
        for (String next = null; page != null; page = next == null ? null
                : manager.browse("/register/verlauf/sitzungen?nach=" + next).body()) {
            Matcher session = Pattern.compile("data-session=\"([^\"]*)\"").matcher(page);
            session.results().forEach(each -> found.add(each.group(1)));
            Matcher after = Pattern.compile("data-after=\"([^\"]+)\"").matcher(page);
            next = after.find() ? after.group(1) : null;
        }

        assertThat(found).doesNotHaveDuplicates().containsExactlyElementsOf(jdbc.queryForList("select id::text from meeting"
                + " where body_id = 'meerbusch' order by starts_at desc, id desc", String.class));
        assertThat(new TownHall(port, "erkelenz.steuerung").browse("/register/verlauf/sitzungen?nach=" + session.value()).statusCode())
                .isEqualTo(404);
        assertThat(new TownHall(port, "meerbusch.sachbearbeitung.zd").browse("/register/verlauf/sitzungen").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsNotPublicOnAnAgendaIsShownToThoseWhoDealWithItAndTheReadIsRecorded() {
        jdbc.update("insert into agenda_item (id, meeting_id, public_item, position, title, public_title, status, kind, level,"
                + " number, departments, note_only, version) values (gen_random_uuid(), ?, false, 900, 'Kauf des Hofs Kettler',"
                + " 'Grundstückssache', 'OPEN', 'STANDING', 1, '9', '{}', false, 0)",
                session.value());
        int before = readsOfTheSession();

        assertThat(auditor.browse(sitzung()).body()).contains("N 9", "Kauf des Hofs Kettler", "wird aufgezeichnet");
        assertThat(readsOfTheSession()).isEqualTo(before + 1);
        assertThat(new TownHall(port, "meerbusch.ratsbuero").browse(sitzung()).body()).contains("Kauf des Hofs Kettler")
                .doesNotContain("wird aufgezeichnet");
        assertThat(new TownHall(port, "meerbusch.steuerung").browse(sitzung()).body()).contains("N 9", "Grundstückssache",
                "nur, was öffentlich ist").doesNotContain("Kauf des Hofs Kettler", "wird aufgezeichnet");
        assertThat(readsOfTheSession()).isEqualTo(before + 1);
    }

    @Test
    void whyPeopleDidSomethingToASessionIsReadByThoseWhoDealWithItsNonPublicPartAndTheReadIsRecorded() {
        MeetingId moved = planning.plan(new PlanMeeting("meerbusch", "rat", Zones.at(LocalDate.of(2047, 5, 6), LocalTime.of(17, 0)),
                "Ratssaal"), "meerbusch.ratsbuero").id();
        planning.move(moved, Zones.at(LocalDate.of(2047, 5, 13), LocalTime.of(17, 0)), "Ratssaal", "Der Saal wird gestrichen.",
                "meerbusch.ratsbuero");
        String reason = "Angegebener Grund: Der Saal wird gestrichen.";
        String page = "/register/ketten/sitzung/" + moved.value();

        assertThat(auditor.browse(page).body()).contains(reason, "wird aufgezeichnet");
        assertThat(reads(moved)).isEqualTo(1);
        assertThat(auditor.browse(page + "/verlauf").body()).contains(reason, "wird aufgezeichnet");
        assertThat(reads(moved)).isEqualTo(2);
        for (String way : List.of(page, page + "/verlauf")) {
            assertThat(new TownHall(port, "meerbusch.ratsbuero").browse(way).body()).contains(reason).doesNotContain("wird aufgezeichnet");
            assertThat(new TownHall(port, "meerbusch.steuerung").browse(way).body()).contains("Die Sitzung wurde verlegt")
                    .doesNotContain("Der Saal wird gestrichen", "wird aufgezeichnet");
        }
        assertThat(reads(moved)).isEqualTo(2);
    }

    @Test
    void aSessionIsTakenAwayAsADossierByThoseWhoMayTakeRecordsAndThatIsRecorded() {
        int before = readsOfTheSession();

        assertThat(auditor.browse(sitzung()).body()).contains(sitzung() + "/dossier");
        for (String way : List.of(sitzung() + "/dossier", "/api/meetings/" + session.value() + "/dossier")) {
            HttpResponse<String> taken = open(auditor, way);
            assertThat(taken.body()).as(way).startsWith("PK");
            assertThat(taken.headers().firstValue("Content-Disposition")).hasValueSatisfying(
                    name -> assertThat(name).startsWith("attachment; filename=").contains("Dossier-Rat-"));
            assertThat(open(new TownHall(port, "meerbusch.steuerung"), way).statusCode()).isEqualTo(403);
            assertThat(open(new TownHall(port, "erkelenz.pruefung"), way).statusCode()).isEqualTo(404);
        }
        assertThat(readsOfTheSession()).isGreaterThanOrEqualTo(before + 2);
        assertThat(new TownHall(port, "meerbusch.steuerung").browse(sitzung()).body()).doesNotContain("/dossier");
        assertThat(auditor.browse(READS + "?gelesen=" + session.value()).body()).contains("Dossier einer Sitzung");
    }

    private static HttpResponse<String> open(TownHall reader, String address) {
        return address.startsWith("/api/") ? reader.get(address) : reader.browse(address);
    }

    private int readsOfTheSession() {
        return reads(session);
    }

    private int reads(MeetingId read) {
        return log.of("meerbusch", read.value(), Long.MAX_VALUE, 200).size();
    }

    @Test
    void whoReadAPaperIsAnsweredAndTheQuestionItselfIsRecorded() {
        String readers = READS + "?gelesen=" + paper;
        assertThat(auditor.browse(readers).body()).doesNotContain("Nichtöffentliche Angaben wurden gelesen: Vorlage.");

        assertThat(auditor.browse("/register/papers/" + paper).body()).contains(readers);
        assertThat(auditor.browse(readers).body()).contains("Nichtöffentliche Angaben wurden gelesen: Vorlage.",
                "Nichtöffentliche Angaben wurden gelesen: Kette der Lesezugriffe.", "/register/papers/" + paper, "Rechnungsprüfung");
        assertThat(auditor.browse(READS + "?gelesen=" + UUID.randomUUID() + "&vor=1").body())
                .contains("Ein Lesezugriff darauf ist nicht aufgezeichnet");
    }

    @Test
    void aLongChainHasPages() {
        for (int read = 0; read < 51; read++) {
            log.read("meerbusch", "meerbusch.pruefung", "minutes", Set.of(session.value()));
        }
        String first = auditor.browse(READS + "?gelesen=" + session.value()).body();
        assertThat(first).contains("50 Einträge auf dieser Seite", "Frühere Einträge", "Niederschrift einer Sitzung", sitzung());

        String earlier = first.replaceAll("(?s).*href=\"([^\"]*vor=\\d+)\" rel=\"next\".*", "$1").replace("&amp;", "&");
        assertThat(auditor.browse(earlier).body()).contains("Zu den neuesten Einträgen", "Niederschrift einer Sitzung")
                .doesNotContain("Frühere Einträge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kommune/meerbusch", "lesezugriffe/meerbusch", "dateien/meerbusch", "sitzung/", "kommune/gibtesnicht",
        "sitzung/keine", "vorlage/meerbusch"})
    void anotherTownsChainIsAnUnknownOne(String chain) {
        TownHall stranger = new TownHall(port, "erkelenz.pruefung");
        String address = "/register/ketten/" + (chain.endsWith("/") ? chain + session.value() : chain);

        assertThat(stranger.browse(address).statusCode()).isEqualTo(404);
        assertThat(stranger.browse(address + "/pruefung").statusCode()).isEqualTo(404);
    }

    @Test
    void theReferenceOfAnotherTownsPaperIsNotToldToWhoGuessesItsId() {
        String reference = jdbc.queryForObject("select reference from register_paper where paper_id = ?", String.class, paper);

        assertThat(new TownHall(port, "erkelenz.pruefung").browse("/register/ketten/lesezugriffe/erkelenz?gelesen=" + paper).body())
                .contains("Kennung " + paper).doesNotContain(String.valueOf(reference));
    }

    @Test
    void clerksReadNoChainsAndManagersNotThatOfReads() {
        TownHall clerk = new TownHall(port, "meerbusch.sachbearbeitung.zd");
        for (String page : new String[] {"/register/ketten", "/register/ketten/kommune/meerbusch", READS, sitzung(),
            sitzung() + "/pruefung"}) {
            assertThat(clerk.browse(page).statusCode()).as(page).isEqualTo(403);
        }
        TownHall manager = new TownHall(port, "meerbusch.steuerung");
        assertThat(manager.browse("/register/ketten").body()).contains("das lesen nur Rechnungsprüfung und Verwaltungsspitze")
                .doesNotContain("\"" + READS + "\"");
        assertThat(manager.browse(READS).statusCode()).isEqualTo(403);
        assertThat(new TownHall(port, "meerbusch.archiv").browse(sitzung()).body()).doesNotContain("gelesen=");
        assertThat(new TownHall(port, "meerbusch.buergermeister").browse(READS).statusCode()).isEqualTo(200);
    }

    private String sitzung() {
        return "/register/ketten/sitzung/" + session.value();
    }
}
