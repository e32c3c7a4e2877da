package de.beschlusslauf.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills Dortmund with as many decided papers as {@code beschlusslauf.demo.decided-papers} says, and goes on where it stopped. */
@Component
@OnDemonstration
@ConditionalOnProperty(name = "beschlusslauf.demo.decided-papers")
@Order(20)
class DecidedPapersStep implements DemoStep {

    private static final Logger LOG = LoggerFactory.getLogger("Demonstration");

    private static final String TOWN = "dortmund";

    private final DecidedPapers papers;
    private final JdbcClient database;
    private final int wanted;

    DecidedPapersStep(DecidedPapers papers, JdbcClient database,
            @Value("${beschlusslauf.demo.decided-papers}") int wanted) {
        this.papers = papers;
        this.database = database;
        this.wanted = wanted;
    }

    @Override
    public void load() {
        int present = database.sql("select count(*) from paper where body_id = ? and reference like 'ALT/%'").param(TOWN)
                .query(Integer.class).single();
        if (present < wanted) {
            LOG.info("Für {} werden {} beschlossene Vorlagen angelegt; 100.000 dauern einige Minuten.", TOWN,
                    wanted - present);
            papers.load(TOWN, present, wanted);
        }
    }
}
