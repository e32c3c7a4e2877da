package de.beschlusslauf.cases;

import java.net.http.HttpResponse;
import java.util.Map;

/**
 * Changes of a paper that stands before the mayor, each with all that it takes, so that whoever is refused is refused for who he is;
 * and the person whose same request is taken. Names in braces stand for ids.
 */
enum WholeChange {

    COMPLETES_THE_TASK("buergermeister", "POST /engine-rest/task/{task}/complete", WholeChange.RELEASE),
    SUBMITS_THE_FORM("buergermeister", "POST /engine-rest/task/{task}/submit-form", WholeChange.RELEASE),
    SUBMITS_AS_A_PROGRAM("buergermeister", "POST /api/tasks/{task}/submission",
            "{'decision':'APPROVED','shownVersion':'{shownVersion}'}"),
    CLAIMS_THE_TASK("buergermeister", "POST /engine-rest/task/{task}/claim", "{'userId':'{me}'}"),
    CLAIMS_AS_A_PROGRAM("buergermeister", "POST /api/tasks/{task}/claim", ""),
    STARTS_A_PAPER("sachbearbeitung.buero", "POST /engine-rest/process-definition/key/resolution-lifecycle/submit-form",
            "{'variables':{'municipality':{'value':'sanktaugustin'},'kind':{'value':'REPORT'},'subject':{'value':'Bericht'},"
                    + "'office':{'value':'{office}'}}}"),
    STARTS_AS_A_PROGRAM("sachbearbeitung.buero", "POST /api/papers",
            "{'bodyId':'sanktaugustin','kind':'REPORT','subject':'Bericht','leadDepartment':'buero'}"),
    STARTS_BY_THE_FORM_AS_A_PROGRAM("sachbearbeitung.buero", "POST /api/start-forms/resolution-lifecycle",
            "{'municipality':'sanktaugustin','kind':'REPORT','subject':'Bericht','office':'{office}'}"),
    PLANS_A_SESSION("ratsbuero", "POST /api/meetings",
            "{'body':'sanktaugustin','organization':'hda','start':'2021-06-02T18:00','place':'Rathaus'}"),
    WITHDRAWS("sachbearbeitung.buero", "POST /api/papers/{paper}/withdrawal", "{'reason':'Kein Bedarf mehr.'}"),
    DELETES_THE_PROCESS("admin", "DELETE /engine-rest/process-instance/{instance}", ""),
    SUSPENDS_THE_PROCESS("admin", "PUT /engine-rest/process-instance/{instance}/suspended", "{'suspended':true}"),
    RESUMES_THE_PROCESS("admin", "PUT /engine-rest/process-instance/{instance}/suspended", "{'suspended':false}"),
    SETS_A_VARIABLE("admin", "PUT /engine-rest/process-instance/{instance}/variables/decision",
            "{'value':'APPROVED','type':'String'}"),
    MOVES_THE_TOKEN("admin", "POST /engine-rest/process-instance/{instance}/modification",
            "{'instructions':[{'type':'startBeforeActivity','activityId':'userTask_schedulePaper'}]}"),
    SENDS_A_MESSAGE("admin", "POST /engine-rest/message", "{'messageName':'paperWithdrawn','processInstanceId':'{lifecycle}'}"),
    RAISES_A_SIGNAL("admin", "POST /engine-rest/signal", "{'name':'x'}"),
    WRITES_A_COMMENT("admin", "POST /engine-rest/task/{task}/comment/create", "{'message':'Hinweis'}");

    static final String RELEASE = "{'variables':{'decision':{'value':'APPROVED'},'shownVersion':{'value':'{shownVersion}'}}}";

    final String person;
    private final String request;
    private final String body;

    WholeChange(String person, String request, String body) {
        this.person = person;
        this.request = request;
        this.body = body;
    }

    /** As a program asks. */
    HttpResponse<String> by(TownHall who, Map<String, String> ids) {
        String[] words = filled(request, ids).split(" ");
        return who.call(words[0], words[1], filled(body, ids));
    }

    /** As a form or a web app in the person's browser asks. */
    HttpResponse<String> inTheBrowserOf(TownHall who, Map<String, String> ids) {
        String[] words = filled(request, ids).split(" ");
        return who.browse(words[0], words[1].replace("/engine-rest/", "/camunda/api/engine/engine/default/"), filled(body, ids));
    }

    private static String filled(String text, Map<String, String> ids) {
        String filled = text.replace('\'', '"');
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace('{' + id.getKey() + '}', id.getValue());
        }
        return filled;
    }
}
