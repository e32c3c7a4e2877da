package de.beschlusslauf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import de.beschlusslauf.paper.CreatePaper;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.PaperKind;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager watches a paper in Cockpit, and can do no harm there. */
@TownTest
class CockpitJourneyTests {

    private static final String CHANGE = """
            async call => {
              const [method, path, body] = call;
              const token = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN=')).slice(11);
              const answer = await fetch('/camunda/api/engine/engine/default' + path, {method,
                headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token}, body});
              return answer.status;
            }""";

    /** Labels of the diagram on the page that something stands on, and what it is. */
    private static final String COVERED = """
            () => {
              const all = selector => [...document.querySelectorAll(`[cam-widget-bpmn-viewer] ${selector}`)]
                .map(it => [it, it.getBoundingClientRect()]).filter(([, box]) => box.width && box.height);
              const over = all('.call-activity-overlay, .instances-overlay .badge, .bjs-drilldown, .actions a, .navigation button');
              return all('.djs-element text tspan').flatMap(([label, box]) => over
                .filter(([, on]) => on.left < box.right && box.left < on.right && on.top < box.bottom && box.top < on.bottom)
                .map(([it]) => `${label.textContent}: ${it.className}`));
            }""";

    @Autowired
    Drafting drafting;

    @Autowired
    RuntimeService runtime;

    @Test
    void aPaperIsFoundByItsReferenceAndItsCalledProcessIsOneClickAway(Chromium chromium) {
        String reference = aPaper();
        Window window = chromium.window().logIn("meerbusch.steuerung", "rathaus");

        Page page = window.page();
        CockpitPage cockpit = window.cockpit().process("Lauf einer Vorlage").find(reference);
        PlaywrightAssertions.assertThat(page.locator("tbody tr:has(a[href*='process-instance'])")).hasCount(1);
        window.picture("found");
        German.alone(page.locator("body"));
        PlaywrightAssertions.assertThat(page.locator("dd.tenant-id:visible")).hasCount(0);
        cockpit.instance(reference);
        PlaywrightAssertions.assertThat(page.locator("dd.tenant-id:visible")).hasText("Meerbusch");
        page.locator(".djs-shape[data-element-id=callActivity_draftPaper]").first().waitFor();
        window.picture("paper");
        page.getByText("Aufgerufene Prozessinstanzen").first().click();
        Locator called = page.locator("tr").filter(new Locator.FilterOptions().setHasText("Vorlage erarbeiten"));
        called.locator("a").first().waitFor();
        window.picture("called");
        German.alone(page.locator("body"));
        called.locator("a").first().click();
        page.locator(".djs-shape[data-element-id=userTask_draftPaper]").first().waitFor();
        assertThat(cockpit.text()).contains(reference, "Vorlage erarbeiten");
    }

    @ParameterizedTest
    @CsvSource({"Lauf einer Vorlage, true", "Vorlage erarbeiten, false", "Umsetzung eines Beschlusses, true", "Sitzung, false",
        "Beratung in einem Gremium, false", "Kontrollfrist, false", "Maßnahme umsetzen, false"})
    void nothingCoversALabelOfTheDiagram(String process, boolean callsOthers, Chromium chromium) {
        // given a running paper, and the page of a model whose diagram is tall or wide
        aPaper();
        Window window = chromium.window().logIn("meerbusch.steuerung", "rathaus");
        Page page = window.page();
        window.cockpit().process(process);
        page.locator("[cam-widget-bpmn-viewer] .actions input").waitFor();
        page.locator("[cam-widget-bpmn-viewer] .djs-shape text").first().waitFor();
        if (callsOthers) {
            page.locator(".call-activity-overlay").first().waitFor();
        }
        window.picture("labels-" + process.replace(' ', '-'));

        // then the switch of the statistics and what stands at the steps leave each label to be read
        assertThat((List<?>) page.evaluate(COVERED)).isEmpty();
    }

    @Test
    void anIncidentNamesItsCauseInGerman(Chromium chromium) {
        String reference = aPaper();
        ProcessInstance paper = paper(reference);
        ProcessInstance drafting = runtime.createProcessInstanceQuery().superProcessInstanceId(paper.getId())
                .singleResult();
        String waiting = runtime.getActiveActivityIds(drafting.getId()).get(0);
        assertThat(waiting).isEqualTo("userTask_draftPaper");
        runtime.createIncident("failedJob", runtime.createExecutionQuery().processInstanceId(drafting.getId())
                .activityId(waiting).singleResult().getId(), "job", "Die Sitzung ist schon geschlossen.");
        Window window = chromium.window().logIn("meerbusch.steuerung", "rathaus");

        window.page().navigate("/camunda/app/cockpit/default/#/process-instance/" + drafting.getId()
                + "/runtime");
        window.page().locator(".nav-tabs a").filter(new Locator.FilterOptions().setHasText("Zwischenfälle")).click();
        window.page().getByText("Der Schritt „Vorlage entwerfen“ ist gescheitert: Die Sitzung ist schon geschlossen.")
                .first().waitFor();
        window.page().locator("td.type").getByText("Fehlgeschlagener Schritt").first().waitFor();
        window.picture("incident");
    }

    @Test
    void aManagerChangesNothing(Chromium chromium) {
        ProcessInstance paper = paper(aPaper());
        Window window = chromium.window().logIn("meerbusch.steuerung", "rathaus");
        window.cockpit();
        String instance = "/process-instance/" + paper.getId();

        assertThat(change(window, "DELETE", instance, null)).isEqualTo(403);
        assertThat(change(window, "PUT", instance + "/suspended", "{\"suspended\":true}")).isEqualTo(403);
        assertThat(change(window, "PUT", instance + "/variables/pathState", "{\"value\":\"CLOSED\"}")).isEqualTo(403);
        assertThat(change(window, "POST", instance + "/modification", """
                {"instructions":[{"type":"startBeforeActivity","activityId":"serviceTask_archivePaper"}]}"""))
                .isEqualTo(403);
        assertThat(paper(paper.getBusinessKey()).isSuspended()).isFalse();
        assertThat(runtime.getVariables(paper.getId())).doesNotContainKey("pathState");
    }

    private static int change(Window window, String method, String path, @Nullable String body) {
        return (int) window.page().evaluate(CHANGE, Arrays.asList(method, path, body));
    }

    private ProcessInstance paper(String reference) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("resolution-lifecycle")
                .processInstanceBusinessKey(reference).singleResult();
    }

    private String aPaper() {
        return drafting.propose(CreatePaper.draft("meerbusch", PaperKind.RESOLUTION_PROPOSAL, "Digitale Strategie",
                "zd"), "meerbusch.sachbearbeitung.zd").reference();
    }
}
