package de.beschlusslauf.organization;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;

/** The municipalities whose profiles this application was started with. */
@Service
public class Bodies {

    private final Map<String, Body> byId = new LinkedHashMap<>();

    Bodies(ProfileFiles files) {
        files.load().forEach(body -> byId.put(body.id(), body));
    }

    /** @throws Refusal if there is no such municipality */
    public Body of(String bodyId) {
        Body body = byId.get(bodyId);
        if (body == null) {
            throw Refusal.notFound("Die Kommune „" + bodyId + "“ ist hier nicht eingerichtet; wählen Sie eine aus der Liste.");
        }
        return body;
    }

    /** The named municipalities in the order of the profiles; unknown names are left out. */
    public List<Body> of(Collection<String> bodyIds) {
        return byId.values().stream().filter(body -> bodyIds.contains(body.id())).toList();
    }

    public List<Body> all() {
        return List.copyOf(byId.values());
    }
}
