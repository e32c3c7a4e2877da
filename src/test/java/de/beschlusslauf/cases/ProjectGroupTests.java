package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.demo.cases.CaseScript;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.ProjectGroup;
import de.beschlusslauf.demo.cases.Town;
import de.beschlusslauf.demo.cases.VisionPrinciples.Variant;
import de.beschlusslauf.demo.cases.VisionPrinciples;
import de.beschlusslauf.dossier.Forgeries;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Erasure;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.resolution.ResolutionStatus;
import de.beschlusslauf.roadmap.EntryStatus;
import de.beschlusslauf.roadmap.EntryType;
import de.beschlusslauf.roadmap.RoadmapEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** S-001 with its child S-000, on the true dates and numbers (handbook 9). */
class ProjectGroupTests extends CasePlay {

    @LocalServerPort
    int port;
    @Autowired
    Erasure erasure;

    @Test
    void theCommitteeDecidesAloneItsGroupReportsAndTheCouncilAdoptsThePrinciples() throws IOException {
        Town meerbusch = stage.town("meerbusch", LocalDate.of(2021, 5, 20));
        stage.numbers("meerbusch", 1355);
        ProjectGroup group = new ProjectGroup(meerbusch, Days.TRUE);

        stage.play(group, "Ratsbüro terminiert am Tag des Abgabeschlusses");
        UUID paper = group.paper().id();
        assertThat(meerbusch.reference(paper)).isEqualTo("ZD/1355/2021");
        assertThat(stations(paper)).singleElement().satisfies(station -> {
            assertThat(station.organizationId()).isEqualTo("adi");
            assertThat(station.role()).isEqualTo(ConsultationRole.DECISION);
        });
        assertThat(paths.unknownBodies(new PaperId(paper))).as("the wrong name of the committee is noticed")
                .containsExactly("Ausschusses für Digitalisierung und Infrastruktur");

        stage.play(group, "Ausschuss beschließt einstimmig");
        windowOfEightDays(paper);

        stage.play(group, "Ratsbüro macht den Beschluss nach der Einspruchsfrist bekannt");
        stage.numbers("meerbusch", 1385);
        assertThatThrownBy(() -> group.paper().plan(group.plan())).as("first meeting inside the window")
                .hasMessageContaining("bevor die Kontrollfrist am 24.06.2021 endet");
        stage.play(group, "Zentrale Dienste planen die Umsetzung");
        assertThat(meerbusch.reference(group.principles())).isEqualTo("ZD/1386/2021");
        twelveAreSixAndSix(group);

        VisionPrinciples principles = new VisionPrinciples(meerbusch, Days.TRUE, Variant.UNANIMOUS, group::principles);
        stage.play(CaseScript.together(List.of(group.rest(), principles.upTo("Rat verabschiedet die Grundsätze"))));
        assertThat(meerbusch.status(group.report().id())).isEqualTo("NOTED");
        assertThat(entries(paper)).filteredOn(entry -> entry.title().startsWith("Bericht")).singleElement()
                .extracting(RoadmapEntry::status).isEqualTo(EntryStatus.DONE);
        assertThat(meerbusch.status(paper)).as("its child still runs").isEqualTo("IN_EXECUTION");
        windowOfTheCouncil(group.principles());

        stage.play(principles);
        assertThat(entries(group.principles())).filteredOn(entry -> entry.type() == EntryType.VISION)
                .extracting(RoadmapEntry::title).hasSize(6).contains("Meer-Mensch", "Meer-Infrastruktur");
        assertThat(List.of(paper, group.principles())).extracting(meerbusch::status).containsOnly("ARCHIVED");
        assertThat(List.of(paper, group.principles(), group.report().id()))
                .allSatisfy(each -> assertThat(ledgerIsSound(each)).isTrue());
        everyKindIsKnown(List.of(paper, group.principles(), group.report().id()));
        assertThat(published(paper) + published(group.principles())).as("two extracts").isEqualTo(2);
        List.of(paper, group.principles()).forEach(this::dossierIsAccepted);
        new Forgeries(dossier(paper)).areFound();
        theCoverTellsEveryEntryInASentence(dossier(paper));
        aRecordNamesTheMembersOfTheGroup(dossier(paper));
        theSameStateGivesTheSameBytesWithoutTheEnginesHistory(paper);
        onlyAuditorsAndCouncilOfficeOpenTheDossierAndItIsRecorded(paper);
        anErasureIsToldWithItsGroundAndClosesEarlierStates(paper);
    }

    private static void theCoverTellsEveryEntryInASentence(Path dossier) {
        try (ZipFile zip = new ZipFile(dossier.toFile())) {
            String cover = text(zip, "deckblatt.html");
            String course = cover.substring(cover.indexOf("Einträge der Protokollketten"), cover.indexOf("Ketten und Dateien"));
            long entries = zip.stream().map(ZipEntry::getName).filter(name -> name.matches("ketten/(paper|meeting)-.*"))
                    .mapToLong(name -> text(zip, name).lines().count()).sum();

            assertThat(course.split("<tr>")).as("a heading and all entries").hasSize(2 + (int) entries);
            assertThat(course).contains("<td>Vorlage 1</td>", "<td>Sitzung ADI 16.06.2021, ", " (Sachbearbeitung)</td>",
                    "<td>Die Vorlage wurde angelegt, federführend ist ").doesNotContain("Ein Ereignis wurde aufgezeichnet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void aRecordNamesTheMembersOfTheGroup(Path dossier) {
        try (ZipFile zip = new ZipFile(dossier.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).filter(name -> text(zip, name).contains("Mitglied cdu")).toList())
                    .isNotEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ZipFile zip, String name) {
        try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void theSameStateGivesTheSameBytesWithoutTheEnginesHistory(UUID paper) {
        int state = dossiers.state(Chain.paper(paper));
        assertThat(dossiers.state(Chain.paper(paper))).as("nothing was added").isEqualTo(state);
        Path before = dossier(paper, state);
        transaction.executeWithoutResult(status -> {
            List<String> history = jdbc.queryForList("select table_name from information_schema.tables"
                    + " where table_name like 'act_hi_%'", String.class);
            assertThat(history).hasSizeGreaterThan(10);
            history.forEach(table -> jdbc.update("delete from " + table));
            assertThat(dossier(paper, state)).hasSameBinaryContentAs(before);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> log.append(Chain.paper(paper), "paper.progressed", Map.of(), "system"));
        assertThat(dossier(paper, state)).as("the paper went on").hasSameBinaryContentAs(before);
        assertThat(dossiers.state(Chain.paper(paper))).isGreaterThan(state);
    }

    private void onlyAuditorsAndCouncilOfficeOpenTheDossierAndItIsRecorded(UUID paper) {
        String address = "/api/papers/" + paper + "/dossier";
        assertThat(new TownHall(port, "meerbusch.sachbearbeitung.zd").get(address).statusCode()).isEqualTo(403);
        assertThat(new TownHall(port, "dortmund.pruefung").get(address).statusCode()).isEqualTo(404);
        assertThat(new TownHall(port, "meerbusch.pruefung").get(address + "?head=9999").statusCode()).isEqualTo(404);
        int reads = log.entries(Chain.access("meerbusch")).size();

        HttpResponse<String> answer = new TownHall(port, "meerbusch.pruefung").get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Dossier-Head")).isPresent();
        assertThat(answer.body()).startsWith("PK");
        assertThat(log.entries(Chain.access("meerbusch"))).hasSize(reads + 1).last().satisfies(entry ->
                assertThat(entry.facts()).isEqualTo("{\"ids\":[\"" + paper + "\"],\"read\":\"dossier\"}"));
        assertThat(new TownHall(port, "meerbusch.pruefung").get("/api/dossier-verifier").body())
                .contains("class VerifyDossier");
    }

    private void anErasureIsToldWithItsGroundAndClosesEarlierStates(UUID paper) {
        TownHall auditor = new TownHall(port, "meerbusch.pruefung");
        String page = "/register/papers/" + paper;
        int state = dossiers.state(Chain.paper(paper));
        assertThat(auditor.browse(page + "/dossier?head=" + state).headers().firstValue("Dossier-Head")).contains(String.valueOf(state));
        String record = log.entries(Chain.paper(paper)).stream().map(entry -> entry.factsByName().get("record"))
                .filter(Objects::nonNull).findFirst().orElseThrow().toString();

        erasure.record(record, "Art. 17 Abs. 1 DSGVO, Antrag liegt vor.", "admin");

        int next = dossiers.state(Chain.paper(paper));
        String refusal = "Den Stand " + state + " gibt es nicht mehr, weil seither etwas daraus rechtmäßig gelöscht wurde; der erste"
                + " Stand, den Sie danach bekommen, ist " + next + ".";
        HttpResponse<String> refused = auditor.get("/api/papers/" + paper + "/dossier?head=" + state);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains(refusal);
        assertThat(auditor.page(page + "/dossier?head=" + state)).as("people are told on a page").contains("<html", refusal);
        assertThat(auditor.browse(page).body()).contains("Was zu einem früheren Eintrag geschrieben stand, wurde rechtmäßig gelöscht.",
                "Art. 17 Abs. 1 DSGVO, Antrag liegt vor.");
        dossierIsAccepted(paper);
    }

    private void windowOfEightDays(UUID paper) {
        assertThat(resolutions(paper)).singleElement().satisfies(resolution -> {
            assertThat(resolution.decidedBy()).isEqualTo("adi");
            assertThat(resolution.windowEndsOn()).isEqualTo(LocalDate.of(2021, 6, 24));
            assertThat(resolution.status()).isEqualTo(ResolutionStatus.IN_WINDOW);
        });
        stage.travelTo(LocalDate.of(2021, 6, 24));
        assertThat(resolutions(paper).get(0).status()).isEqualTo(ResolutionStatus.IN_WINDOW);
        stage.travelTo(LocalDate.of(2021, 6, 25));
        assertThat(resolutions(paper).get(0).status()).isEqualTo(ResolutionStatus.EFFECTIVE);
    }

    private void twelveAreSixAndSix(ProjectGroup group) {
        List<Map<String, Object>> twice = new ArrayList<>(ProjectGroup.members(5));
        twice.add(Map.of("party", "cdu", "name", "Zweites Mitglied"));

        assertThatThrownBy(() -> nominate(group, ProjectGroup.members(5))).hasMessageContaining("12");
        assertThatThrownBy(() -> nominate(group, ProjectGroup.members(7))).hasMessageContaining("12");
        assertThatThrownBy(() -> nominate(group, twice)).as("one group names two").hasMessageContaining("Fraktion");
        assertThatThrownBy(() -> group.nominate(ProjectGroup.members(6), LocalDate.of(2021, 6, 15), "Vorab."))
                .hasMessageContaining("Beschlossen wurde erst am 16.06.2021");
        assertThatThrownBy(() -> group.nominate(ProjectGroup.members(6), LocalDate.of(2021, 6, 17), ""))
                .as("an objection is still possible").hasMessageContaining("bevor die Kontrollfrist am 24.06.2021 endete");
        stage.play(group, "Ratsbüro trägt die zwölf Benennungen ein");
        assertThat(log.entries(Chain.paper(group.paper().id()))).filteredOn(entry -> entry.event()
                .equals("roadmap.groupNominated")).singleElement().satisfies(entry ->
                        assertThat(entry.facts()).contains("\"namedOn\":\"2021-06-17\""));
    }

    private static void nominate(ProjectGroup group, List<Map<String, Object>> members) {
        group.nominate(members, LocalDate.of(2021, 6, 25), "");
    }

    private void windowOfTheCouncil(UUID paper) {
        assertThat(stations(paper)).extracting(station -> station.organizationId() + " " + station.role())
                .containsExactly("adi PRELIMINARY", "rat DECISION");
        assertThat(resolutions(paper)).singleElement().satisfies(resolution -> {
            assertThat(resolution.decidedBy()).isEqualTo("rat");
            assertThat(resolution.windowStatutoryDay()).isEqualTo(LocalDate.of(2021, 10, 3));
            assertThat(resolution.windowEndsOn()).isEqualTo(LocalDate.of(2021, 10, 4));
        });
        stage.travelTo(LocalDate.of(2021, 10, 4));
        assertThat(papers.summary(new PaperId(paper)).status().name()).isEqualTo("DECIDED");
        stage.travelTo(LocalDate.of(2021, 10, 5));
        assertThat(papers.summary(new PaperId(paper)).status().name()).isEqualTo("EFFECTIVE");
    }

    private long published(UUID paper) {
        return resolutions(paper).stream().filter(each -> roadmap.execution(each.id()).isPresent()).count();
    }
}
