package de.beschlusslauf.cases;

import java.net.http.HttpResponse;
import java.util.Map;

import de.beschlusslauf.cases.EngineAddresses.Address;

/**
 * A request that would change something by an address of our own, with all that it takes, and the person who may make it.
 *
 * @param template of the address with its method; names in braces are replaced by ids
 * @param person after the town's name; {@code admin} for the administrator
 */
record OwnChange(String template, String person, String path, String body) {

    static final Map<String, OwnChange> ALL = Map.ofEntries(
            of("POST /api/erasures", "admin", "/api/erasures", "{'record':'" + "0".repeat(64) + "','ground':'Auf Antrag.'}"),
            of("POST /api/mails/{id}/release", "admin", "/api/mails/{any}/release", ""),
            of("POST /api/mails/release", "admin", "/api/mails/release", ""),
            of("DELETE /api/mails/{id}", "admin", "/api/mails/{any}", ""),
            of("POST /api/files", "sachbearbeitung.buero", "/api/files", "--grenze\r\nContent-Disposition: form-data; name='file'; "
                    + "filename='Plan.pdf'\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n1 0 obj\r\n--grenze--\r\n"),
            of("POST /api/papers", "sachbearbeitung.buero", "/api/papers",
                    "{'bodyId':'sanktaugustin','kind':'REPORT','subject':'Bericht','leadDepartment':'buero'}"),
            of("POST /api/papers/{id}/withdrawal", "sachbearbeitung.buero", "/api/papers/{draft}/withdrawal",
                    "{'reason':'Kein Bedarf mehr.'}"),
            of("POST /api/papers/{id}/equality-claim", "leitung.gleichstellung", "/api/papers/{draft}/equality-claim",
                    "{'reason':'Es geht um Stellen.'}"),
            of("POST /register/auszuege/{id}/empfang", "sachbearbeitung.buero", "/register/auszuege/{resolution}/empfang", ""),
            of("POST /api/meetings", "ratsbuero", "/api/meetings",
                    "{'body':'sanktaugustin','organization':'hda','start':'2045-06-07T18:00','place':'Rathaus'}"),
            of("POST /api/meetings/{meetingId}/agenda-items", "ratsbuero", "/api/meetings/{meeting}/agenda-items",
                    "{'consultationId':'{station}','lateReason':'Eilt.'}"),
            of("POST /api/meetings/{meetingId}/changes/preview", "ratsbuero", "/api/meetings/{meeting}/changes/preview",
                    "{'kind':'MOVE','start':'2021-06-24T18:30','place':'Aula','reason':'Der Saal ist belegt.'}"),
            of("POST /api/meetings/{meetingId}/changes", "ratsbuero", "/api/meetings/{meeting}/changes",
                    "{'change':{'kind':'MOVE','start':'2021-06-24T18:30','place':'Aula','reason':'Der Saal ist belegt.'},'state':'x'}"),
            of("POST /api/start-forms/{process}", "sachbearbeitung.buero", "/api/start-forms/paper-withdrawal",
                    "{'paper':'{draft}','reason':'Doppelt.'}"),
            of("POST /api/tasks/{id}/claim", "sachbearbeitung.buero", "/api/tasks/{task}/claim", ""),
            of("POST /api/tasks/{id}/unclaim", "sachbearbeitung.buero", "/api/tasks/{task}/unclaim", ""),
            of("POST /api/tasks/{id}/submission", "sachbearbeitung.buero", "/api/tasks/{task}/submission", "{'decision':'APPROVED'}"),
            of("PUT /api/bodies/{bodyId}/persons/{userId}", "admin", "/api/bodies/sanktaugustin/persons/sanktaugustin.eintrag",
                    "{'name':'Probe Eintrag','roles':['archiv'],'memberships':[]}"),
            of("POST /vorfuehrung", "admin", "/vorfuehrung?day=gestern", ""));

    private static Map.Entry<String, OwnChange> of(String template, String person, String path, String body) {
        return Map.entry(template, new OwnChange(template, person, path, body.replace('\'', '"')));
    }

    static String key(Address address) {
        return address.method() + ' ' + address.template();
    }

    HttpResponse<String> by(TownHall who, Map<String, String> ids) {
        return who.browse(template.split(" ")[0], filled(path, ids), filled(body, ids));
    }

    private static String filled(String text, Map<String, String> ids) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace('{' + id.getKey() + '}', id.getValue());
        }
        return filled;
    }
}
