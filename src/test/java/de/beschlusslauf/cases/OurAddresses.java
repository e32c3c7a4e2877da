package de.beschlusslauf.cases;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.cases.EngineAddresses.Address;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of our own, read from the controllers, so that none is forgotten. */
final class OurAddresses {

    private OurAddresses() {
    }

    static List<Address> all(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("de.beschlusslauf."))
                .flatMap(each -> each.getKey().getMethodsCondition().getMethods().stream().flatMap(method ->
                        each.getKey().getPatternValues().stream().map(path -> new Address(method.name(), path))))
                .sorted().toList();
    }

    /** What a reader gets who puts that id into the address, and that one for an invitation, without the id and the time. */
    static String answer(TownHall reader, Address address, UUID id, UUID invitation) {
        String asked = address.template().replace("{number}", "1").replace("{kind}", "sitzung")
                .replace("{invitation}", invitation.toString()).replaceAll("\\{[^}]*}", id.toString());
        HttpResponse<String> answer = asked.startsWith("/api/") ? reader.get(asked) : reader.browse(asked);
        return answer.statusCode() + " " + answer.body().replace(id.toString(), "").replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }
}
