package de.beschlusslauf.organization;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.Sha256;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** At start-up brings the database up to the profiles, whichever node comes first; doing it again changes nothing. */
@Component
class ProfileRefresh implements InitializingBean {

    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private final Bodies bodies;
    private final ProfileTable table;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    ProfileRefresh(Bodies bodies, ProfileTable table, Ledger ledger, TransactionTemplate transaction) {
        this.bodies = bodies;
        this.table = table;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            table.lock();
            bodies.all().forEach(this::refresh);
        });
    }

    private void refresh(Body body) {
        String content = json(body);
        String hash = Sha256.of(content);
        if (table.putInForce(body, content, hash)) {
            table.store(body);
            ledger.append(Chain.body(body.id()), "body.profile-loaded",
                    Map.of("version", body.version(), "profile", hash), Map.of("profile", content), "system");
        }
    }

    private static String json(Body body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
