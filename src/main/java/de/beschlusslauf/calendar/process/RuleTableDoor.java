package de.beschlusslauf.calendar.process;

import java.io.InputStream;

import de.beschlusslauf.workflow.TableDoor;
import org.springframework.stereotype.Component;

/** Refuses a table {@code deadline-rules} with a gap, an overlap or an unknown word when somebody deploys it. */
@Component
class RuleTableDoor extends TableDoor {

    RuleTableDoor() {
        super(ParsedTable.NAME);
    }

    @Override
    protected void check(InputStream model) {
        new ParsedTable("neu", model).demandComplete();
    }
}
