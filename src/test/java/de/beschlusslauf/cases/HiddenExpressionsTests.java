package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody makes the engine run an expression hidden in the or-part of a search, whichever address takes the search. */
class HiddenExpressionsTests extends CasePlay {

    private static final String PROGRAM = "/engine-rest";
    private static final String WEB_APPS = "/camunda/api/engine/engine/default";
    private static final String CODE = "${''.getClass().forName('java.lang.Runtime')}";

    @LocalServerPort
    int port;
    TownHall clerk;
    String filter;

    @BeforeEach
    void aClerkAndASavedFilter() {
        clerk = new TownHall(port, "sanktaugustin.sachbearbeitung.buero");
        filter = jdbc.queryForObject("select id_ from act_ru_filter where name_ = 'Meine Aufgaben'", String.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/filter/{id}/list", "/filter/{id}/list?firstResult=0&maxResults=9", "/filter/{id}/count",
            "/filter/{id}/singleResult", "/task?maxResults=9", "/task/count"})
    void areRefusedByEveryAddressThatTakesASearch(String address) {
        for (String field : new String[] {"assigneeExpression", "candidateGroupExpression", "dueAfterExpression"}) {
            String search = orPart(field, CODE);

            refused(clerk.post(PROGRAM + address.replace("{id}", filter), search));
            refused(clerk.browse("POST", WEB_APPS + address.replace("{id}", filter), search));
        }
    }

    /** A saved filter would hold the search for whoever opens it next; only an administrator may save one at all. */
    @Test
    void areNotSavedEvenByAnAdministrator() {
        TownHall admin = new TownHall(port, "admin", "only-for-these-tests");
        String saved = "{\"resourceType\":\"Task\",\"name\":\"Versteckt\",\"query\":%s}";

        refused(admin.post(PROGRAM + "/filter/create", saved.formatted(orPart("assigneeExpression", CODE))));
        refused(admin.browse("POST", WEB_APPS + "/filter/create", saved.formatted(orPart("dueAfterExpression", CODE))));
        assertThat(clerk.post(PROGRAM + "/filter/create", saved.formatted(orPart("assignee", "niemand"))).statusCode())
                .isEqualTo(403);
        assertThat(jdbc.queryForObject("select count(*) from act_ru_filter where name_ = 'Versteckt'", Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/filter/{id}/list?firstResult=0&maxResults=9", "/filter/{id}/count",
            "/filter/{id}/singleResult", "/task?maxResults=9", "/task/count"})
    void anOrPartWithoutExpressionsIsAnswered(String address) {
        String search = orPart("assignee", "niemand");

        assertThat(clerk.post(PROGRAM + address.replace("{id}", filter), search).statusCode()).isIn(200, 204);
        assertThat(clerk.browse("POST", WEB_APPS + address.replace("{id}", filter), search).statusCode())
                .isIn(200, 204);
    }

    private static String orPart(String field, String value) {
        return "{\"orQueries\":[{\"" + field + "\":\"" + value + "\"}]}";
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", answer.uri(), answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("Ausdrücke sind in Oder-Teilen einer Suche nicht erlaubt");
    }
}
