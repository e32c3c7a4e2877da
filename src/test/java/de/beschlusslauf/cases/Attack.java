package de.beschlusslauf.cases;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import de.beschlusslauf.cases.EngineAddresses.Address;

/**
 * What somebody would send to an address of the engine to do harm: true ids in the address, a body that would be taken
 * if he were allowed to.
 */
final class Attack {

    /** Asks with a body and changes nothing. */
    static final Pattern QUESTION = Pattern.compile("/(history/)?(task|process-instance|execution|variable-instance|job|job-definition"
            + "|external-task|case-instance|case-execution|group|activity-instance|external-task-log|job-log|detail|user)(/count)?"
            + "|/filter/[{]id}/(list|count|singleResult)|/migration/(generate|validate)");

    /** Speaks of what never exists here, so that nothing could be put into the address. */
    private static final Pattern NOTHING_THERE = Pattern.compile("/(history/)?(case-|batch|external-task|incident).*");

    /** What the engine says, with another status than 403, to clerks of another town and of what nobody can do. */
    private static final Pattern NOT_YOURS = Pattern.compile("\"type\":\"Refusal\"|belongs to no authenticated tenant|(historicP|p)rocess"
            + "Instance(s|Ids) is empty|jobIds is empty|cannot be deleted because is part of a running process|"
            + "does not returns a valid single result");

    private static final String PART = "--grenze\r\nContent-Disposition: form-data; name=\"";

    private final Map<String, String> ids;
    private final Map<String, String> bodies = new HashMap<>();

    /**
     * @param ids what stands for a resource's {@code {id}}, by the first part of the address, such as {@code task};
     *         {@code shownVersion} stands for the version that the mayor's form shows
     */
    Attack(Map<String, String> ids, String actor) {
        this.ids = ids;
        tasks(actor);
        instances();
        definitions();
        jobs();
        people(actor);
    }

    static boolean isRefused(Address address, HttpResponse<String> answer) {
        return answer.statusCode() == 404 || answer.statusCode() >= 400 && answer.statusCode() != 401
                && (NOTHING_THERE.matcher(address.template()).matches() || NOT_YOURS.matcher(answer.body()).find());
    }

    String path(Address address) {
        return filled(address) + (address.writes() && QUESTION.matcher(address.template()).matches() ? "?maxResults=9" : "");
    }

    private String filled(Address address) {
        if (address.template().endsWith("/create-incident")) {
            return address.template().replace("{id}", ids.get("task-execution"));
        }
        String[] parts = address.template().substring(1).split("/");
        String resource = parts[0].equals("history") && parts.length > 1 ? parts[1] : parts[0];
        return address.template().replace("{id}", ids.getOrDefault(resource, "x"))
                .replace("{key}", resource.startsWith("decision") ? "outcome" : "resolution-lifecycle")
                .replace("{tenantId}", ids.get("tenant")).replace("{tenant-id}", ids.get("tenant"))
                .replace("{userId}", ids.get("actor")).replace("{groupId}", "beschaeftigte")
                .replace("{varId}", "paperId").replace("{messageName}", "paperWithdrawn")
                .replace("{name}", "activity-instance-start").replaceAll("\\{[^}]*}", "x");
    }

    String body(Address address) {
        if (address.template().endsWith("/data")) {
            return file("valueType", "data");
        }
        return bodies.getOrDefault(address.method() + " " + address.template(), "{}");
    }

    private static String file(String field, String name) {
        return PART + field + "\"\r\n\r\nFile\r\n" + PART + name
                + "\"; filename=\"x.txt\"\r\nContent-Type: text/plain\r\n\r\nx\r\n--grenze--\r\n";
    }

    private void tasks(String actor) {
        put("POST /task/{id}/claim", "{'userId':'" + actor + "'}");
        put("POST /task/{id}/assignee", "{'userId':'" + actor + "'}");
        put("POST /task/{id}/delegate", "{'userId':'" + actor + "'}");
        String release = "{'variables':{'decision':{'value':'APPROVED'},'shownVersion':{'value':'"
                + ids.get("shownVersion") + "'}}}";
        put("POST /task/{id}/complete", release);
        put("POST /task/{id}/submit-form", release);
        put("POST /task/{id}/bpmnError", "{'errorCode':'x'}");
        put("POST /task/{id}/bpmnEscalation", "{'escalationCode':'x'}");
        put("POST /task/{id}/identity-links", "{'userId':'" + actor + "','type':'candidate'}");
        put("POST /task/{id}/identity-links/delete", "{'groupId':'sanktaugustin.buergermeister','type':'candidate'}");
        put("POST /task/{id}/variables", "{'modifications':{'paperId':{'value':'x','type':'String'}}}");
        put("POST /task/{id}/localVariables", "{'modifications':{'x':{'value':'x','type':'String'}}}");
        put("PUT /task/{id}/variables/{varId}", "{'value':'x','type':'String'}");
        put("PUT /task/{id}/localVariables/{varId}", "{'value':'x','type':'String'}");
        put("POST /task/{id}/comment/create", "{'message':'x'}");
        put("PUT /task/{id}", "{'name':'x','assignee':'" + actor + "'}");
        put("POST /task/create", "{'name':'x'}");
        put("PUT /external-task/{id}/priority", "{'priority':1}");
    }

    private void instances() {
        String instance = ids.get("process-instance");
        put("PUT /process-instance/{id}/suspended", "{'suspended':true}");
        put("PUT /process-instance/suspended", "{'suspended':true,'processInstanceIds':['" + instance + "']}");
        put("POST /process-instance/suspended-async", "{'suspended':true,'processInstanceIds':['" + instance + "']}");
        put("POST /process-instance/delete", "{'processInstanceIds':['" + instance + "'],'deleteReason':'x'}");
        put("POST /process-instance/variables-async", "{'processInstanceIds':['" + instance
                + "'],'variables':{'paperId':{'value':'x','type':'String'}}}");
        put("POST /process-instance/message-async", "{'processInstanceIds':['" + instance
                + "'],'messageName':'paperWithdrawn'}");
        put("POST /process-instance/{id}/variables", "{'modifications':{'paperId':{'value':'x','type':'String'}}}");
        put("PUT /process-instance/{id}/variables/{varId}", "{'value':'x','type':'String'}");
        put("POST /process-instance/job-retries", "{'processInstances':['" + ids.get("job-instance") + "'],'retries':0}");
        put("POST /process-instance/delete-historic-query-based", "{'processInstanceIds':['" + instance + "'],'deleteReason':'x'}");
        put("POST /process-instance/job-retries-historic-query-based", "{'processInstances':['" + ids.get("job-instance")
                + "'],'retries':0}");
        put("POST /history/process-instance/set-removal-time", "{'historicProcessInstanceIds':['" + instance
                + "'],'absoluteRemovalTime':'2031-01-01T00:00:00.000+0000'}");
        put("PUT /execution/{id}/localVariables/{varId}", "{'value':'x','type':'String'}");
        put("POST /execution/{id}/localVariables", "{'modifications':{'x':{'value':'x','type':'String'}}}");
        String step = "{'instructions':[{'type':'startBeforeActivity','activityId':'userTask_schedulePaper'}]}";
        put("POST /process-instance/{id}/modification", step);
        put("POST /process-instance/{id}/modification-async", step);
        put("POST /message", "{'messageName':'paperWithdrawn','processInstanceId':'" + ids.get("lifecycle") + "'}");
        put("POST /signal", "{'name':'x'}");
        put("POST /condition", "{'variables':{'x':{'value':1}}}");
        put("POST /execution/{id}/create-incident", "{'incidentType':'x','configuration':'x','message':'x'}");
        put("POST /history/process-instance/delete", "{'historicProcessInstanceIds':['" + instance + "']}");
    }

    private void definitions() {
        String definition = ids.get("process-definition");
        String instance = ids.get("process-instance");
        for (String which : new String[] {"/{id}", "/key/{key}", "/key/{key}/tenant-id/{tenantId}"}) {
            put("PUT /process-definition" + which + "/suspended", "{'suspended':true,'includeProcessInstances':true}");
            put("PUT /process-definition" + which + "/history-time-to-live", "{'historyTimeToLive':1}");
            put("PUT /decision-definition" + which + "/history-time-to-live", "{'historyTimeToLive':1}");
            String restart = "{'processInstanceIds':['" + instance
                    + "'],'instructions':[{'type':'startBeforeActivity','activityId':'userTask_draftPaper'}]}";
            put("POST /process-definition" + which + "/submit-form", "{'variables':{'municipality':{'value':'dortmund'},"
                    + "'kind':{'value':'REPORT'},'subject':{'value':'x'},'office':{'value':'x'}}}");
            put("POST /process-definition" + which + "/restart", restart);
            put("POST /process-definition" + which + "/restart-async", restart);
        }
        put("PUT /process-definition/suspended", "{'suspended':true,'processDefinitionKey':'resolution-lifecycle'}");
        String plan = "'migrationPlan':{'sourceProcessDefinitionId':'" + definition
                + "','targetProcessDefinitionId':'" + definition + "','instructions':[]}";
        put("POST /migration/execute", "{" + plan + ",'processInstanceIds':['" + instance + "']}");
        put("POST /migration/executeAsync", "{" + plan + ",'processInstanceIds':['" + instance + "']}");
        put("POST /migration/generate", "{'sourceProcessDefinitionId':'" + definition + "','targetProcessDefinitionId':'" + definition
                + "'}");
        put("POST /migration/validate", "{'sourceProcessDefinitionId':'" + definition + "','targetProcessDefinitionId':'" + definition
                + "','instructions':[]}");
        bodies.put("POST /deployment/create", file("deployment-name", "x.txt"));
        String cancel = "{'processDefinitionId':'" + definition + "','processInstanceIds':['" + instance
                + "'],'instructions':[{'type':'startBeforeActivity','activityId':'userTask_schedulePaper'}]}";
        put("POST /modification/execute", cancel);
        put("POST /modification/executeAsync", cancel);
        put("POST /filter/create", "{'resourceType':'Task','name':'x','query':{}}");
        put("PUT /filter/{id}", "{'resourceType':'Task','name':'x','query':{}}");
    }

    private void jobs() {
        put("PUT /job/{id}/retries", "{'retries':0}");
        put("PUT /job/{id}/duedate", "{'duedate':'2031-01-01T00:00:00.000+0000'}");
        put("PUT /job/{id}/suspended", "{'suspended':true}");
        put("PUT /job/{id}/priority", "{'priority':1}");
        put("PUT /job/suspended", "{'suspended':true,'processDefinitionKey':'consultation'}");
        put("POST /job/retries", "{'jobIds':['" + ids.get("job") + "'],'retries':0}");
        put("PUT /job-definition/{id}/suspended", "{'suspended':true,'includeJobs':true}");
        put("PUT /job-definition/suspended", "{'suspended':true,'processDefinitionKey':'consultation'}");
        put("PUT /job-definition/{id}/retries", "{'retries':0}");
        put("PUT /job-definition/{id}/jobPriority", "{'priority':1}");
    }

    private void people(String actor) {
        put("POST /authorization/create", "{'type':1,'permissions':['ALL'],'userId':'" + actor
                + "','resourceType':8,'resourceId':'*'}");
        put("PUT /authorization/{id}", "{'permissions':['ALL'],'userId':'" + actor + "','resourceType':8,"
                + "'resourceId':'*'}");
        put("POST /group/create", "{'id':'x','name':'x','type':'x'}");
        put("PUT /group/{id}", "{'id':'camunda-admin','name':'x','type':'x'}");
        put("POST /tenant/create", "{'id':'x','name':'x'}");
        put("PUT /tenant/{id}", "{'id':'sanktaugustin','name':'x'}");
        put("POST /user/create", "{'profile':{'id':'x','firstName':'x','lastName':'x'},"
                + "'credentials':{'password':'x'}}");
        put("PUT /user/{id}/profile", "{'id':'" + ids.get("user") + "','firstName':'x','lastName':'x'}");
        put("PUT /user/{id}/credentials", "{'password':'x','authenticatedUserPassword':'rathaus'}");
    }

    private void put(String address, String body) {
        bodies.put(address, body.replace('\'', '"'));
    }
}
